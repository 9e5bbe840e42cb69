import type { Expression } from '../formula/expression.ts'
import { holds } from '../score/operations.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { add, type Rational, subtract } from '../value/rational.ts'
import { insideOf } from './steps.ts'

/** 一个单位的读数: of an expression, before and after the change. */
export interface BeforeAfter {
  before(node: Expression, unit: number): Value
  after(node: Expression, unit: number): Value
}

/** 连加的各项, and which of them read a key. */
interface Chain {
  readonly addends: readonly Expression[]
  readonly readers: ReadonlyMap<string, readonly number[]>
}

/** Shorter sums are read anew. */
const LONG = 8

const chains = new WeakMap<Expression, Chain>()

/**
 * 重算一步: the value after the change, where `old` is the value before. A long sum is not added up again: what its changed
 * parts were is taken out and what they are put in, which over exact fractions is the same number.
 *
 * `moved`: every key that differs, of whichever unit.
 */
export function readAgain(
  node: Expression,
  unit: number,
  old: Value,
  moved: ReadonlySet<string>,
  read: BeforeAfter,
): Value {
  if (isMissing(old)) return read.after(node, unit)
  if (node.op === 'if') {
    const [was, is] = [read.before(node.condition, unit), read.after(node.condition, unit)]
    if (isMissing(is)) return is
    const branch = holds(is) ? node.then : node.otherwise
    const same = !isMissing(was) && holds(was) === holds(is)
    return same ? readAgain(branch, unit, old, moved, read) : read.after(branch, unit)
  }
  return (node.op === 'add' && addAgain(node, unit, old, moved, read)) || read.after(node, unit)
}

function addAgain(
  node: Expression,
  unit: number,
  old: Rational,
  moved: ReadonlySet<string>,
  read: BeforeAfter,
): Value | undefined {
  const touched = touchedAddends(node, moved)
  if (touched === undefined) return undefined
  let sum = old
  for (const addend of touched) {
    const [was, is] = [read.before(addend, unit), read.after(addend, unit)]
    // All others are there, so the first of the changed ones that is missing is the first of all.
    if (isMissing(is)) return is
    if (isMissing(was)) return undefined
    sum = add(sum, subtract(is, was))
  }
  return sum
}

/** The parts of a long sum that read any of the keys, in order; undefined where it is better read anew. */
export function touchedAddends(
  node: Expression,
  moved: ReadonlySet<string>,
): readonly Expression[] | undefined {
  const { addends, readers } = chains.get(node) ?? chainOf(node)
  if (addends.length < LONG) return undefined
  const touched = new Set<number>()
  for (const key of moved) for (const at of readers.get(key) ?? []) touched.add(at)
  if (touched.size * 2 > addends.length) return undefined
  return [...touched].sort((a, b) => a - b).map((at) => addends[at] as Expression)
}

function chainOf(node: Expression): Chain {
  const addends: Expression[] = []
  let rest = node
  while (rest.op === 'add') {
    addends.push(rest.right)
    rest = rest.left
  }
  addends.push(rest)
  addends.reverse()
  const readers = new Map<string, number[]>()
  for (const [at, addend] of addends.entries())
    for (const key of insideOf(addend).reads) readers.set(key, [...(readers.get(key) ?? []), at])
  const chain = { addends, readers }
  chains.set(node, chain)
  return chain
}
