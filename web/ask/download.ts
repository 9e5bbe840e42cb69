import type { Route } from '#contract'
import { withProof } from '../session/proof.ts'
import { address } from './address.ts'
import type { Asked } from './call.ts'
import { proofWanted } from './proof-wanted.ts'
import { NO_ANSWER, Refused, refusedBy } from './refused.ts'

/** 下载: fetched first, so that a refusal is a sentence on the page and not a broken file on the disk. */
export const download = <R extends Route>(route: R, asked: Asked<R>): Promise<string> =>
  withProof(
    () => downloadOnce(route, asked),
    (fault) => proofWanted(fault, route),
  )

async function downloadOnce<R extends Route>(route: R, asked: Asked<R>): Promise<string> {
  const answer = await fetch(address(route, asked), { credentials: 'same-origin' }).catch(() => {
    throw new Refused(NO_ANSWER)
  })
  if (!answer.ok) throw refusedBy(answer.status, await answer.json().catch(() => undefined))
  const name = fileName(answer.headers.get('content-disposition')) ?? route.name
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return name
}

function fileName(disposition: string | null): string | undefined {
  const whole = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (whole !== undefined) return decodeURIComponent(whole)
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}
