import { GENERAL_REFUSALS, ROUTES, type Route } from '#contract'
import { statusOf } from './status-of.ts'

type Printed = Readonly<Record<string, unknown>>

const json = (schema: Printed): Printed => ({ 'application/json': { schema } })
const FILE: Printed = { type: 'string', format: 'binary' }

/** Which refusals a status may carry, by status; a reader needs the codes to know what to do next. */
function refusalsOf(route: Route): Readonly<Record<string, Printed>> {
  const byStatus = new Map<number, string[]>()
  for (const code of new Set([...route.refusals, ...GENERAL_REFUSALS]))
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => {
      const refusal = { type: 'string', enum: codes }
      const facts = { type: 'object', additionalProperties: { type: 'string' } }
      const schema = { type: 'object', properties: { refusal, facts }, required: ['refusal', 'facts'] }
      return [String(status), { description: codes.join(', '), content: json(schema) }]
    }),
  )
}

/** What the header of our own pages is called, for those who call from elsewhere. */
const OURS: Printed = { name: 'x-gongcheng', in: 'header', required: true, schema: { const: '1' } }

function operationOf(route: Route, printed: Printed): Printed {
  const {
    '4XX': _refusals,
    '5XX': _faults,
    ...answers
  } = printed.responses as Readonly<Record<string, Printed>>
  const parameters = [
    ...((printed.parameters ?? []) as readonly Printed[]),
    ...(route.method === 'GET' ? [] : [OURS]),
  ]
  const uploaded = { type: 'object', properties: { file: FILE }, required: ['file'] }
  const answered =
    route.carries === 'file' ? { description: 'The file.', content: { '*/*': { schema: FILE } } } : undefined
  return {
    ...printed,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(route.carries === 'upload'
      ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: uploaded } } } }
      : {}),
    security: route.permission === 'public' ? [] : [{ session: [] }],
    responses: {
      ...answers,
      ...(answers['200'] === undefined ? {} : { 200: { ...answers['200'], description: route.summary } }),
      ...(answered === undefined ? {} : { 200: answered }),
      ...refusalsOf(route),
    },
  }
}

/** 接口文档: what the framework prints of the contract, with what it cannot see: every refusal by its status, files, rights. */
export function openapiDocument(printed: Printed): Printed {
  const routes = new Map(ROUTES.map((route) => [route.name, route]))
  const paths = Object.entries(printed.paths as Readonly<Record<string, Readonly<Record<string, Printed>>>>)
  return {
    ...printed,
    paths: Object.fromEntries(
      paths.map(([path, methods]) => [
        path,
        Object.fromEntries(
          Object.entries(methods).map(([method, operation]) => {
            const route = routes.get(String(operation.operationId))
            return [method, route === undefined ? operation : operationOf(route, operation)]
          }),
        ),
      ]),
    ),
  }
}
