import './charts.css'
import './signal-charts.css'
import { plotScale, tickText } from './plot-scale.ts'
import { useWidth } from './use-width.ts'

export interface ControlPoint {
  readonly key: string
  readonly label: string
  readonly value: number
  /** Worst rule first; empty: nothing special. */
  readonly rules: readonly ('outside' | 'shift' | 'trend' | 'two-of-three')[]
  readonly limits: {
    readonly mean: number
    readonly upper: number
    readonly lower: number
    readonly nearUpper: number
    readonly nearLower: number
  }
}

const HEIGHT = 220
const PAD = { top: 14, right: 14, bottom: 24, left: 44 }

/** 控制图 XmR: a unit against its own past; what is special differs by shape, not by colour alone. Its twin is a table. */
export function ControlChart({
  points,
  title,
  legend,
}: {
  readonly points: readonly ControlPoint[]
  readonly title: string
  readonly legend: Readonly<Record<'outside' | 'shift' | 'trend' | 'two-of-three' | 'mean' | 'limit', string>>
}) {
  const [ref, width] = useWidth<HTMLDivElement>(360)
  const values = points.flatMap(({ value, limits }) => [value, limits.upper, limits.lower])
  const y = plotScale(values, HEIGHT - PAD.bottom, PAD.top)
  const x = (place: number): number =>
    PAD.left + ((place + 0.5) / points.length) * (width - PAD.left - PAD.right)
  const half = (width - PAD.left - PAD.right) / points.length / 2
  const step = (of: keyof ControlPoint['limits']): string =>
    points
      .map(({ limits }, place) => {
        const at = y.at(limits[of])
        return `${place === 0 ? 'M' : 'L'}${x(place) - half},${at} L${x(place) + half},${at}`
      })
      .join(' ')
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 64))))
  const seen = new Set(points.flatMap(({ rules }) => rules.slice(0, 1)))
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
            </text>
          </g>
        ))}
        <path d={step('upper')} className="signal-limit" />
        <path d={step('lower')} className="signal-limit" />
        <path d={step('nearUpper')} className="signal-near" />
        <path d={step('nearLower')} className="signal-near" />
        <path d={step('mean')} className="signal-peers" />
        <polyline
          className="signal-own"
          points={points.map(({ value }, at) => `${x(at)},${y.at(value)}`).join(' ')}
        />
        {points.map(({ key, label, value, rules }, place) => (
          <g key={key}>
            <Shape rule={rules[0]} x={x(place)} y={y.at(value)} />
            <title>{`${label} ${value.toFixed(1)} ${rules.map((rule) => legend[rule]).join(' ')}`}</title>
          </g>
        ))}
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
            <line x1="0" x2="22" y1="5" y2="5" className="signal-limit" />
          </svg>
          {legend.limit}
        </li>
        <li>
          <svg width="22" height="10" aria-hidden="true">
            <line x1="0" x2="22" y1="5" y2="5" className="signal-peers" />
          </svg>
          {legend.mean}
        </li>
        {[...seen].map((rule) => (
          <li key={rule}>
            <svg width="14" height="14" aria-hidden="true">
              <Shape rule={rule} x={7} y={7} />
            </svg>
            {legend[rule]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Shape({
  rule,
  x,
  y,
}: {
  readonly rule: ControlPoint['rules'][number] | undefined
  readonly x: number
  readonly y: number
}) {
  if (rule === 'outside')
    return <path d={`M${x},${y - 6} L${x + 6},${y} L${x},${y + 6} L${x - 6},${y} Z`} className="signal-out" />
  if (rule === 'shift') return <rect x={x - 4} y={y - 4} width={8} height={8} className="signal-flag" />
  if (rule === 'trend')
    return <path d={`M${x},${y - 5} L${x + 5},${y + 4} L${x - 5},${y + 4} Z`} className="signal-flag" />
  if (rule === 'two-of-three') return <circle cx={x} cy={y} r={4.5} className="signal-flag" />
  return <circle cx={x} cy={y} r={3} className="signal-point" />
}
