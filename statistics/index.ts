export { betaRatio, studentTail } from './beta-ratio.ts'
export {
  binomialChance,
  binomialLower,
  binomialQuantile,
  binomialTest,
  binomialUpper,
  poissonChance,
} from './binomial.ts'
export { type Bunching, bunching } from './bunching.ts'
export {
  isBelow,
  ratioToForecast,
  ratioToMean,
  type Share,
  shareOf,
  verificationFactor,
} from './completeness.ts'
export { type Flags, falseDiscovery, flagsAt, holm } from './false-discovery.ts'
export {
  exactFunnelLimit,
  type Funnel,
  type FunnelPoint,
  funnel,
  funnelLimits,
  type Limits,
} from './funnel.ts'
export { chiSquareTail, gammaTail, normalTail } from './gamma-tail.ts'
export { type Heaping, heaping } from './heaping.ts'
export { type Agreement, kappa } from './kappa.ts'
export { logGamma } from './log-gamma.ts'
export { mean, median, quantile } from './median.ts'
export { LEAST_FOR_MODIFIED_Z, modifiedZ, type RobustScale, robustScale } from './modified-z.ts'
export { normalDeviate } from './normal-deviate.ts'
export { type PeriodEnd, periodEnd } from './period-end.ts'
export { type RandomStream, randomStream } from './random-stream.ts'
export { percentile, type RankBand, rankBand } from './rank-bands.ts'
export { chanceOfAtLeast, chanceOfRepeat } from './repeats.ts'
export { levelGap, stockFlowGap } from './stock-flow.ts'
export {
  type Rebase,
  XMR_RULES,
  type Xmr,
  type XmrLimits,
  type XmrOptions,
  type XmrPoint,
  type XmrRule,
  xmr,
  xmrLimits,
} from './xmr.ts'
