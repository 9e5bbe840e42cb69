export { sampledIndicators } from './drawn-facts.ts'
export {
  MOST_DRAWS,
  type Uncertainty,
  type UncertaintyAsked,
  type UncertainUnit,
  uncertainRanks,
} from './uncertain-ranks.ts'
