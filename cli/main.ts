import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { nearestName } from '#engine'
import { COMMAND_WORDS, type CommandWords, LANGUAGES } from '#words'
import { type Call, COMMAND_NAMES, type Command, type CommandName } from './command.ts'
import { commandHelp, generalHelp } from './help.ts'
import { choiceOf, readArguments, wantedLanguage } from './read-arguments.ts'
import { EXIT, type ExitCode, Trouble } from './trouble.ts'

/** Loaded when asked for, so that `check` does not wait for what `export` needs. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  policy: async () => (await import('./commands/policy.ts')).policy,
  assess: async () => (await import('./commands/assess.ts')).assess,
  explain: async () => (await import('./commands/explain.ts')).explain,
  compare: async () => (await import('./commands/compare.ts')).compare,
  whatif: async () => (await import('./commands/whatif.ts')).whatif,
  import: async () => (await import('./commands/import.ts')).importWorkbook,
  export: async () => (await import('./commands/export.ts')).exportResult,
  template: async () => (await import('./commands/template.ts')).template,
  replay: async () => (await import('./commands/replay.ts')).replay,
  bundle: async () => (await import('./commands/bundle.ts')).bundle,
  recheck: async () => (await import('./commands/recheck.ts')).recheck,
  atlas: async () => (await import('./commands/atlas.ts')).atlas,
  route: async () => (await import('./commands/route.ts')).route,
  uncertainty: async () => (await import('./commands/uncertainty.ts')).uncertainty,
  quality: async () => (await import('./commands/quality.ts')).quality,
  document: async () => (await import('./commands/document.ts')).document,
  library: async () => (await import('./commands/library.ts')).library,
  schema: async () => (await import('./commands/schema.ts')).schema,
  demo: async () => (await import('./commands/demo.ts')).demo,
}

/** 命令行: runs one command and answers its exit code. Nothing it throws reaches the reader as a stack trace. */
export async function main(written: readonly string[]): Promise<ExitCode> {
  const language = wantedLanguage(written)
  const words = COMMAND_WORDS[language]
  try {
    return await runCommand(written, words)
  } catch (error) {
    if (error instanceof Trouble) {
      print(2, error.say(words))
      return error.exit
    }
    const trace = randomUUID()
    print(2, words.trouble.internal(trace))
    if (process.env.GONGCHENG_TRACE !== undefined)
      print(2, `${trace} ${String(error instanceof Error ? error.stack : error)}`)
    return EXIT.internal
  }
}

async function runCommand(written: readonly string[], words: CommandWords): Promise<ExitCode> {
  const [name = '--help', ...rest] = written
  if (name === '--help' || name === '-h' || name === 'help') {
    print(1, generalHelp(words))
    return EXIT.done
  }
  const known = COMMAND_NAMES.find((one) => one === name)
  if (known === undefined) {
    const near = nearestName(name, COMMAND_NAMES) ?? ''
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['command-unknown'](name, near))
  }
  const command = await COMMANDS[known]()
  const { arguments: positionals, values, repeated } = readArguments(rest, command, words.help.usages[known])
  const language = choiceOf('--lang', String(values.lang ?? 'zh-CN'), LANGUAGES)
  if (values.help === true) {
    print(1, commandHelp(known, command, words))
    return EXIT.done
  }
  const call: Call = {
    arguments: positionals,
    json: values.json === true,
    language,
    words,
    flag: (option) => values[option] === true,
    text: (option) => (typeof values[option] === 'string' ? (values[option] as string) : undefined),
    texts: (option) => repeated.get(option) ?? [],
    say: (text) => print(1, text),
    note: (text) => print(2, text),
  }
  return await command.run(call)
}

/** Written whole before going on; a reader that closed the pipe early (`| head`) ends the answer, not the program. */
function print(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(`${text}\n`)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
    }
  }
}
