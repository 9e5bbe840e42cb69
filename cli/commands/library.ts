import { LIBRARY, type LibraryIndicator, libraryEntry, schemeEntry } from '#domain/form'
import type { Language } from '#words'
import type { Command } from '../command.ts'
import { EXIT, Trouble } from '../trouble.ts'

type Entry = ReturnType<typeof schemeEntry>[string]

/** As a scheme file writes it; names of both languages stand on one line. */
const written = (value: Entry): string =>
  typeof value === 'string'
    ? /[:#{}[\],&*?|<>=!%@"'`]/.test(value)
      ? JSON.stringify(value)
      : value
    : `{${Object.entries(value)
        .map(([key, part]) => `${key}: ${written(part)}`)
        .join(', ')}}`

const yamlOf = (one: LibraryIndicator): string =>
  Object.entries(schemeEntry(one, 'town'))
    .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${written(value)}`)
    .join('\n')

const inLanguage = (names: { readonly zh: string; readonly en?: string }, language: Language): string =>
  language === 'en' ? (names.en ?? names.zh) : names.zh

/** 标准指标库: all of it, or one indicator as a scheme file takes it, its definitions beside it. */
export const library: Command = {
  arguments: [0, 1],
  options: {},
  async run(call) {
    const [id] = call.arguments
    if (id === undefined) {
      call.say(
        call.json
          ? JSON.stringify(LIBRARY, undefined, 2)
          : LIBRARY.map((one) => `${one.id}  ${inLanguage(one.name, call.language)}`).join('\n'),
      )
      return EXIT.done
    }
    const one = libraryEntry(id)
    if (one === undefined) throw new Trouble(EXIT.usage, (words) => words.library.unknown(id))
    if (call.json) {
      call.say(JSON.stringify(one, undefined, 2))
      return EXIT.done
    }
    call.say(`indicators:\n${yamlOf(one)}`)
    for (const counted of [one.numerator, one.denominator, one.value])
      if (counted !== undefined)
        call.note(
          `${inLanguage(counted.name, call.language)}: ${inLanguage(counted.definition, call.language)}`,
        )
    return EXIT.done
  },
}
