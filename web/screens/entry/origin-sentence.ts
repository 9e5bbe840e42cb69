import type { Suggestion } from '#domain/form'
import { named, periodText } from '#ui'
import type { Language, Screens } from '#words'

/** 带出的来历. */
export function originSentence({ from, of, text }: Suggestion, language: Language, say: Screens): string {
  if (from === 'period-before') return say.entry.takenBefore(text, periodText(of.zh, say.frame))
  return from === 'same-form'
    ? say.entry.takenHere(text, named(of, language))
    : say.entry.takenElsewhere(text, named(of, language))
}
