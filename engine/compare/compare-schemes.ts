import { itemsOf } from '../explain/item-of.ts'
import type { Bonus, Commendation, Indicator, Item, Names, RankRule, Scheme } from '../scheme/scheme.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { exactText } from '../value/decimal-text.ts'
import { IRRATIONAL_DIGITS } from '../value/irrational.ts'
import { changedProvisions } from './changed-provisions.ts'
import {
  changedAdjustments,
  changedCard,
  changedGrade,
  changedHonour,
  changedPayment,
  changedVeto,
  quotaAspects,
  quotaText,
} from './compare-consequences.ts'
import { changed, listed, type Named, pointsText } from './differences-of.ts'
import type { SchemeDifference } from './scheme-difference.ts'
import { withClassNames } from './with-class-names.ts'

const RANK: Names = { zh: '排名办法', en: 'Ranking' }
const COMMENDATION: Names = { zh: '表彰办法', en: 'Commendation' }
const BONUS: Names = { zh: '加分办法', en: 'Bonus' }
const SCHEME: Names = { zh: '总则', en: 'General rules' }

/** 两份方案有何不同: what a reader of both documents would underline, in the order of the document. */
export function compareSchemes(before: Scheme, after: Scheme): SchemeDifference[] {
  const differences = [
    ...general(before, after),
    ...listed(before.classes, after.classes, 'class', () => []),
    ...listed(before.indicators, after.indicators, 'indicator', changedIndicator),
    ...listed([...itemsOf(before)], [...itemsOf(after)], 'item', changedItem),
    ...changedBonus(before, after),
    ...listed(before.vetoes, after.vetoes, 'veto', changedVeto(before, after)),
    ...listed(before.grades, after.grades, 'grade', changedGrade),
    ...listed(before.cards ?? [], after.cards ?? [], 'card', changedCard(before, after)),
    ...changedRank(before.rank, after.rank),
    ...changedCommendation(before.commendation, after.commendation),
    ...listed(before.honours ?? [], after.honours ?? [], 'honour', changedHonour),
    ...listed(before.payments ?? [], after.payments ?? [], 'payment', changedPayment),
    ...changedProvisions(before, after),
  ]
  return differences.map((one) => withClassNames(one, [...before.classes, ...after.classes]))
}

function changedItem(before: Item, after: Item): SchemeDifference[] {
  const old = before.clause
  const now = after.clause
  const facts =
    old === undefined || now === undefined || old.kind !== now.kind
      ? changed('item-kind', before, after, old?.kind, now?.kind)
      : changedFacts(before, after, old.facts, now.facts, old.kind)
  return [
    ...changed('item-points', before, after, pointsText(before), pointsText(after)),
    ...changedAdjustments(before, after),
    ...facts,
    ...changedFacts(before, after, before.missing, after.missing, 'missing'),
    ...changed(
      'item-classes',
      before,
      after,
      before.notApplicableTo.join(', '),
      after.notApplicableTo.join(', '),
    ),
  ]
}

function changedFacts(
  before: Named,
  after: Named,
  old: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  kind: string,
): SchemeDifference[] {
  const code = kind === 'missing' ? 'item-missing' : 'item-fact'
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((fact) =>
    changed(code, before, after, old[fact], now[fact], { fact, kind }),
  )
}

function changedIndicator(before: Indicator, after: Indicator): SchemeDifference[] {
  const aspects = (one: Indicator): Record<string, string | undefined> => ({
    unit: one.unit,
    numerator: one.ratio?.numerator.zh,
    denominator: one.ratio?.denominator.zh,
    better: one.better,
    reported: one.reported,
    over: one.over,
    'reported-by': one.reportedBy,
    'roll-up': one.rollUp,
  })
  const [old, now] = [aspects(before), aspects(after)]
  return Object.keys(now).flatMap((fact) =>
    changed('indicator-changed', before, after, old[fact], now[fact], { fact }),
  )
}

function general(before: Scheme, after: Scheme): SchemeDifference[] {
  const subject = { id: 'scheme', name: SCHEME }
  return [
    ...changed('dropped', subject, subject, before.dropped, after.dropped),
    ...changed('figures', subject, subject, before.figures, after.figures),
    ...changed('irrational-digits', subject, subject, irrationalDigits(before), irrationalDigits(after)),
  ]
}

const irrationalDigits = (scheme: Scheme): string => String(scheme.irrationalDigits ?? IRRATIONAL_DIGITS)

function changedBonus({ bonus: before }: Scheme, { bonus: after }: Scheme): SchemeDifference[] {
  const named = (at?: SourcePlace): Named => ({ id: 'bonus', name: BONUS, ...(at !== undefined && { at }) })
  if (before === undefined && after === undefined) return []
  if (before === undefined)
    return changed('bonus-added', named(), named(after?.at), undefined, after && capText(after))
  if (after === undefined)
    return changed('bonus-removed', named(before.at), named(), capText(before), undefined)
  const [old, now] = [named(before.at), named(after.at)]
  return [
    ...changed('bonus-changed', old, now, capText(before), capText(after), { fact: 'cap' }),
    ...changed(
      'bonus-changed',
      old,
      now,
      before.gate && exactText(before.gate),
      after.gate && exactText(after.gate),
      {
        fact: 'gate',
      },
    ),
    ...changed('bonus-changed', old, now, floorText(before), floorText(after), { fact: 'floor' }),
  ]
}

const capText = ({ cap }: Bonus): string => (cap === 'none' ? 'none' : exactText(cap))

const floorText = ({ floor }: Bonus): string | undefined =>
  floor === undefined || floor === 'none' ? floor : exactText(floor)

function changedRank(before: RankRule, after: RankRule): SchemeDifference[] {
  const [old, now] = [before, after].map(({ at }) => ({ id: 'rank', name: RANK, at })) as [Named, Named]
  const ties = ({ ties: rule }: RankRule): string =>
    typeof rule === 'string'
      ? rule
      : `break-by: ${rule.breakBy.map(({ name, order }) => `${name} ${order}`).join(', ')}`
  return [
    ...changed('rank-within', old, now, before.within, after.within),
    ...changed('rank-order', old, now, before.order, after.order),
    ...changed('rank-ties', old, now, ties(before), ties(after)),
    ...changed('rank-vetoed', old, now, before.vetoed, after.vetoed),
  ]
}

function changedCommendation(
  before: Commendation | undefined,
  after: Commendation | undefined,
): SchemeDifference[] {
  const named = (one: Commendation | undefined): Named => ({
    id: 'commendation',
    name: COMMENDATION,
    ...(one !== undefined && { at: one.at }),
  })
  const [old, now] = [named(before), named(after)]
  if (before === undefined) return changed('commendation-added', old, now, undefined, quotaText(after))
  if (after === undefined) return changed('commendation-removed', old, now, quotaText(before), undefined)
  const aspects = (one: Commendation): Record<string, string | undefined> => ({
    ...quotaAspects(one),
    excludes: one.excludes.join(', '),
    vacancies: one.vacancies,
    'at-least': one.atLeast && exactText(one.atLeast),
  })
  const [a, b] = [aspects(before), aspects(after)]
  return [
    ...changed('commendation-quota', old, now, quotaText(before), quotaText(after)),
    ...Object.keys(b).flatMap((fact) =>
      changed('commendation-changed', old, now, a[fact], b[fact], { fact }),
    ),
    ...changed('commendation-requires', old, now, before.requires?.text, after.requires?.text),
  ]
}
