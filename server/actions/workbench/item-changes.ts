import type { WorkbenchView } from '#contract'
import { compare, type Item, isMissing, negate, type Rational, subtract } from '#engine'
import type { Result } from '../../assessing/assessor.ts'
import { amount, marksText } from '../../present/amount.ts'
import { marksThatCount } from '../../present/marks-that-count.ts'

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
export function lostOf(result: Result, unit: string): WorkbenchView['lost'] {
  const { assessment } = result
  const { scheme } = assessment.program
  const index = assessment.figures.units.findIndex(({ code }) => code === unit)
  if (index < 0) return []
  return leavesOf(scheme.items)
    .flatMap((item) => {
      const cell = `item:${item.id}`
      const points = assessment.values.value(cell, index)
      const full = marksThatCount(assessment, item, index)
      if (full === undefined || isMissing(points)) return []
      const lost = subtract(full, points)
      return lost.n > 0n ? [{ item, cell, points, full, lost }] : []
    })
    .sort((a, b) => compare(b.lost, a.lost))
    .slice(0, SHOWN)
    .map(({ item, cell, points, full, lost }) => ({
      item: item.id,
      name: item.name,
      cell,
      points: amount(points, scheme.display),
      fullMarks: marksText(full, scheme.display),
      lost: amount(lost, scheme.display),
    }))
}
