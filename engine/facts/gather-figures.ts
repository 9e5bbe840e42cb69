import type { FigureWhen } from '../formula/expression.ts'
import type { Finding } from '../scheme/finding.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { answeringUnits } from './answering-units.ts'
import type { CaseRecord } from './case-record.ts'
import { type CountedMonths, countedMonths } from './counted-months.ts'
import type { Fact, UnitRecord } from './fact.ts'
import { hasUnreadable, unreadableNumbers } from './fact-numbers.ts'
import { figureMaker } from './figure-maker.ts'
import type { AssessedUnit, Figure, FigureTable } from './figures.ts'
import { pastReader } from './past-reader.ts'
import type { PastResult } from './past-result.ts'
import { classAt, existsOn } from './unit-at.ts'

export interface GatherOptions {
  /** The last month counted, "2017-09"; the whole year where left out. */
  readonly through?: string | undefined
  /** Another year than the scheme's, for last year's facts under this year's rules. */
  readonly period?: string | undefined
  /** 截至: ISO day; what was recorded after it is not known yet. Facts without a time of recording always are. */
  readonly asOf?: string | undefined
  /** The cases of the scheme's registers; left out: no register was kept, and what is counted from it is not reported. */
  readonly cases?: readonly CaseRecord[] | undefined
  /** Results of earlier years, for `past(…)`. */
  readonly history?: readonly PastResult[] | undefined
}

export interface GatheredFigures {
  /** Absent when any finding is an error. */
  readonly figures?: FigureTable
  readonly findings: readonly Finding[]
}

/**
 * 汇集指标值: facts → what each assessed unit stands at.
 *
 * Assessed are the units of the scheme's level that are there on the last day counted with one of its classes. Facts
 * that fit no unit, indicator or period of the scheme are passed over here; `checkFacts` names them. Parts of the year
 * not yet due at `through` are not counted; an indicator of which nothing is due yet is missing 'not-applicable'.
 *
 * One pass over the facts; a figure is made when it is first asked for and kept.
 */
export function gatherFigures(
  scheme: Scheme,
  units: readonly UnitRecord[],
  facts: readonly Fact[],
  options: GatherOptions = {},
): GatheredFigures {
  const findings: Finding[] = []
  const period = options.period ?? scheme.period
  const months = countedMonths(scheme, period, options.through, findings)
  const assessed = assessedUnits(scheme, units, months?.classDay ?? `${scheme.period}-12-31`, findings)
  for (const fact of facts) {
    if (findings.length >= MOST_FINDINGS) break
    if (hasUnreadable(fact)) findings.push(...unreadableNumbers(fact))
  }
  if (months === undefined || findings.some(({ severity }) => severity === 'error')) return { findings }
  return { figures: figureTable(scheme, assessed, units, facts, months, options), findings }
}

function assessedUnits(
  scheme: Scheme,
  units: readonly UnitRecord[],
  day: string,
  findings: Finding[],
): readonly AssessedUnit[] {
  const classes = new Set(scheme.classes.map(({ id }) => id))
  const assessed: AssessedUnit[] = []
  for (const unit of units) {
    const { code, name, nameEn, level } = unit
    const classId = level === scheme.level && existsOn(unit, day) ? classAt(unit, day) : undefined
    if (classId === undefined) continue
    if (classes.has(classId))
      assessed.push({ code, name, ...(nameEn === undefined ? {} : { nameEn }), class: classId })
    else {
      const facts = { subject: code, unit: code, class: classId, classes: [...classes].join(', ') }
      findings.push({ code: 'unit.class-unknown', severity: 'warning', facts })
    }
  }
  if (assessed.length === 0) {
    const facts = { subject: 'figures', level: scheme.level, classes: [...classes].join(', ') }
    findings.push({ code: 'figures.nobody', severity: 'warning', facts })
  }
  return assessed
}

function figureTable(
  scheme: Scheme,
  assessed: readonly AssessedUnit[],
  units: readonly UnitRecord[],
  facts: readonly Fact[],
  months: CountedMonths,
  options: GatherOptions,
): FigureTable {
  const make = figureMaker(
    { scheme, assessed, facts, months, ...options },
    answeringUnits(scheme, assessed, units, months.classDay),
  )
  const columns = new Map<FigureWhen, Map<string, (Figure | undefined)[]>>()
  const figure = (id: string, when: FigureWhen, unit: number): Figure => {
    let byIndicator = columns.get(when)
    if (byIndicator === undefined) {
      byIndicator = new Map()
      columns.set(when, byIndicator)
    }
    let column = byIndicator.get(id)
    if (column === undefined) {
      column = new Array<Figure | undefined>(assessed.length).fill(undefined)
      byIndicator.set(id, column)
    }
    const known = column[unit]
    if (known !== undefined) return known
    const made = make(id, when, unit)
    column[unit] = made
    return made
  }
  const { history } = options
  const past = history && pastReader(history, assessed, months.year)
  return { units: assessed, figure, ...(past && { past }) }
}

const MOST_FINDINGS = 1000
