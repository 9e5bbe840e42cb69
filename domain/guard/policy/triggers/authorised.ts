import type { Authorisation, Scheme } from '#engine'
import type { Trigger } from '../trigger.ts'

/** 有无依据文件: of one of these kinds, for this thing, standing through the whole time the scheme is in force. */
export function isAuthorised(scheme: Scheme, thing: string, kinds: readonly string[]): boolean {
  return (scheme.arrangements?.authorisations ?? []).some(
    (one) => one.of === thing && kinds.includes(one.as) && standsThrough(one, scheme),
  )
}

const standsThrough = ({ issued, until }: Authorisation, { inForce }: Scheme): boolean =>
  issued <= inForce.to && (until === undefined || until >= inForce.to)

/** 未经授权的一票否决 */
export const vetoWithout: Trigger = (scheme, { as = [] }) =>
  scheme.vetoes
    .filter(({ id }) => !isAuthorised(scheme, `veto(${id})`, as))
    .map(({ id, name, at }) => ({ about: `veto(${id})`, at, matched: name }))

/** 未经批准的名额: the commendation's, and those of grades that have one. One approval of the commendation covers both. */
export const commendationWithout: Trigger = (scheme, { as = [] }) => {
  if (isAuthorised(scheme, 'commendation', as)) return []
  const { commendation, grades } = scheme
  return [
    ...(commendation === undefined ? [] : [{ about: 'commendation', at: commendation.at }]),
    ...grades
      .filter(({ quota }) => quota !== undefined)
      .map(({ id, name, at }) => ({ about: `grade(${id})`, at, matched: name })),
  ]
}
