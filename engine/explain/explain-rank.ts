import { countFor } from '../rank/within-quota.ts'
import { amountFor } from '../scheme/by-class.ts'
import type { Names } from '../scheme/scheme.ts'
import type { Standing } from '../score/assessment.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { HUNDRED, integer, multiply, type Rational, subtract } from '../value/rational.ts'
import { explainReadings } from './explain-readings.ts'
import type { Explanation } from './explanation.ts'
import { formulaText } from './formula-text.ts'
import { joinNames, namesAs, shown, unitNames } from './shown.ts'
import { groupOf, type Standpoint } from './standpoint.ts'

/** 名次的解释: the place, who shares it, the neighbours and the exact distance to each. */
export function explainRank(id: string, from: Standpoint): Explanation {
  const { standing, scheme } = from
  const ranked = peersOf(from).filter((peer) => peer.rank !== undefined)
  const { rank } = standing
  const above = rank === undefined ? undefined : nearest(ranked, (place) => place < rank, 'highest')
  const below = rank === undefined ? undefined : nearest(ranked, (place) => place > rank, 'lowest')
  return {
    id: `${id}/rank`,
    role: 'rank',
    name: { zh: '名次', en: 'Rank' },
    cell: 'rank',
    value: rank === undefined ? { missing: 'not-applicable' } : shown(integer(rank), 'number'),
    code: rank === undefined ? `rank.${standing.unrankedBecause ?? 'missing'}` : 'rank.placed',
    facts: {
      within: scheme.rank.within,
      class: from.class,
      ranked: String(ranked.length),
      ...(rank !== undefined && { rank: String(rank) }),
      ...(standing.tiedWith.length > 0 &&
        namesAs('tied-with', joinNames(standing.tiedWith.map(namesIn(from))))),
      ...neighbour('above', above, standing),
      ...neighbour('below', below, standing),
    },
    at: scheme.rank.at,
    children: [],
  }
}

/** 表彰的解释: the quota, the line, how far the unit stands from it, and what kept it out. */
export function explainCommendation(id: string, from: Standpoint): Explanation | undefined {
  const { scheme, standing } = from
  const { commendation } = scheme
  if (commendation === undefined) return undefined
  const { requires } = commendation
  const group = groupOf(from)
  const share = group?.shares?.find((one) => one.class === from.class)
  const lowest = share === undefined ? group?.line : share.line
  const line = lowest === undefined || isMissing(lowest) ? undefined : lowest
  return {
    id: `${id}/commendation`,
    role: 'commendation',
    cell: 'commendation',
    name: { zh: '表彰', en: 'Commendation' },
    value: shown(integer(standing.commended ? 1 : 0), 'truth'),
    code: standing.commended ? 'commendation.in' : `commendation.${standing.notCommendedBecause ?? 'out'}`,
    facts: {
      class: from.class,
      ...(requires !== undefined && { requires: requires.text }),
      ...('share' in commendation.quota
        ? {
            share: `${exactText(multiply(amountFor(commendation.quota.share, from.class), HUNDRED))} percent`,
          }
        : { count: String(countFor(commendation.quota.count, from.class)) }),
      ...(group !== undefined && {
        units: String(group.units),
        ranked: String(group.ranked),
        places: String((share ?? group).places),
        commended: String((share ?? group).commended),
      }),
      ...(line !== undefined && { line: exactText(line), ...difference('to-line', standing.total, line) }),
    },
    ...(requires !== undefined && { formula: formulaText(from.own(requires.expression), from) }),
    at: commendation.at,
    children:
      requires === undefined || from.depth === 'items'
        ? []
        : explainReadings(`${id}/commendation`, from.own(requires.expression), from, new Set()),
  }
}

const peersOf = (from: Standpoint): readonly Standing[] =>
  from.scheme.rank.within === 'all'
    ? from.assessment.standings
    : from.assessment.standings.filter((peer) => peer.unit.class === from.class)

const namesIn =
  (from: Standpoint) =>
  (code: string): Names => {
    const unit = from.assessment.figures.units.find((one) => one.code === code)
    return unit === undefined ? { zh: code } : unitNames(unit)
  }

function nearest(
  ranked: readonly Standing[],
  wanted: (place: number) => boolean,
  take: 'highest' | 'lowest',
): Standing | undefined {
  let best: Standing | undefined
  for (const peer of ranked) {
    if (peer.rank === undefined || !wanted(peer.rank)) continue
    const better =
      best?.rank === undefined || (take === 'highest' ? peer.rank > best.rank : peer.rank < best.rank)
    if (better) best = peer
  }
  return best
}

function neighbour(
  side: 'above' | 'below',
  peer: Standing | undefined,
  own: Standing,
): Record<string, string> {
  if (peer === undefined || isMissing(peer.total)) return {}
  return {
    [`${side}-unit`]: peer.unit.code,
    ...namesAs(`${side}-name`, unitNames(peer.unit)),
    ...difference(`${side}-gap`, own.total, peer.total),
  }
}

/** `own − other`, exactly; a negative number is how much is lacking. */
const difference = (key: string, own: Value, other: Rational): Record<string, string> =>
  isMissing(own) ? {} : { [key]: exactText(subtract(own, other)) }
