import type { CommandWords } from '#words'

/** 退出码: documented in `--help` and docs/manual/command-line.md. */
export const EXIT = { done: 0, findings: 1, usage: 2, file: 3, internal: 4 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** 说得清的中断: what ends a command early, with its sentence and its exit code; never a stack trace. */
export class Trouble extends Error {
  constructor(
    readonly exit: ExitCode,
    readonly say: (words: CommandWords) => string,
  ) {
    super('trouble')
  }
}
