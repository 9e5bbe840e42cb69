import { createRequire } from 'node:module'
import { join } from 'node:path'
import { HOUSE } from './make-bundle.ts'

export interface Report {
  readonly agreed: boolean
  readonly differing: number
  readonly counts: Readonly<Record<'figures' | 'values' | 'standings' | 'examples', number>>
  readonly hashes: { readonly checked: number; readonly wrong: readonly string[] }
  readonly first?: { readonly kind: string; readonly stated: string; readonly computed: string }
}

interface SecondScale {
  recheck(text: string): Generator<unknown, Report>
  tell(report: Report, language: 'zh' | 'en'): readonly string[]
  tellRefusal(error: unknown, language: 'zh' | 'en'): string
  sha(text: string): string
}

/** Loaded as a program of its own, the way a reader would; no import reaches it. */
export const SCALE_FILE = join(HOUSE, 'recheck/recheck.cjs')
export const scale = createRequire(import.meta.url)(SCALE_FILE) as SecondScale

export function weighAgain(text: string): Report {
  const steps = scale.recheck(text)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What it says about a bundle: the report, or the one sentence of a refusal. */
export function saidOf(text: string, language: 'zh' | 'en' = 'zh'): readonly string[] {
  try {
    return scale.tell(weighAgain(text), language)
  } catch (error) {
    return [scale.tellRefusal(error, language)]
  }
}
