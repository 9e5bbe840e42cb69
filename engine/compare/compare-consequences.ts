import { isOneAmount } from '../scheme/by-class.ts'
import type {
  ByClass,
  Card,
  CountByClass,
  Grade,
  Honour,
  Item,
  Payment,
  QuotaRule,
  Scheme,
  Veto,
} from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { HUNDRED, multiply, type Rational } from '../value/rational.ts'
import { byClassText, changed } from './differences-of.ts'
import type { SchemeDifference } from './scheme-difference.ts'

/** 系数、上下限与佐证的不同. */
export const changedAdjustments = (before: Item, after: Item): SchemeDifference[] => [
  ...changed('item-multiplier', before, after, before.multiplier?.text, after.multiplier?.text),
  ...changed('item-clamp', before, after, clampText(before), clampText(after)),
  ...changed('item-evidence', before, after, before.evidence?.without, after.evidence?.without),
]

function clampText({ multiplier }: Item): string | undefined {
  if (multiplier === undefined || multiplier.clamp === 'none') return multiplier && 'none'
  return [multiplier.clamp.low, multiplier.clamp.high].map(byClassText).join(' … ')
}

/** 一票否决的不同. */
export const changedVeto =
  (old: Scheme, now: Scheme) =>
  (before: Veto, after: Veto): SchemeDifference[] => [
    ...changed('veto-effect', before, after, before.effect, after.effect),
    ...changed('veto-steps', before, after, stepsText(before), stepsText(after)),
    ...changed('veto-grade', before, after, gradeName(before.grade, old), gradeName(after.grade, now)),
    ...changed('veto-window', before, after, String(before.window ?? 1), String(after.window ?? 1)),
    ...changed('veto-retroactive', before, after, yesNo(before.retroactive), yesNo(after.retroactive)),
    ...changed('veto-second', before, after, before.second?.effect, after.second?.effect),
    ...changed('veto-second-years', before, after, yearsText(before), yearsText(after)),
  ]

const stepsText = ({ steps }: { readonly steps?: number }): string | undefined =>
  steps === undefined ? undefined : String(steps)
const yesNo = (one: unknown): string => (one === undefined ? 'no' : 'yes')
const yearsText = ({ second }: Veto): string | undefined => second && `${second.years}, ${second.counts}`

/** 等次的不同: the line, its condition and its places. */
export const changedGrade = (before: Grade, after: Grade): SchemeDifference[] => {
  const [old, now] = [before, after].map(({ quota }) => (quota === undefined ? {} : quotaAspects(quota)))
  return [
    ...changed('grade-line', before, after, lineText(before), lineText(after)),
    ...changed('grade-requires', before, after, before.requires?.text, after.requires?.text),
    ...changed('grade-quota', before, after, quotaText(before.quota), quotaText(after.quota)),
    ...(before.quota === undefined || after.quota === undefined
      ? []
      : Object.keys(now ?? {}).flatMap((fact) =>
          changed('grade-quota-changed', before, after, old?.[fact], now?.[fact], { fact }),
        )),
  ]
}

const lineText = ({ atLeast }: Grade): string | undefined => atLeast && exactText(atLeast)

/** "30%", "6", or "one 30%, two 20%". */
export const quotaText = (rule: QuotaRule | undefined): string | undefined =>
  rule && ('share' in rule.quota ? shareText(rule.quota.share) : countText(rule.quota.count))

const shareText = (share: ByClass): string =>
  isOneAmount(share)
    ? percentText(share)
    : Object.entries(share)
        .map(([unitClass, one]) => `${unitClass} ${percentText(one)}`)
        .join(', ')
const percentText = (share: Rational): string => `${exactText(multiply(share, HUNDRED))}%`
const countText = (count: CountByClass): string =>
  typeof count === 'number'
    ? String(count)
    : Object.entries(count)
        .map(([unitClass, one]) => `${unitClass} ${one}`)
        .join(', ')

export const quotaAspects = (rule: QuotaRule): Record<string, string | undefined> => ({
  base: rule.base,
  rounding: rule.rounding,
  ties: rule.ties,
  minimum: countText(rule.minimum),
  maximum: rule.maximum === undefined ? undefined : countText(rule.maximum),
})

/** 牌的不同: when it is entered and left, and what it does. */
export const changedCard =
  (old: Scheme, now: Scheme) =>
  (before: Card, after: Card): SchemeDifference[] => [
    ...changed('card-enters', before, after, before.enters.text, after.enters.text),
    ...changed('card-leaves', before, after, before.leaves?.text, after.leaves?.text),
    ...changed('card-each', before, after, before.each?.span, after.each?.span),
    ...changed('card-steps', before, after, stepsText(before), stepsText(after)),
    ...changed('card-moves', before, after, before.moves ? 'yes' : 'no', after.moves ? 'yes' : 'no'),
    ...changed('card-effects', before, after, effectsText(before), effectsText(after)),
    ...changed('card-grade', before, after, gradeName(before.grade, old), gradeName(after.grade, now)),
  ]

const effectsText = ({ effects }: Card): string => [...effects].sort().join(', ')

/** The name of the best grade left open, as each document calls it. */
const gradeName = (id: string | undefined, { grades }: Scheme): string | undefined =>
  id === undefined ? undefined : (grades.find((one) => one.id === id)?.name.zh ?? id)

/** 奖惩金额的不同. */
export const changedPayment = (before: Payment, after: Payment): SchemeDifference[] => [
  ...changed('payment-formula', before, after, before.text, after.text),
  ...changed('payment-round', before, after, roundText(before), roundText(after)),
]

const roundText = ({ round }: Payment): string =>
  round.rounding === 'largest-remainder'
    ? `${round.rounding}, ${round.digits}, ${round.within}, ${round.equal}`
    : `${round.rounding}, ${round.digits}`

/** 单项表彰的不同. */
export const changedHonour = (before: Honour, after: Honour): SchemeDifference[] => {
  const aspects = (one: Honour): Record<string, string | undefined> => ({
    ...quotaAspects(one),
    order: one.order,
    within: one.within,
    excludes: [...one.excludes].sort().join(', '),
    vacancies: one.vacancies,
  })
  const [old, now] = [aspects(before), aspects(after)]
  return [
    ...changed('honour-by', before, after, before.by.text, after.by.text),
    ...changed('honour-quota', before, after, quotaText(before), quotaText(after)),
    ...changed('honour-requires', before, after, before.requires?.text, after.requires?.text),
    ...Object.keys(now).flatMap((fact) =>
      changed('honour-changed', before, after, old[fact], now[fact], { fact }),
    ),
  ]
}
