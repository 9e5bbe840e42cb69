import type { ResultHead } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { dueOn } from '#domain/reporting'
import { type Assessment, assess, type Fact, gatherFigures, type UnitRecord } from '#engine'
import type { Revisions, Store, StoredScheme, StoredUnit } from '../store/index.ts'
import { resultHash } from '../tables/index.ts'
import { gatherFacts, withSingleFacts } from './gather-facts.ts'
import { type Gathering, gatherOnwards } from './gather-onwards.ts'
import { keepCurrent } from './keep-current.ts'
import { keepNewest } from './keep-newest.ts'
import { mayReadScheme } from './may-read-scheme.ts'
import { type ReadyScheme, readStoredScheme } from './read-stored-scheme.ts'

/** Which result: the scheme (its newest version unless one is named), the year whose facts are weighed (its own unless given), the last month counted. */
export interface Which {
  readonly scheme: string
  readonly version?: string | undefined
  readonly period?: string | undefined
  readonly through?: string | undefined
}

/** 一次考评结果 and what it was made of. */
export interface Result {
  readonly ready: ReadyScheme
  readonly period: string
  readonly through: string
  readonly months: readonly string[]
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly assessment: Assessment
  readonly head: ResultHead
}

export type ResultRefusal = 'scheme.unknown' | 'result.no-facts'

/** 计算室: computes results for whoever is weighed by them and keeps the latest ones until a fact changes. */
export interface Assessor {
  result(actor: Actor, which: Which): Promise<Decision<Result, ResultRefusal>>
  /** The same result, the unit's own figures made of every single fact below it, for explanations down to the cell. */
  resultInDepth(actor: Actor, which: Which, unit: string): Promise<Decision<Result, ResultRefusal>>
  /** 试算: a year's facts under a scheme that is not published; never kept, never told to others. */
  trial(ready: ReadyScheme, which: Pick<Which, 'period' | 'through'>): Promise<Result | undefined>
  /** Computes the newest scheme of every series, so that the first person of the day does not wait. */
  warm(): Promise<void>
  /** A scheme and the units it weighs, without weighing them. */
  scheme(actor: Actor, scheme: string, version?: string): Promise<Decision<SchemeWithUnits, 'scheme.unknown'>>
  /** The same facts one month earlier; undefined in the first month. */
  monthBefore(result: Result): Result | undefined
  /** Counted through another month, from facts already gathered. */
  through(result: Result, month: string): Result | undefined
}

export interface SchemeWithUnits {
  readonly ready: ReadyScheme
  readonly units: readonly StoredUnit[]
}

/** Of so many questions the answer as of the newest revision, and what it was made of: some tens of thousands of facts. */
const KEPT_RESULTS = 40
const KEPT_GATHERINGS = 6
const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period)

const sumOf = (revisions: Revisions): bigint => [...revisions.values()].reduce((sum, one) => sum + one, 0n)

export function openAssessor(store: Store, today: () => string): Assessor {
  const results = keepCurrent<Result | undefined>(KEPT_RESULTS)
  const gatherings = keepCurrent<Gathering>(KEPT_GATHERINGS)
  const newest = keepNewest<Gathering>(KEPT_GATHERINGS, ({ revisions }) => sumOf(revisions))

  const compute = (
    ready: ReadyScheme,
    period: string,
    units: readonly UnitRecord[],
    facts: readonly Fact[],
    wanted?: string,
  ): Result | undefined => {
    const { scheme } = ready.program
    const months = [...new Set(facts.map((fact) => fact.period))]
      .filter((p) => isMonth(p) && p.startsWith(period))
      .sort()
    const closed = months.filter((month) => dueOn(month) <= today())
    const through = wanted ?? closed.at(-1) ?? months.at(-1) ?? `${period}-12`
    const { figures } = gatherFigures(scheme, units, facts, { through, period })
    if (figures === undefined || figures.units.length === 0 || facts.length === 0) return undefined
    const assessment = assess(ready.program, figures)
    const factsAsOf = facts.reduce<string | undefined>((latest, { origin }) => {
      const at = origin?.recordedAt
      return at !== undefined && (latest === undefined || at > latest) ? at : latest
    }, undefined)
    const head: ResultHead = {
      scheme: scheme.id,
      version: scheme.version,
      name: scheme.name,
      document: scheme.source.document,
      level: scheme.level,
      period,
      through,
      hash: resultHash(assessment),
      ...(factsAsOf === undefined ? {} : { factsAsOf }),
      digits: scheme.display.digits,
    }
    return { ready, period, through, months, units, facts, assessment, head }
  }

  const find = async (actor: Actor, which: Which): Promise<StoredScheme | undefined> => {
    const stored = await store.transaction({ reach: actor.reach }, (tx) =>
      tx.schemes.findScheme(which.scheme, which.version),
    )
    return stored !== undefined && mayReadScheme(actor, stored) ? stored : undefined
  }

  const answer = (which: Which, stored: StoredScheme, result: Result | undefined) =>
    result === undefined
      ? refuse('result.no-facts' as const, { period: which.period ?? stored.period })
      : accept(result)

  const weighed = (stored: StoredScheme, which: Which, unit?: string): Promise<Result | undefined> => {
    const ready = readStoredScheme(stored)
    const period = which.period ?? stored.period
    return store.transaction({ reach: stored.reach, oneMoment: true }, async (tx) => {
      const revisions = await tx.revisions.factRevisions(stored.reach)
      const question = { scheme: ready.program.scheme, reach: stored.reach, period }
      const series = [stored.sha256, period].join('|')
      const age = sumOf(revisions)
      return results([series, which.through ?? '', unit ?? '', today()].join('|'), age, async () => {
        const gathered = await gatherings(series, age, async () => {
          const made = await gatherOnwards(tx, question, revisions, newest.get(series))
          newest.set(series, made)
          return made
        })
        const own = unit === undefined ? undefined : gathered.units.find(({ code }) => code === unit)
        const { units } = gathered
        const known = own === undefined ? gathered.facts : await withSingleFacts(tx, question, gathered, own)
        return compute(ready, period, units, known, which.through)
      })
    })
  }

  const result: Assessor['result'] = async (actor, which) => {
    const stored = await find(actor, which)
    if (stored === undefined) return refuse('scheme.unknown', { scheme: which.scheme })
    return answer(which, stored, await weighed(stored, which))
  }

  const resultInDepth: Assessor['resultInDepth'] = async (actor, which, unit) => {
    const stored = await find(actor, which)
    if (stored === undefined) return refuse('scheme.unknown', { scheme: which.scheme })
    return answer(which, stored, await weighed(stored, which, unit))
  }

  const trial: Assessor['trial'] = (ready, which) => {
    const { scheme } = ready.program
    const period = which.period ?? scheme.period
    const { reach } = ready.stored
    return store.transaction({ reach }, async (tx) => {
      const { units, facts } = await gatherFacts(tx, { scheme, reach, period })
      return compute(ready, period, units, facts, which.through)
    })
  }

  const scheme: Assessor['scheme'] = async (actor, name, version) => {
    const stored = await find(actor, { scheme: name, version })
    if (stored === undefined) return refuse('scheme.unknown', { scheme: name })
    const units = await store.transaction({ reach: stored.reach }, (tx) =>
      tx.units.unitsAt(`${stored.period}-12-31`, { levels: [stored.level], reach: stored.reach }),
    )
    return accept({ ready: readStoredScheme(stored), units })
  }

  const months = new WeakMap<Result, Map<string, Result | undefined>>()

  const through: Assessor['through'] = (known, month) => {
    const computed = months.get(known) ?? new Map<string, Result | undefined>()
    months.set(known, computed)
    if (!computed.has(month)) {
      computed.set(month, compute(known.ready, known.period, known.units, known.facts, month))
    }
    return computed.get(month)
  }

  const warm: Assessor['warm'] = async () => {
    const stored = await store.transaction({}, (tx) => tx.schemes.listSchemes())
    const newest = new Map(stored.toReversed().map((one) => [one.series, one]))
    for (const one of newest.values()) await weighed(one, { scheme: one.scheme })
  }

  return {
    result,
    resultInDepth,
    trial,
    warm,
    scheme,
    through,
    monthBefore: (known) => {
      const before = known.months.filter((month) => month < known.through).at(-1)
      return before === undefined ? undefined : through(known, before)
    },
  }
}
