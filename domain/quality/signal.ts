import type { SignalKind } from './signal-kind.ts'

/**
 * 数据质量信号: something about figures that asks for a look. It has no points and no path to any: nothing that computes a
 * score may import this folder (`signals-reach-no-score`), and a person's decision about it is a note, not a deduction.
 */
export interface Signal {
  /** kind~unit~about~month: the same whenever it is computed again. */
  readonly signal: string
  readonly kind: SignalKind
  readonly unit: string
  readonly month: string
  /** What it is about: an indicator with its part, a check, a target; '' for the whole report. */
  readonly about: string
  readonly indicator?: string
  readonly part?: FieldPart
  /** Numbers and names for the sentence; amounts as exact text where they are figures somebody handed in. */
  readonly facts: Readonly<Record<string, string>>
  /** Of kinds judged by chance: as it is, and after Benjamini–Hochberg. */
  readonly p?: number
  readonly adjusted?: number
}

export type FieldPart = 'value' | 'numerator' | 'denominator'

/** What a kind found, before the month's tests are judged together. */
export interface Candidate extends Omit<Signal, 'signal' | 'kind' | 'month' | 'adjusted'> {}

export interface Found {
  readonly candidates: readonly Candidate[]
  /** How many units or figures were tested, those with nothing odd included. */
  readonly tests: number
  /** How many had too little data to say anything. */
  readonly short: number
}

const BETWEEN = '~'

export const signalId = (kind: SignalKind, unit: string, about: string, month: string): string =>
  [kind, unit, about === '' ? '-' : about, month].join(BETWEEN)

/** 信号编号的各部分; undefined for a text that is not one. */
export function signalParts(
  signal: string,
):
  | { readonly kind: string; readonly unit: string; readonly about: string; readonly month: string }
  | undefined {
  const [kind, unit, about, month, ...more] = signal.split(BETWEEN)
  if (kind === undefined || unit === undefined || about === undefined || month === undefined) return undefined
  if (more.length > 0 || unit === '' || !/^\d{4}-\d{2}$/.test(month)) return undefined
  return { kind, unit, about: about === '-' ? '' : about, month }
}
