import './beam.css'
import type { CSSProperties } from 'react'
import { type Amount, drawnAt, isNumber } from '../amount.ts'
import { useSpeech } from '../language.tsx'

export interface BeamUnit {
  readonly key: string
  readonly name: string
  readonly total: Amount
  readonly mine: boolean
  readonly commended: boolean
}

/**
 * 秤杆: every unit of a class as a star on the beam, the commendation line in red ink, my unit as the hanging weight.
 *
 * A picture of the ranking table, which is its twin; places on it are drawn, never compared.
 */
export function Beam({
  units,
  line,
}: {
  readonly units: readonly BeamUnit[]
  readonly line?: Amount | undefined
}) {
  const { say } = useSpeech()
  const placed = units.flatMap((unit) => {
    const place = drawnAt(unit.total)
    return place === undefined ? [] : [{ ...unit, place }]
  })
  const lineAt = drawnAt(line)
  const places = [...placed.map(({ place }) => place), ...(lineAt === undefined ? [] : [lineAt])]
  if (places.length < 2) return null
  const low = Math.floor(Math.min(...places))
  const high = Math.ceil(Math.max(...places))
  const span = Math.max(1, high - low)
  const at = (place: number): CSSProperties => ({ insetInlineStart: `${((place - low) / span) * 100}%` })
  const mine = placed.find((unit) => unit.mine)
  const step = [1, 2, 5, 10, 20, 50].find((size) => span / size <= 12) ?? 100
  const marks = Array.from(
    { length: Math.floor(high / step) - Math.ceil(low / step) + 1 },
    (_, place) => (Math.ceil(low / step) + place) * step,
  )
  const near = (place: number): string => {
    const share = (place - low) / span
    return share < 0.14 ? 'beam-label beam-start' : share > 0.86 ? 'beam-label beam-end' : 'beam-label'
  }
  return (
    <figure className="beam">
      <div className="beam-body" role="img" aria-label={summary(say.ranking, units, line, mine)}>
        {lineAt === undefined || !isNumber(line) ? null : (
          <div className="beam-line" style={at(lineAt)}>
            <span className={near(lineAt)}>
              {say.ranking.line} {line.shown}
            </span>
          </div>
        )}
        <div className="beam-bar" />
        {marks.map((mark) => (
          <span key={mark} className="beam-tick" style={at(mark)}>
            <span>{mark}</span>
          </span>
        ))}
        {placed.map((unit) => (
          <span
            key={unit.key}
            className={`beam-star${unit.commended ? ' beam-commended' : ''}${unit.mine ? ' beam-mine' : ''}`}
            style={at(unit.place)}
            title={`${unit.name} ${isNumber(unit.total) ? unit.total.shown : ''}`}
          />
        ))}
        {mine === undefined ? null : (
          <div className="beam-weight" style={at(mine.place)}>
            <span className={near(mine.place)}>
              {mine.name} {isNumber(mine.total) ? mine.total.shown : ''}
            </span>
          </div>
        )}
      </div>
      <figcaption className="muted small">{say.ranking.beamHint}</figcaption>
    </figure>
  )
}

const summary = (
  say: { readonly beamTitle: string; readonly line: string },
  units: readonly BeamUnit[],
  line: Amount | undefined,
  mine: BeamUnit | undefined,
): string =>
  [
    `${say.beamTitle} (${units.length})`,
    isNumber(line) ? `${say.line} ${line.shown}` : '',
    mine !== undefined && isNumber(mine.total) ? `${mine.name} ${mine.total.shown}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
