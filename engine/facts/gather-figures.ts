import type { FigureWhen } from '../formula/expression.ts'
import type { Finding } from '../scheme/finding.ts'
import type { Indicator, Scheme } from '../scheme/scheme.ts'
import { missing } from '../value/missing.ts'
import { descendantsAt } from './descendants.ts'
import type { Fact, UnitRecord } from './fact.ts'
import { indexFacts } from './fact-index.ts'
import { hasUnreadable, unreadableNumbers } from './fact-numbers.ts'
import { figureOf } from './figure-of.ts'
import type { AssessedUnit, Figure, FigureTable } from './figures.ts'
import { absent } from './point.ts'

export interface GatherOptions {
  /** The last month counted, "2017-09"; the whole year where left out. */
  readonly through?: string | undefined
  /** Another year than the scheme's, for last year's facts under this year's rules. */
  readonly period?: string | undefined
}

export interface GatheredFigures {
  /** Absent when any finding is an error. */
  readonly figures?: FigureTable
  readonly findings: readonly Finding[]
}

/**
 * 汇集指标值: facts → what each assessed unit stands at.
 *
 * Assessed are the units of the scheme's level that have one of its classes. Facts that fit no unit, indicator or
 * period of the scheme are passed over here; `checkFacts` names them. Parts of the year not yet due at `through` are
 * not counted; an indicator of which nothing is due yet is missing 'not-applicable'.
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
  const month = lastMonth(period, options.through, findings)
  const assessed = assessedUnits(scheme, units, findings)
  for (const fact of facts) {
    if (findings.length >= MOST_FINDINGS) break
    if (hasUnreadable(fact)) findings.push(...unreadableNumbers(fact))
  }
  if (month === undefined || findings.some(({ severity }) => severity === 'error')) return { findings }
  return { figures: figureTable(scheme, assessed, units, facts, Number(period), month), findings }
}

function lastMonth(period: string, through: string | undefined, findings: Finding[]): number | undefined {
  const refuse = (
    code: 'figures.period-malformed' | 'figures.through-malformed' | 'figures.through-outside',
  ) => {
    const facts = { subject: 'figures', period, through: through ?? '' }
    findings.push({ code, severity: 'error', facts })
    return undefined
  }
  if (!/^[12]\d{3}$/.test(period)) return refuse('figures.period-malformed')
  if (through === undefined) return 12
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(through)) return refuse('figures.through-malformed')
  return through.startsWith(period) ? Number(through.slice(5)) : refuse('figures.through-outside')
}

function assessedUnits(
  scheme: Scheme,
  units: readonly UnitRecord[],
  findings: Finding[],
): readonly AssessedUnit[] {
  const classes = new Set(scheme.classes.map(({ id }) => id))
  const assessed: AssessedUnit[] = []
  for (const { code, name, nameEn, level, class: classId } of units) {
    if (level !== scheme.level || classId === undefined) continue
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
  year: number,
  month: number,
): FigureTable {
  const index = indexFacts(scheme, year, facts)
  const indicators = new Map(scheme.indicators.map((one) => [one.id, one]))
  const tops = new Map(assessed.map(({ code }, place) => [code, place]))
  const levels = new Map<string, readonly (readonly string[])[]>()
  const childrenOf = ({ rollUp, reportedBy }: Indicator, unit: number): readonly string[] => {
    if (rollUp === undefined) return []
    const known = levels.get(reportedBy) ?? descendantsAt(reportedBy, units, tops)
    levels.set(reportedBy, known)
    return known[unit] ?? []
  }
  const columns: Readonly<Record<FigureWhen, Map<string, (Figure | undefined)[]>>> = {
    current: new Map(),
    previous: new Map(),
  }
  const figure = (id: string, when: FigureWhen, unit: number): Figure => {
    let column = columns[when].get(id)
    if (column === undefined) {
      column = new Array<Figure | undefined>(assessed.length).fill(undefined)
      columns[when].set(id, column)
    }
    const known = column[unit]
    if (known !== undefined) return known
    const indicator = indicators.get(id)
    const code = assessed[unit]?.code
    const reported = index.get(id)
    const made =
      indicator === undefined || code === undefined || reported === undefined
        ? NOBODY_REPORTED
        : figureOf({ indicator, reported, code, children: childrenOf(indicator, unit), when, month })
    column[unit] = made
    return made
  }
  return { units: assessed, figure }
}

const MOST_FINDINGS = 1000

const NOBODY_REPORTED: Figure = { ...absent('not-reported'), target: missing('not-reported'), facts: [] }
