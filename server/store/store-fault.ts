import type { StoreFaultCode } from './store.ts'

/** 库的拒绝: thrown, so that the transaction rolls back; carries a code and facts, the sentence lives in words/. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode
  readonly facts: Readonly<Record<string, string>>

  constructor(code: StoreFaultCode, facts: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, { cause })
    this.name = 'StoreFault'
    this.code = code
    this.facts = facts
  }
}
