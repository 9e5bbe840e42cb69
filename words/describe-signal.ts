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
}

export const SIGNAL_WORDS: Readonly<Record<Language, SignalWords>> = {
  'zh-CN': zh,
  en: en satisfies SameKeys<typeof zh>,
}

/** Names a sentence needs besides the signal's own facts. */
export interface SignalNames {
  readonly indicator?: string | undefined
  unit(code: string): string
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
    ...(part === undefined ? {} : { part: words.parts[part] }),
    ...(others === undefined ? {} : { others: others.join(language === 'en' ? ', ' : '、') }),
  })
}
