import './charts.css'
import './signal-charts.css'
import { plotScale, tickText } from './plot-scale.ts'
import { useWidth } from './use-width.ts'

export interface FunnelUnit {
  readonly key: string
  readonly name: string
  readonly denominator: number
  readonly rate: number
  readonly outside: boolean
  readonly mine: boolean
}

export interface FunnelLimit {
  readonly denominator: number
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

const HEIGHT = 260
const PAD = { top: 14, right: 14, bottom: 40, left: 44 }

/** 漏斗图: rates by size of their denominators; limits narrow where there are more people. Its twin is a table. */
export function FunnelChart({
  units,
  limits,
  target,
  title,
  words,
}: {
  readonly units: readonly FunnelUnit[]
  readonly limits: readonly FunnelLimit[]
  readonly target: number
  readonly title: string
  readonly words: Readonly<
    Record<'size' | 'all' | 'limit95' | 'limit998' | 'outside' | 'mine' | 'other', string>
  >
}) {
  const [ref, width] = useWidth<HTMLDivElement>(360)
  const sizes = units.map(({ denominator }) => Math.log(denominator))
  const [least, greatest] = [Math.min(...sizes), Math.max(...sizes)]
  const x = (denominator: number): number =>
    PAD.left +
    8 +
    ((Math.log(denominator) - least) / Math.max(0.01, greatest - least)) * (width - PAD.left - PAD.right - 16)
  const held = (rate: number): number => Math.max(0, Math.min(100, rate))
  const values = [
    ...units.map(({ rate }) => rate),
    ...limits.flatMap(({ low998, high998 }) => [held(low998), held(high998)]),
  ]
  const y = plotScale(values, HEIGHT - PAD.bottom, PAD.top)
  const line = (of: 'low95' | 'high95' | 'low998' | 'high998'): string =>
    limits.map((limit) => `${x(limit.denominator)},${y.at(held(limit[of]))}`).join(' ')
  const ticks = sizeTicks(Math.exp(least), Math.exp(greatest))
  const mine = units.find((unit) => unit.mine)
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
              {tickText(tick)}%
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 22} textAnchor="middle" className="signal-text">
            {tick}
          </text>
        ))}
        <text x={(PAD.left + width) / 2} y={HEIGHT - 5} textAnchor="middle" className="signal-text">
          {words.size}
        </text>
        <line
          x1={PAD.left}
          x2={width - PAD.right}
          y1={y.at(target)}
          y2={y.at(target)}
          className="signal-mean"
        />
        <polyline points={line('low998')} className="signal-limit" />
        <polyline points={line('high998')} className="signal-limit" />
        <polyline points={line('low95')} className="signal-near" />
        <polyline points={line('high95')} className="signal-near" />
        {units
          .filter((unit) => !unit.mine)
          .map(({ key, name, denominator, rate, outside }) =>
            outside ? (
              <rect
                key={key}
                x={x(denominator) - 3.5}
                y={y.at(rate) - 3.5}
                width={7}
                height={7}
                className="signal-flag"
              >
                <title>{`${name} ${rate.toFixed(1)}% · ${denominator}`}</title>
              </rect>
            ) : (
              <circle key={key} cx={x(denominator)} cy={y.at(rate)} r={2.6} className="signal-point">
                <title>{`${name} ${rate.toFixed(1)}% · ${denominator}`}</title>
              </circle>
            ),
          )}
        {mine === undefined ? null : (
          <Mine unit={mine} x={x(mine.denominator)} y={y.at(mine.rate)} width={width} />
        )}
      </svg>
      <ul className="signal-legend">
        <Key label={`${words.all} ${target.toFixed(1)}%`} className="signal-mean" />
        <Key label={words.limit95} className="signal-near" />
        <Key label={words.limit998} className="signal-limit" />
        {units.some(({ outside }) => outside) ? (
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <rect x="2" y="2" width="8" height="8" className="signal-flag" />
            </svg>
            {words.outside}
          </li>
        ) : null}
        {mine === undefined ? null : (
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <path d="M7,1 L13,7 L7,13 L1,7 Z" className="signal-mine" />
            </svg>
            {mine.name}
          </li>
        )}
      </ul>
    </div>
  )
}

function Key({ label, className }: { readonly label: string; readonly className: string }) {
  return (
    <li>
      <svg width="22" height="10" aria-hidden="true">
        <line x1="0" x2="22" y1="5" y2="5" className={className} />
      </svg>
      {label}
    </li>
  )
}

function Mine({
  unit,
  x,
  y,
  width,
}: {
  readonly unit: FunnelUnit
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const end = x > width * 0.6
  return (
    <g>
      <path d={`M${x},${y - 7} L${x + 7},${y} L${x},${y + 7} L${x - 7},${y} Z`} className="signal-mine" />
      <text x={end ? x - 11 : x + 11} y={y + 4} textAnchor={end ? 'end' : 'start'} className="signal-name">
        {`${unit.name} ${unit.rate.toFixed(1)}%`}
      </text>
    </g>
  )
}

/** 20, 50, 100, 200 … between the least and the greatest. */
function sizeTicks(least: number, greatest: number): readonly number[] {
  const ticks: number[] = []
  for (let power = 1; power < 10; power++)
    for (const step of [1, 2, 5]) {
      const tick = step * 10 ** power
      if (tick >= least && tick <= greatest) ticks.push(tick)
    }
  return ticks.length > 5 ? ticks.filter((_, at) => at % 2 === 0) : ticks
}
