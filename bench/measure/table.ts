import type { BenchRow } from '../bench-row.ts'

/** 一张表: names on the left, figures on the right, notes behind. */
export function tableText(rows: readonly BenchRow[]): string {
  const name = Math.max(...rows.map((row) => row.name.length))
  const shown = rows.map(({ value }) => figure(value))
  const width = Math.max(...shown.map((text) => text.length))
  return rows
    .map(({ name: label, unit, note }, at) =>
      `${label.padEnd(name)}  ${(shown[at] ?? '').padStart(width)} ${unit}${note === undefined ? '' : `  (${note})`}`.trimEnd(),
    )
    .join('\n')
}

function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US')
  return value.toPrecision(4)
}
