import { createHash } from 'node:crypto'
import type { Actor } from '#domain/permission'
import type { Indicator } from '#engine'
import { readStoredScheme } from '../assessing/read-stored-scheme.ts'
import { type FactRead, readFactsSheet, type WorkbookProblem } from '../exchange/index.ts'
import type { NewFact, Store, StoreTransaction } from '../store/index.ts'
import { checkImported, type ImportScope } from './check-imported.ts'

/** 批量导入的结果. With any error nothing was written. */
export interface ImportedFacts {
  readonly submission?: string
  readonly rows: number
  readonly figures: number
  readonly written: number
  readonly errors: number
  readonly problems: readonly WorkbookProblem[]
}

export interface ImportWish {
  readonly fileName: string
  readonly bytes: Buffer
  /** Names this import; it is the submission’s id. */
  readonly key: string
  readonly dryRun: boolean
  /** Told after each batch: figures read so far. */
  readonly onProgress?: (figures: number) => void
}

const LISTED = 200

/** Thrown to undo: an error was found after figures had been written, or nothing was meant to stay. */
class Undone extends Error {}

/**
 * 批量导入外来数: figures of another system or of earlier years for the units of one’s own area, as kind `imported`, which
 * stands only where nobody reported. Read in a thread of its own and written batch by batch in one transaction: all of
 * it or nothing, whatever ends it.
 */
export async function importFacts(
  house: { readonly store: Store; today(): string; now(): string },
  actor: Actor,
  wish: ImportWish,
): Promise<ImportedFacts> {
  const context = { reach: actor.area, path: actor.path, writer: { path: actor.path, level: actor.level } }
  const problems: WorkbookProblem[] = []
  let errors = 0
  let written = 0
  let figures = 0
  let reading: Awaited<ReturnType<typeof readFactsSheet>> | undefined
  const at = house.now()
  try {
    await house.store.transaction(context, async (tx) => {
      const scope = await scopeOf(tx, actor, house.today())
      let last = ''
      reading = await readFactsSheet(wish.bytes, undefined, async (batch) => {
        figures += batch.length
        const good: NewFact[] = []
        for (const fact of batch) {
          const problem = checkImported(fact, scope)
          if (problem === undefined) good.push(newFact(fact, actor, wish.key))
          else {
            errors += 1
            if (problems.length < LISTED) problems.push(problem)
          }
          if (fact.period > last) last = fact.period
        }
        if (errors === 0) written += await tx.facts.appendFacts(good, at)
        wish.onProgress?.(figures)
      })
      if (errors + reading.errors > 0 || wish.dryRun) throw new Undone()
      if (written === 0) return
      await tx.submissions.insertSubmission({
        area: actor.area,
        submission: wish.key,
        unit: actor.unit,
        path: actor.path,
        period: last,
        form: 'imported',
        fileName: wish.fileName,
        fileSha256: createHash('sha256').update(wish.bytes).digest('hex'),
        handedInBy: actor.account,
        handedInName: actor.name,
        recordedAt: at,
        figures,
        changed: written,
      })
      await tx.facts.factsChanged([actor.area], at)
      await tx.audit.appendAudit({
        area: actor.area,
        at,
        actor: actor.account,
        action: 'facts.imported',
        subject: wish.key,
        detail: { fileName: wish.fileName, figures, written },
      })
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  const all = [...(reading?.problems ?? []), ...problems]
  const total = errors + (reading?.errors ?? 0)
  return {
    ...(total === 0 && !wish.dryRun && written > 0 ? { submission: wish.key } : {}),
    rows: reading?.summary.rows ?? 0,
    figures,
    written: total === 0 ? written : 0,
    errors: total,
    problems: all.slice(0, LISTED),
  }
}

async function scopeOf(tx: StoreTransaction, actor: Actor, today: string): Promise<ImportScope> {
  const units = await tx.units.unitsAt(today, { path: actor.path })
  const stored = (await tx.schemes.listSchemes()).filter(({ reach }) => actor.area.startsWith(reach))
  const indicators = new Map<string, Indicator>()
  for (const one of stored.toReversed())
    for (const indicator of readStoredScheme(one).program.scheme.indicators)
      indicators.set(indicator.id, indicator)
  return { units: new Map(units.map((unit) => [unit.code, unit])), indicators }
}

const newFact = (fact: FactRead, { area }: Actor, submission: string): NewFact => ({
  area,
  unit: fact.unit,
  indicator: fact.indicator,
  period: fact.period,
  kind: 'imported',
  submission,
  sheet: fact.sheet,
  cell: fact.cell,
  ...(fact.value === undefined ? {} : { value: fact.value }),
  ...(fact.numerator === undefined ? {} : { numerator: fact.numerator }),
  ...(fact.denominator === undefined ? {} : { denominator: fact.denominator }),
  ...(fact.missing === undefined ? {} : { missing: fact.missing }),
})
