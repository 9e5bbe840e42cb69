import { randomUUID } from 'node:crypto'
import { compareNumbers, type GivenFigure, readTextCell } from '#domain/form'
import type { Actor } from '#domain/permission'
import { EXCHANGE_WORDS } from '#words'
import {
  dueOfReport,
  figureOf,
  handIn,
  type OpenReport,
  openReports,
  problemsOf,
} from '../../handing-in/index.ts'
import type { StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'
import type { Happened } from './import-summary-of.ts'
import type { SentFigure, SentReport, SortedValues, ValueConflict } from './values-sent.ts'

/** 策略: figures never reported, only those that stand already, or both. */
export type Strategy = 'new' | 'known' | 'both'

interface Wish {
  readonly strategy: Strategy
  /** The sender says the reports are whole: one that has no submission yet gets one though nothing differs. */
  readonly complete: boolean
}

const PARTS = ['value', 'numerator', 'denominator'] as const

/** 报送数据值: one handing in for each report that is touched, in the order given. */
export async function handInValues(
  house: Pick<House, 'today' | 'now'>,
  tx: StoreTransaction,
  actor: Actor,
  sorted: SortedValues,
  wish: Wish,
): Promise<Happened> {
  const conflicts: ValueConflict[] = [...sorted.conflicts]
  const submissions: string[] = []
  const count = { imported: 0, updated: 0, unchanged: 0 }
  const opened = await openReports(
    tx,
    actor,
    sorted.reports.map(({ unit, form, period }) => ({ unit, form: form.form, period })),
  )
  const stands = await standingOf(tx, actor, sorted.reports)
  for (const [place, sent] of sorted.reports.entries()) {
    const { unit, form, period } = sent
    const report = opened[place]
    if (report === undefined) throw new Error(`form ${form.form} is gone`)
    const key = reportKey(unit.code, period)
    const standing = stands.get(key) ?? new Map<string, GivenFigure>()
    const whole = sent.figures.map((one) => ({ ...one, figure: withOtherHalf(one.figure, standing, report) }))
    const good = withoutProblems(whole, sent, report, conflicts)
    const taken = good.filter(({ figure }) => {
      const known = standing.has(figure.indicator)
      return wish.strategy === 'both' || (wish.strategy === 'new') === !known
    })
    count.unchanged += placesIn(good) - placesIn(taken)
    const changed = taken.filter(({ figure }) => differs(figure, standing.get(figure.indicator)))
    const isNew = wish.complete && taken.length > 0 && !(await handedInBefore(tx, sent))
    if (changed.length === 0 && !isNew) {
      count.unchanged += placesIn(taken)
      continue
    }
    const decision = await handIn(house, tx, actor, {
      key: randomUUID(),
      channel: 'api',
      report,
      figures: taken.map(({ figure }) => figure),
      fileName: EXCHANGE_WORDS['zh-CN'].program,
      dueOn: await dueOfReport(tx, report),
    })
    if (!decision.accepted) {
      const { refusal, facts } = decision
      for (const { index } of taken.flatMap(({ places }) => places))
        conflicts.push(conflictOf(index, refusal, sent, { ...facts, unit: unit.name }))
      continue
    }
    submissions.push(decision.value.submission)
    // Another form may ask the same figure of the same unit.
    stands.set(key, new Map([...standing, ...taken.map(({ figure }) => [figure.indicator, figure] as const)]))
    for (const { figure, places } of taken) {
      const before = standing.get(figure.indicator)
      for (const { part } of places) {
        if (before === undefined) count.imported += 1
        else if (part === 'missing' ? before.missing === figure.missing : same(before[part], figure[part]))
          count.unchanged += 1
        else count.updated += 1
      }
    }
  }
  return { ...count, conflicts, submissions }
}

const reportKey = (unit: string, period: string): string => `${unit} ${period}`

/** 现有的数 of everything that was sent, by unit and period, then by indicator: one question however many reports. */
async function standingOf(
  tx: StoreTransaction,
  { area }: Pick<Actor, 'area'>,
  reports: readonly SentReport[],
): Promise<Map<string, ReadonlyMap<string, GivenFigure>>> {
  const facts = await tx.facts.reportedFigures({
    area,
    units: [...new Set(reports.map(({ unit }) => unit.code))],
    periods: [...new Set(reports.map(({ period }) => period))],
    indicators: [...new Set(reports.flatMap(({ form }) => form.indicators.map(({ id }) => id)))],
  })
  const stands = new Map<string, Map<string, GivenFigure>>()
  for (const fact of facts) {
    const key = reportKey(fact.unit, fact.period)
    const known = stands.get(key) ?? new Map<string, GivenFigure>()
    stands.set(key, known.set(fact.indicator, figureOf(fact)))
  }
  return stands
}

const placesIn = (figures: readonly SentFigure[]): number =>
  figures.reduce((sum, { places }) => sum + places.length, 0)

/** A system may send numerator and denominator apart: the other half is the one that stands. */
function withOtherHalf(
  figure: GivenFigure,
  standing: ReadonlyMap<string, GivenFigure>,
  { form }: OpenReport,
): GivenFigure {
  const before = standing.get(figure.indicator)
  if (figure.missing !== undefined || before === undefined) return figure
  const asked = form.fields.filter(({ indicator }) => indicator === figure.indicator)
  const halves = asked.flatMap(({ part }) => {
    const half = figure[part] ?? before[part]
    return half === undefined ? [] : [[part, half] as const]
  })
  return { ...figure, ...Object.fromEntries(halves) }
}

function withoutProblems(
  figures: readonly SentFigure[],
  sent: SentReport,
  report: OpenReport,
  conflicts: ValueConflict[],
): readonly SentFigure[] {
  const wrong = new Set<string>()
  for (const problem of problemsOf(
    report,
    figures.map(({ figure }) => figure),
  )) {
    wrong.add(problem.indicator)
    const places = figures.find(({ figure }) => figure.indicator === problem.indicator)?.places ?? []
    // Every value of the figure is left out, so every one says why.
    for (const { index } of places) conflicts.push(conflictOf(index, problem.code, sent, problem.facts))
  }
  return figures.filter(({ figure }) => !wrong.has(figure.indicator))
}

const conflictOf = (
  index: number,
  code: string,
  { unit, period }: SentReport,
  facts: Readonly<Record<string, string>>,
): ValueConflict => ({
  index,
  code,
  property: code.startsWith('figure.') ? 'value' : 'period',
  object: code.startsWith('figure.') ? (facts.found ?? facts.numerator ?? unit.officialCode) : period,
  objects: { orgUnit: unit.officialCode, period },
  facts,
})

/** As the store will hold them: "12" and "12.0" are one number, "１２" too. */
function same(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return before === after
  const read = readTextCell(after)
  return 'number' in read && compareNumbers(before, read.number) === 0
}

const differs = (figure: GivenFigure, before: GivenFigure | undefined): boolean =>
  before === undefined ||
  figure.missing !== before.missing ||
  (figure.missing === undefined && PARTS.some((part) => !same(before[part], figure[part])))

async function handedInBefore(tx: StoreTransaction, { unit, form, period }: SentReport): Promise<boolean> {
  const found = await tx.submissions.listSubmissions({ unit: unit.code, periods: [period], form: form.form })
  return found.length > 0
}
