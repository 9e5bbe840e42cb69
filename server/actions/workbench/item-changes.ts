import type { WorkbenchView } from '#contract'
import { compare, type Item, isMissing, negate, type Rational, subtract } from '#engine'
import type { Result } from '../../assessing/assessor.ts'
import { amount, marksText } from '../../present/amount.ts'
import { scoreSheetLines } from '../../tables/index.ts'

const SHOWN = 8

const leavesOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.items.length === 0 ? [item] : leavesOf(item.items)))

const size = (value: Rational): Rational => (value.n < 0n ? negate(value) : value)

/** 上月以来的变动: items whose points changed, the greatest change first. */
export function movedOf(result: Result, before: Result | undefined, unit: string): WorkbenchView['moved'] {
  if (before === undefined) return []
  const { assessment } = result
  const { scheme } = assessment.program
  const [now, then] = [assessment, before.assessment].map(({ figures }) =>
    figures.units.findIndex(({ code }) => code === unit),
  )
  if (now === undefined || then === undefined || now < 0 || then < 0) return []
  return leavesOf([...scheme.items, ...(scheme.bonus?.items ?? [])])
    .flatMap((item) => {
      const cell = `item:${item.id}`
      const [was, is] = [before.assessment.values.value(cell, then), assessment.values.value(cell, now)]
      if (isMissing(was) || isMissing(is) || compare(was, is) === 0) return []
      return [{ item, cell, was, is, moved: subtract(is, was) }]
    })
    .sort((a, b) => compare(size(b.moved), size(a.moved)))
    .slice(0, SHOWN)
    .map(({ item, cell, was, is, moved }) => ({
      item: item.id,
      name: item.name,
      cell,
      before: amount(was, scheme.display),
      after: amount(is, scheme.display),
      difference: amount(moved, scheme.display),
    }))
}

/** 失分最多: leaves ordered by what is still lost. */
export function lostOf({ assessment }: Result, unit: string): WorkbenchView['lost'] {
  const { display } = assessment.program.scheme
  return scoreSheetLines(assessment, unit)
    .flatMap(({ item, clause, score, full, lost }) =>
      clause === undefined || score === undefined || full === undefined || lost === undefined || lost.n <= 0n
        ? []
        : [{ item, score, full, lost }],
    )
    .sort((a, b) => compare(b.lost, a.lost))
    .slice(0, SHOWN)
    .map(({ item, score, full, lost }) => ({
      item: item.id,
      name: item.name,
      cell: `item:${item.id}`,
      points: amount(score, display),
      fullMarks: marksText(full, display),
      lost: amount(lost, display),
    }))
}
