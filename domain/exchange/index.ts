export { readIsoPeriod, writeIsoPeriod } from './iso-period.ts'
export { mayUseToken, type TokenRefusal, type TokenState } from './may-use-token.ts'
