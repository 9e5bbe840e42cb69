import type { Screens } from '#words'

type Facts = Readonly<Record<string, string>>

/** 红格的原因: what is wrong and how to mend it, in one breath. */
export function problemSentence(code: string, facts: Facts, entry: Screens['entry']): string {
  const says = entry.problems as Readonly<Record<string, (facts: Facts) => string>>
  return (says[code] ?? entry.problems['figure.not-a-number'])(facts)
}
