import { LOAD_FORM, LOAD_MONTH } from './load-scheme.ts'
import type { LoadVillage } from './load-world.ts'
import { fieldsOf } from './village-values.ts'

const PERIOD = LOAD_MONTH.replace('-', '')
/** A machine this busy may let one request wait; a minute is an error. */
const PATIENCE = 60_000

/** Answered, and not what was hoped for. */
export class Refused extends Error {}

const headers = ({ token }: LoadVillage) => ({
  authorization: `ApiToken ${token}`,
  'content-type': 'application/json',
})

/** 经接口报送: all sixty values as a DHIS2 data value set; the submission’s id once the server says they are written. */
export async function sendByProgram(
  address: string,
  village: LoadVillage,
  place: number,
  turn: number,
): Promise<string> {
  const values = fieldsOf(place, turn)
  const response = await fetch(`${address}/api/dataValueSets?idScheme=code`, {
    method: 'POST',
    headers: headers(village),
    body: JSON.stringify({
      dataSet: LOAD_FORM,
      period: PERIOD,
      orgUnit: village.unit,
      dataValues: [...values].map(([dataElement, value]) => ({ dataElement, value })),
    }),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const text = await response.text()
  if (response.status !== 200) throw new Refused(`${response.status} ${text.slice(0, 300)}`)
  const { response: summary } = JSON.parse(text) as {
    response: {
      importCount: { imported: number; updated: number }
      unchanged: number
      submissions: readonly string[]
    }
  }
  const { imported, updated } = summary.importCount
  const [submission] = summary.submissions
  if (imported + updated + summary.unchanged !== values.size || submission === undefined)
    throw new Refused(`${village.unit}: ${text.slice(0, 300)}`)
  return submission
}

/** 读回: what stands for the village, by field. */
export async function readByProgram(
  address: string,
  village: LoadVillage,
): Promise<ReadonlyMap<string, string>> {
  const query = new URLSearchParams({
    dataSet: LOAD_FORM,
    period: PERIOD,
    orgUnit: village.unit,
    idScheme: 'code',
    inputIdScheme: 'code',
  })
  const response = await fetch(`${address}/api/dataValueSets?${query}`, {
    headers: headers(village),
    signal: AbortSignal.timeout(PATIENCE),
  })
  const text = await response.text()
  if (response.status !== 200) throw new Refused(`${response.status} ${text.slice(0, 300)}`)
  const { dataValues } = JSON.parse(text) as {
    dataValues: readonly { readonly dataElement: string; readonly value: string }[]
  }
  return new Map(dataValues.map(({ dataElement, value }) => [dataElement, value]))
}
