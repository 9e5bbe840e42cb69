export { type Accepted, accept, type Decision, type Refused, refuse } from './decision.ts'
