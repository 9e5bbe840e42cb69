import './signal-charts.css'
import type { ReactNode } from 'react'
import { ScrollX } from '../scroll-x.tsx'

/** 图的表: the same numbers as a table, one click away, so that nothing is told by a picture alone. */
export function ChartTwin({
  label,
  columns,
  rows,
}: {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}) {
  return (
    <details className="chart-twin">
      <summary>{label}</summary>
      <ScrollX label={label}>
        <table className="plain-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) => (
                  <td key={columns[at]} className={at === 0 ? '' : 'number'}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  )
}
