import './charts.css'
import './signal-charts.css'
import { plotScale, tickText } from './plot-scale.ts'
import { useWidth } from './use-width.ts'

export interface PeerCoursePoint {
  readonly key: string
  readonly label: string
  readonly own?: number | undefined
  readonly peers?: number | undefined
}

const HEIGHT = 200
const PAD = { top: 14, right: 14, bottom: 24, left: 48 }

/** 走势与同类: a unit's months as a line, the median of its peers dashed beside it. Its twin is a table. */
export function PeerCourse({
  points,
  title,
  own,
  peers,
  suffix = '',
}: {
  readonly points: readonly PeerCoursePoint[]
  readonly title: string
  readonly own: string
  readonly peers: string
  readonly suffix?: string
}) {
  const [ref, width] = useWidth<HTMLDivElement>(360)
  const values = points.flatMap((point) => [point.own ?? Number.NaN, point.peers ?? Number.NaN])
  if (!values.some((value) => Number.isFinite(value))) return null
  const y = plotScale(values, HEIGHT - PAD.bottom, PAD.top)
  const x = (place: number): number =>
    PAD.left + (place / Math.max(1, points.length - 1)) * (width - PAD.left - PAD.right)
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 64))))
  return (
    <div ref={ref} className="chart signal-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={PAD.left}
              x2={width - PAD.right}
              y1={y.at(tick)}
              y2={y.at(tick)}
              className="signal-grid"
            />
            <text x={PAD.left - 6} y={y.at(tick) + 4} textAnchor="end" className="signal-text">
              {tickText(tick)}
              {suffix}
            </text>
          </g>
        ))}
        {broken(points, 'peers').map((run) => (
          <polyline
            key={`p${run[0]?.place}`}
            className="signal-peers"
            points={run.map((one) => `${x(one.place)},${y.at(one.value)}`).join(' ')}
          />
        ))}
        {broken(points, 'own').map((run) => (
          <polyline
            key={`o${run[0]?.place}`}
            className="signal-own"
            points={run.map((one) => `${x(one.place)},${y.at(one.value)}`).join(' ')}
          />
        ))}
        {points.map((point, place) =>
          point.own === undefined ? null : (
            <circle
              key={point.key}
              cx={x(place)}
              cy={y.at(point.own)}
              r={place === points.length - 1 ? 4.5 : 2.4}
              className="chart-star"
            >
              <title>{`${point.label} ${point.own.toFixed(1)}${suffix}`}</title>
            </circle>
          ),
        )}
        {points.map(({ key, label }, place) =>
          (points.length - 1 - place) % every === 0 ? (
            <text key={key} x={x(place)} y={HEIGHT - 6} textAnchor="middle" className="signal-text">
              {label}
            </text>
          ) : null,
        )}
      </svg>
      <ul className="signal-legend">
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <line x1="0" x2="22" y1="5" y2="5" className="signal-own" />
          </svg>
          {own}
        </li>
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <line x1="0" x2="22" y1="5" y2="5" className="signal-peers" />
          </svg>
          {peers}
        </li>
      </ul>
    </div>
  )
}

/** A month without a figure breaks the line instead of being drawn over. */
function broken(
  points: readonly PeerCoursePoint[],
  of: 'own' | 'peers',
): readonly (readonly { readonly place: number; readonly value: number }[])[] {
  const runs: { place: number; value: number }[][] = [[]]
  points.forEach((point, place) => {
    const value = point[of]
    if (value === undefined) runs.push([])
    else runs.at(-1)?.push({ place, value })
  })
  return runs.filter((run) => run.length > 0)
}
