export { describeRefusal } from './describe-refusal.ts'
export type { RefusalCode } from './refusal-code.ts'
export { LANGUAGES, type Language } from './says.ts'
