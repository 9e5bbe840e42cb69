import { parseArgs } from 'node:util'
import type { Language } from '#words'
import type { Command, OptionName } from './command.ts'
import { EXIT, Trouble } from './trouble.ts'

export interface Arguments {
  readonly arguments: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  /** Values of options that may be written several times. */
  readonly repeated: ReadonlyMap<string, readonly string[]>
}

/** 读命令行参数: unknown options, values left out and surplus arguments are each their own sentence. */
export function readArguments(written: readonly string[], command: Command, usage: string): Arguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  }
  for (const [name, kind] of Object.entries(command.options)) {
    options[name] = {
      type: kind === 'flag' ? 'boolean' : 'string',
      ...(name === 'output' && { short: 'o' }),
    }
  }
  const { tokens } = parseArgs({
    args: [...written],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values: Record<string, string | boolean> = {}
  const repeated = new Map<string, string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const known = options[token.name]
    const { rawName, value } = token
    if (known === undefined)
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['option-unknown'](rawName))
    if (known.type === 'string' && (value === undefined || value === ''))
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['option-value'](rawName))
    if (known.type === 'boolean' && value !== undefined)
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['option-flag'](rawName))
    values[token.name] = value ?? true
    if (command.options[token.name as OptionName] === 'texts' && value !== undefined)
      repeated.set(token.name, [...(repeated.get(token.name) ?? []), value])
  }
  const [least, most] = command.arguments
  const extra = positionals[most]
  if (values.help !== true && positionals.length < least)
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['arguments-missing'](usage))
  if (extra !== undefined)
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['arguments-many'](extra, usage))
  return { arguments: positionals, values, repeated }
}

/** The language wanted, read before anything else so that every sentence is in it; an unknown one is told later. */
export function wantedLanguage(written: readonly string[]): Language {
  const place = written.findIndex((text) => text === '--lang' || text.startsWith('--lang='))
  const text = written[place]?.includes('=') ? written[place]?.slice('--lang='.length) : written[place + 1]
  return place >= 0 && text === 'en' ? 'en' : 'zh-CN'
}

/** One of a few words, or a sentence that lists them. */
export function choiceOf<C extends string>(
  option: OptionName | 'lang' | string,
  text: string,
  allowed: readonly C[],
): C {
  const found = allowed.find((choice) => choice === text)
  if (found !== undefined) return found
  throw new Trouble(EXIT.usage, ({ trouble }) => trouble['choice-unknown'](option, text, allowed.join(' | ')))
}
