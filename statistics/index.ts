export { normalDeviate } from './normal-deviate.ts'
export { type RandomStream, randomStream } from './random-stream.ts'
export { percentile, type RankBand, rankBand } from './rank-bands.ts'
