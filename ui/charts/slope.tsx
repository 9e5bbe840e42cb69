import './charts.css'
import { useWidth } from './use-width.ts'

export interface SlopeUnit {
  readonly key: string
  readonly name: string
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly crosses: 'in' | 'out' | undefined
  readonly mine: boolean
}

const ROW = 22
const TOP = 30

/**
 * 名次变动图: ranks before on the left, after on the right, one line a unit.
 *
 * Units stand in the order of their rank, one below the other, because several may hold the same rank; the number
 * beside a name is the rank itself. Its twin is the comparison table.
 */
export function Slope({
  units,
  title,
  before,
  after,
}: {
  readonly units: readonly SlopeUnit[]
  readonly title: string
  readonly before: string
  readonly after: string
}) {
  const [ref, width] = useWidth<HTMLDivElement>(520)
  const left = inOrder(units, 'before')
  const right = inOrder(units, 'after')
  const rows = Math.max(left.length, right.length)
  const height = TOP + rows * ROW + 6
  const names = Math.min(180, Math.max(104, width * 0.3))
  const y = (place: number): number => TOP + place * ROW + ROW / 2
  const tone = (unit: SlopeUnit): string =>
    unit.mine ? 'slope-mine' : unit.crosses === undefined ? '' : `slope-${unit.crosses}`
  return (
    <div ref={ref} className="chart">
      <svg width={width} height={height} role="img" aria-label={title}>
        <text x={0} y={16} textAnchor="start" className="chart-label">
          {before}
        </text>
        <text x={width} y={16} textAnchor="end" className="chart-label">
          {after}
        </text>
        {left.map((unit, place) => {
          const there = right.indexOf(unit)
          return there < 0 ? null : (
            <line
              key={unit.key}
              x1={names + 8}
              y1={y(place)}
              x2={width - names - 8}
              y2={y(there)}
              className={`slope-line ${tone(unit)}`}
            />
          )
        })}
        {left.map((unit, place) => (
          <text
            key={unit.key}
            x={names}
            y={y(place) + 4}
            textAnchor="end"
            className={`slope-name ${tone(unit)}`}
          >
            {shortened(unit.name, names)} {unit.before}
          </text>
        ))}
        {right.map((unit, place) => (
          <text key={unit.key} x={width - names} y={y(place) + 4} className={`slope-name ${tone(unit)}`}>
            {unit.after} {shortened(unit.name, names)}
          </text>
        ))}
      </svg>
    </div>
  )
}

const inOrder = (units: readonly SlopeUnit[], side: 'before' | 'after'): SlopeUnit[] =>
  units.filter((unit) => unit[side] !== undefined).sort((a, b) => (a[side] ?? 0) - (b[side] ?? 0))

function shortened(name: string, room: number): string {
  const wide = /[\u4e00-\u9fff]/.test(name) ? 13 : 7
  const letters = Math.floor((room - 24) / wide)
  return name.length <= letters ? name : `${name.slice(0, letters - 1)}…`
}
