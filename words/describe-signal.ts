import type { ExplanationCode, Signal, SignalKind, Verification } from '#domain/quality'
import { signals as en } from './en/signals.ts'
import type { SameKeys } from './same-keys.ts'
import type { Language } from './says.ts'
import type { SignalFacts } from './signal-facts.ts'
import { signals as zh } from './zh-CN/signals.ts'

export interface SignalKindWords {
  readonly name: string
  readonly looks: string
  readonly least: string
  readonly says: (facts: SignalFacts) => string
}

/** 信号用语 of one language; the compiler demands every kind, explanation and verification. */
export interface SignalWords {
  readonly kinds: Readonly<Record<SignalKind, SignalKindWords>>
  readonly explanations: Readonly<Record<ExplanationCode, string>>
  readonly verifications: Readonly<Record<Verification, string>>
  readonly parts: Readonly<Record<'value' | 'numerator' | 'denominator', string>>
  readonly times: Readonly<Record<'before' | 'previous' | 'to-date' | 'below', string>>
}

export const SIGNAL_WORDS: Readonly<Record<Language, SignalWords>> = {
  'zh-CN': zh,
  en: en satisfies SameKeys<typeof zh>,
}

/** Names a sentence needs besides the signal's own facts. */
export interface SignalNames {
  readonly indicator?: string | undefined
  unit(code: string): string
  /** Names of the indicators a check read. */
  named?(indicator: string): string | undefined
}

/** 信号的说法: what was found, in a sentence. */
export function describeSignal(
  { kind, facts, part }: Pick<Signal, 'kind' | 'facts'> & { readonly part?: Signal['part'] | undefined },
  names: SignalNames,
  language: Language,
): string {
  const words = SIGNAL_WORDS[language]
  const others = facts.others?.split(', ').map((code) => names.unit(code))
  return words.kinds[kind].says({
    ...facts,
    name: language === 'en' ? facts['name-en'] : facts['name-zh'],
    indicator: names.indicator,
    ...(facts.readings === undefined ? {} : { readings: readingsSaid(facts.readings, names, words) }),
    ...(part === undefined ? {} : { part: words.parts[part] }),
    ...(others === undefined ? {} : { others: others.join(language === 'en' ? ', ' : '、') }),
  })
}

/** `id.numerator.before=12; …` said by names: 签约居民数 … stands as it is where a name is not known. */
function readingsSaid(readings: string, { named }: SignalNames, { parts, times }: SignalWords): string {
  return readings
    .split('; ')
    .map((reading) => {
      const [path = '', value = ''] = reading.split('=')
      const [id = '', ...words] = path.split('.')
      const below = id.startsWith('below-')
      const name = named?.(below ? id.slice('below-'.length) : id)
      if (name === undefined) return reading
      const said = words.flatMap((word) => {
        if (word === 'numerator' || word === 'denominator') return [parts[word]]
        return word === 'before' || word === 'previous' || word === 'to-date' ? [times[word]] : []
      })
      const about = [...(below ? [times.below] : []), ...said]
      return `${name}${about.length === 0 ? '' : ` (${about.join(' ')})`} ${value}`
    })
    .join('; ')
}
