import type { StartupCode } from '#words'

/** 启动失败: stops the start; carries a code and facts, the sentence lives in words/. */
export class StartupFault extends Error {
  readonly code: StartupCode
  readonly facts: Readonly<Record<string, string>>

  constructor(code: StartupCode, facts: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, { cause })
    this.name = 'StartupFault'
    this.code = code
    this.facts = facts
  }
}
