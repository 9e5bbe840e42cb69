import { aboveBelow } from './above-below.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { bands } from './bands.ts'
import { bonus } from './bonus.ts'
import { byCase } from './by-case.ts'
import { checklist } from './checklist.ts'
import { countDeduction } from './count-deduction.ts'
import { entropyWeights } from './entropy-weights.ts'
import { firstMatch } from './first-match.ts'
import { formula } from './formula.ts'
import { groupMean } from './group-mean.ts'
import { judgement } from './judgement.ts'
import type { Kind } from './kind.ts'
import { lateness } from './lateness.ts'
import { levelProgress } from './level-progress.ts'
import { minMax } from './min-max.ts'
import { placeBonus } from './place-bonus.ts'
import { proportional } from './proportional.ts'
import { rankPoints } from './rank-points.ts'
import { ratioToBest } from './ratio-to-best.ts'
import { OVERRIDE_FIELDS } from './read-overrides.ts'
import { sampledRollUp } from './sampled-roll-up.ts'
import { satisfaction } from './satisfaction.ts'
import { stepDeduction } from './step-deduction.ts'
import { zScore } from './z-score.ts'

const ALL: readonly Kind[] = [
  stepDeduction,
  countDeduction,
  proportional,
  allOrNothing,
  checklist,
  bands,
  firstMatch,
  byCase,
  rankPoints,
  placeBonus,
  groupMean,
  ratioToBest,
  minMax,
  zScore,
  entropyWeights,
  levelProgress,
  aboveBelow,
  bonus,
  lateness,
  satisfaction,
  sampledRollUp,
  judgement,
  formula,
]

/** 全部计分办法, in the order the reference lists them. */
export const KINDS: readonly Kind[] = ALL.map((kind) => ({
  ...kind,
  fields: [...kind.fields, ...OVERRIDE_FIELDS],
}))
