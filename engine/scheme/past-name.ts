import type { PastResultName } from '../formula/expression.ts'
import { PAST_NAMED, PAST_PLAIN, pastUnit } from '../formula/past-result.ts'
import type { Unit } from '../value/unit.ts'

/** 算例里的往年结果: `past(rank, 1)`, `past(grade(excellent), 2)`, as a formula writes them. */
export function readPastName(
  text: string,
): { readonly of: PastResultName; readonly back: number; readonly unit: Unit } | undefined {
  const [, name = '', id, back] =
    /^past\(\s*([a-z]+)(?:\(([a-z0-9-]+)\))?\s*,\s*([1-9]\d?)\s*\)$/.exec(text) ?? []
  const plain = id === undefined ? PAST_PLAIN.find((one) => one === name) : undefined
  const named = id === undefined ? undefined : PAST_NAMED.find((one) => one === name)
  const of: PastResultName | undefined = plain ?? (named && `${named}:${id ?? ''}`)
  return of === undefined ? undefined : { of, back: Number(back), unit: pastUnit(of) }
}
