import type { z } from 'zod'
import type { Route } from '#contract'
import { withProof } from '../session/proof.ts'
import { address } from './address.ts'
import { FROM_US } from './from-us.ts'
import { proofWanted } from './proof-wanted.ts'
import { NO_ANSWER, Refused, refusedBy } from './refused.ts'

export type Asked<R extends Route> = {
  readonly params?: z.input<R['params']>
  readonly query?: z.input<R['query']>
  readonly body?: z.input<R['body']>
  readonly signal?: AbortSignal
}

/**
 * 调用接口: method, path and shapes are the contract's. Throws Refused. Answers are checked against the contract in
 * development only; the server has checked them already.
 */
export const call = <R extends Route>(route: R, asked: Asked<R> = {}): Promise<z.output<R['answer']>> =>
  withProof(
    () => callOnce(route, asked),
    (fault) => proofWanted(fault, route),
  )

async function callOnce<R extends Route>(route: R, asked: Asked<R>): Promise<z.output<R['answer']>> {
  const { body, signal } = asked
  const answer = await fetch(address(route, asked), {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...FROM_US,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((fault: unknown) => {
    throw signal?.aborted ? fault : new Refused(NO_ANSWER)
  })
  const read: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw refusedBy(answer.status, read)
  return (import.meta.env.DEV ? route.answer.parse(read) : read) as z.output<R['answer']>
}
