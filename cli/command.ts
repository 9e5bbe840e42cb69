import type { CommandWords, Language } from '#words'
import type { ExitCode } from './trouble.ts'

export const COMMAND_NAMES = [
  'check',
  'policy',
  'assess',
  'explain',
  'compare',
  'whatif',
  'import',
  'export',
  'template',
  'replay',
  'bundle',
  'recheck',
  'atlas',
  'route',
  'uncertainty',
  'quality',
  'library',
  'schema',
  'document',
  'demo',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export type OptionName = Exclude<keyof CommandWords['help']['option'], 'json' | 'lang' | 'help'>

/** 选项的取值: `flag` stands alone, `text` is followed by a value, `texts` too and may be written several times. */
export type OptionKind = 'flag' | 'text' | 'texts'

/** 命令: one file of `commands/` each. */
export interface Command {
  /** How many arguments it takes at least and at most. */
  readonly arguments: readonly [least: number, most: number]
  readonly options: Partial<Readonly<Record<OptionName, OptionKind>>>
  run(call: Call): Promise<ExitCode>
}

/** 一次调用: what was asked, in which language, and where the answer goes. */
export interface Call {
  readonly arguments: readonly string[]
  readonly json: boolean
  readonly language: Language
  readonly words: CommandWords
  flag(name: OptionName): boolean
  text(name: OptionName): string | undefined
  /** Every value of an option that may be repeated, in the order written. */
  texts(name: OptionName): readonly string[]
  /** The answer, on standard output. */
  say(text: string): void
  /** What accompanies the answer, on standard error. */
  note(text: string): void
}
