export { MOST_DRAWS, type Uncertainty, type UncertainUnit, uncertainRanks } from './uncertain-ranks.ts'
