import type { Item } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import type { Assessment, Standing } from './assessment.ts'

/**
 * 结果的规范文本: what the result hash is taken over, the same characters on every machine and from every evaluator.
 *
 * One JSON array per line: first the scheme, then per unit (by code) subtotal, bonus, total, rank, grade, commended and
 * vetoes, followed, where there are any, by vetoes not of this year alone, grades passed over, cards, honours and payments, and by
 * its item points (by item id). Numbers are exact texts ("12.5", "187/12"); a missing one is "!" and
 * its name; no rank or grade is null. Strings are ordered by code unit, never by locale.
 */
export function canonicalText(assessment: Omit<Assessment, 'canonical'>): string {
  const { program, values, standings } = assessment
  const { id, version, period, items, bonus } = program.scheme
  const itemIds = [...idsOf(items), ...idsOf(bonus?.items ?? [])].sort(byCodeUnit)
  const lines = [line('gongcheng-result', '1', id, version, period)]
  const order = [...standings.entries()].sort(([, a], [, b]) => byCodeUnit(a.unit.code, b.unit.code))
  for (const [at, standing] of order) {
    const { unit, subtotal, bonus: extra, total, rank, grade, commended, vetoes } = standing
    const scores = [subtotal, extra, total].map(textOf)
    lines.push(
      line(
        'unit',
        unit.code,
        unit.class,
        ...scores,
        rank ?? null,
        grade ?? null,
        commended,
        [...vetoes].sort(byCodeUnit),
      ),
    )
    lines.push(...consequences(standing))
    for (const item of itemIds)
      lines.push(line('item', unit.code, item, textOf(values.value(`item:${item}`, at))))
  }
  return `${lines.join('\n')}\n`
}

/** What only some schemes know, so that results of the others keep their text. */
function consequences({
  unit: { code },
  strikes,
  passedGrades,
  cards,
  payments,
  honours,
}: Standing): string[] {
  const unusual = strikes.filter(({ because, second }) => because !== 'struck' || second)
  return [
    ...unusual.map(({ veto, because, second }) => line('strike', code, veto, because, second)),
    ...passedGrades
      .filter(({ because }) => because !== 'veto')
      .map(({ grade, because }) => line('passed', code, grade, because)),
    ...cards.map(({ card, because }) => line('card', code, card, because)),
    ...honours.map(({ honour, commended, because }) =>
      line('honour', code, honour, commended, because ?? null),
    ),
    ...payments.map(({ payment, amount }) => line('payment', code, payment, textOf(amount))),
  ]
}

const line = (...parts: readonly unknown[]): string => JSON.stringify(parts)

const textOf = (value: Value): string => (isMissing(value) ? `!${value.missing}` : exactText(value))

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const idsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap((item) => [item.id, ...idsOf(item.items)])
