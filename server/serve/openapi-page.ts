interface Operation {
  readonly summary?: string
  readonly operationId?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly responses?: Readonly<Record<string, unknown>>
}

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const section = (
  path: string,
  method: string,
  { summary = '', operationId = '', parameters = [], responses = {} }: Operation,
): string => `
<section id="${safe(operationId)}">
<h2><code>${safe(method.toUpperCase())} ${safe(path)}</code></h2>
<p>${safe(summary)}</p>
${parameters.length === 0 ? '' : `<p>参数 Parameters: ${parameters.map((one) => `<code>${safe(one.name)}</code>${one.required ? '' : '?'}`).join(' · ')}</p>`}
<p>答复 Answers: ${Object.keys(responses).map(safe).join(' · ')}</p>
</section>`

/** 接口说明页: the OpenAPI document as one plain page, printed from the contract, without a script. */
export function openapiPage(document: {
  readonly paths?: unknown
  readonly info?: { readonly version?: string }
}): string {
  const paths = Object.entries((document.paths ?? {}) as Record<string, Record<string, Operation>>)
  const sections = paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(path, method, operation)),
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>公秤接口 Gongcheng API</title><style>
body{font:16px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1d2a2f}
h2{font-size:1rem;margin:1.6rem 0 .2rem;border-top:1px solid #d5dcdd;padding-top:1rem}p{margin:.2rem 0}code{color:#0b5c5e}
</style></head><body><main><h1>公秤接口 Gongcheng API ${safe(document.info?.version ?? '')}</h1>
<p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. 登录后凭会话 Cookie 调用；改动类请求须带 <code>x-gongcheng: 1</code> 请求头。
Calls carry the session cookie; calls that change something also carry the header <code>x-gongcheng: 1</code>.</p>
${sections.join('')}</main></body></html>`
}
