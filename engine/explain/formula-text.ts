import type { Expression, Relation } from '../formula/expression.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import type { Unit } from '../value/unit.ts'
import { expressionUnit } from './expression-unit.ts'
import type { Standpoint } from './standpoint.ts'

/** How tightly a written expression holds together; a looser operand is put in parentheses. */
const LOOSE = 0
const JOINED = 1
const COMPARED = 2
const SUMMED = 3
const MULTIPLIED = 4
const WHOLE = 5

interface Written {
  readonly text: string
  readonly holds: number
}

const SIGN = { add: '+', subtract: '−', multiply: '×', divide: '÷' } as const
const RELATION: Readonly<Record<Relation, string>> = {
  '<': '<',
  '<=': '≤',
  '=': '=',
  '!=': '≠',
  '>=': '≥',
  '>': '>',
}
const SUFFIX: Partial<Readonly<Record<Unit, string>>> = {
  percent: '%',
  'percentage-point': 'pp',
  'per-mille': '‰',
}

/**
 * 代入数字的算式: an expression as text with this unit's numbers in it, e.g. `ceil((30% − 27.5%) ÷ 1pp) × 0.5`.
 *
 * Only what was taken is written: the branch of an `if`, the choice of a class, the first present of a `coalesce`.
 * What looks at other units (group, rank), at other years (past) and other items stands as its value. A missing value stands as its name.
 */
export const formulaText = (expression: Expression, from: Standpoint): string =>
  write(expression, from, { left: MOST }).text

/** Parts of an expression written out; beyond, what remains stands as its value: nobody reads longer, and nothing explodes. */
const MOST = 200

interface Room {
  left: number
}

function write(expression: Expression, from: Standpoint, room: Room): Written {
  room.left--
  if (room.left < 0) return amount(from.evaluate(expression), expressionUnit(expression, from))
  const held = (operand: Expression, least: number): string => {
    const written = write(operand, from, room)
    return written.holds < least ? `(${written.text})` : written.text
  }
  const listed = (name: string, of: readonly Expression[]): Written => {
    const texts: string[] = []
    for (const operand of of) {
      texts.push(room.left > 0 ? write(operand, from, room).text : '…')
      if (room.left <= 0) break
    }
    return { text: `${name}(${texts.join(', ')})`, holds: WHOLE }
  }
  switch (expression.op) {
    case 'number':
      return amount(expression.value, expression.unit)
    case 'missing':
    case 'figure':
    case 'cell':
    case 'group':
    case 'rank':
    case 'past':
      return amount(from.evaluate(expression), expressionUnit(expression, from))
    case 'by-class': {
      const chosen = expression.choices[from.class]
      return chosen === undefined ? amount(from.evaluate(expression), 'number') : write(chosen, from, room)
    }
    case 'add':
    case 'subtract':
      return {
        text: `${held(expression.left, SUMMED)} ${SIGN[expression.op]} ${held(expression.right, expression.op === 'add' ? SUMMED : MULTIPLIED)}`,
        holds: SUMMED,
      }
    case 'multiply':
    case 'divide':
      return {
        text: `${held(expression.left, MULTIPLIED)} ${SIGN[expression.op]} ${held(expression.right, expression.op === 'multiply' ? MULTIPLIED : WHOLE)}`,
        holds: MULTIPLIED,
      }
    case 'compare':
      return {
        text: `${held(expression.left, SUMMED)} ${RELATION[expression.relation]} ${held(expression.right, SUMMED)}`,
        holds: COMPARED,
      }
    case 'and':
    case 'or':
      return {
        text: expression.of.map((operand) => held(operand, COMPARED)).join(` ${expression.op} `),
        holds: JOINED,
      }
    case 'not':
      return { text: `not ${held(expression.of, COMPARED)}`, holds: LOOSE }
    case 'if': {
      const condition = from.evaluate(expression.condition)
      if (isMissing(condition)) return amount(condition, 'truth')
      return write(condition.n === 0n ? expression.otherwise : expression.then, from, room)
    }
    case 'coalesce': {
      const first = expression.of.find((operand) => !isMissing(from.evaluate(operand)))
      return write(first ?? expression.of.at(-1) ?? { op: 'missing', name: 'undefined' }, from, room)
    }
    case 'round':
      return rounding(expression.digits, expression.mode, write(expression.of, from, room).text)
    case 'is-missing':
      return listed('is-missing', [expression.of])
    case 'real':
      return listed(expression.function, expression.of)
    case 'present':
      return listed(expression.fold.replaceAll(':', '-'), folded(expression.of, from))
    case 'min':
    case 'max':
      return listed(expression.op, expression.of)
  }
}

/** What a fold over those present looked at: what does not apply is not among them, what is missing stands as its name. */
function folded(of: readonly Expression[], from: Standpoint): readonly Expression[] {
  const read = of.map((operand): Expression => {
    const value = from.evaluate(operand)
    return isMissing(value) ? { op: 'missing', name: value.missing } : operand
  })
  const applying = read.filter((operand) => operand.op !== 'missing' || operand.name !== 'not-applicable')
  return applying.length === 0 ? read : applying
}

const rounding = (digits: number, mode: string, inner: string): Written => ({
  text:
    digits === 0 && (mode === 'floor' || mode === 'ceil')
      ? `${mode}(${inner})`
      : `round(${inner}, ${digits}, ${mode})`,
  holds: WHOLE,
})

function amount(value: Value, unit: Unit): Written {
  if (isMissing(value)) return { text: value.missing, holds: WHOLE }
  const text = exactText(value)
  const suffix = SUFFIX[unit] ?? ''
  if (text.includes('/'))
    return suffix === '' ? { text, holds: MULTIPLIED } : { text: `(${text})${suffix}`, holds: WHOLE }
  return { text: text + suffix, holds: value.n < 0n ? SUMMED : WHOLE }
}
