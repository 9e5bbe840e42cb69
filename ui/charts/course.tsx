import './charts.css'
import { type Amount, drawnAt, isNumber } from '../amount.ts'
import { useWidth } from './use-width.ts'

export interface CoursePoint {
  readonly key: string
  readonly label: string
  readonly total: Amount
}

const HEIGHT = 150
const PAD = { top: 24, right: 30, bottom: 22, left: 14 }

/** 进程: the totals month by month as one line, first and last written; its twin is the table beside it. */
export function Course({
  points,
  title,
}: {
  readonly points: readonly CoursePoint[]
  readonly title: string
}) {
  const [ref, width] = useWidth<HTMLDivElement>(360)
  const placed = points.map((point) => drawnAt(point.total))
  const known = placed.filter((place) => place !== undefined)
  if (known.length === 0) return null
  const low = Math.min(...known)
  const span = Math.max(1, Math.max(...known) - low)
  const x = (place: number): number =>
    PAD.left + (place / Math.max(1, points.length - 1)) * (width - PAD.left - PAD.right)
  const y = (total: number): number =>
    HEIGHT - PAD.bottom - ((total - low) / span) * (HEIGHT - PAD.top - PAD.bottom)
  const stars = points.flatMap((point, place) => {
    const total = placed[place]
    return total === undefined ? [] : [{ ...point, place, x: x(place), y: y(total) }]
  })
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 58))))
  const first = stars[0]
  const last = stars.at(-1)
  return (
    <div ref={ref} className="chart">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`${title} ${spoken(first)} → ${spoken(last)}`}
      >
        <line x1={0} x2={width} y1={HEIGHT - PAD.bottom} y2={HEIGHT - PAD.bottom} className="chart-axis" />
        <polyline className="chart-line" points={stars.map((star) => `${star.x},${star.y}`).join(' ')} />
        {stars.map((star) => (
          <circle key={star.key} cx={star.x} cy={star.y} r={star === last ? 4.5 : 2.6} className="chart-star">
            <title>{`${star.label} ${spoken(star)}`}</title>
          </circle>
        ))}
        {stars.map((star) =>
          (points.length - 1 - star.place) % every === 0 ? (
            <text key={star.key} x={star.x} y={HEIGHT - 6} className="chart-label" textAnchor="middle">
              {star.label}
            </text>
          ) : null,
        )}
        {first === undefined || first === last ? null : (
          <text x={first.x - 6} y={first.y - 10} className="chart-label" textAnchor="start">
            {spoken(first)}
          </text>
        )}
        {last === undefined ? null : (
          <text x={last.x + 6} y={last.y - 11} className="chart-value" textAnchor="end">
            {spoken(last)}
          </text>
        )}
      </svg>
    </div>
  )
}

const spoken = (point: CoursePoint | undefined): string =>
  point !== undefined && isNumber(point.total) ? point.total.shown : ''
