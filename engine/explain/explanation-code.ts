/**
 * 解释句代码: every sentence an explanation may need; `words` must say each in every language.
 *
 * `clause.<kind>` has one per clause kind; a term is named by `term-names`, not by a sentence of its own.
 */
export const EXPLANATION_CODES = [
  'total', 'total.with-bonus', 'total.refused', 'subtotal', 'bonus', 'bonus.gated', 'branch.sum', 'branch.weighted',
  'item', 'item.read', 'calculation', 'term',
  'clause.step-deduction', 'clause.count-deduction', 'clause.proportional', 'clause.all-or-nothing',
  'clause.checklist', 'clause.bands', 'clause.rank-points', 'clause.group-mean', 'clause.level-progress',
  'clause.bonus', 'clause.lateness', 'clause.satisfaction', 'clause.sampled-roll-up', 'clause.formula',
  'clause.missing',
  'group.mean', 'group.min', 'group.max', 'group.sum', 'group.count', 'group.rank', 'group.member',
  'figure.amount', 'figure.ratio', 'figure.missing',
  'fact.reported', 'fact.verified', 'fact.imported', 'fact.target',
  'treatment.drop', 'treatment.full', 'treatment.zero', 'treatment.group-mean', 'treatment.unranked',
  'treatment.no-merit', 'treatment.refuse',
  'renormalisation.parent', 'renormalisation.total', 'renormalisation.weighted', 'renormalisation.item-zero',
  'veto.not-struck', 'veto.fail', 'veto.item-zero', 'veto.cap-grade', 'veto.ineligible',
  'rank.placed', 'rank.listed-apart', 'rank.missing', 'rank.vetoed', 'rank.no-total',
  'commendation.in', 'commendation.out', 'commendation.veto', 'commendation.tie-at-the-cut',
  'commendation.below-the-minimum-total', 'commendation.no-merit', 'commendation.not-ranked',
] as const

export type ExplanationCode = (typeof EXPLANATION_CODES)[number]
