import type { ReportLine } from '#contract'
import { periodBefore } from '#domain/form'
import type { Indicator } from '#engine'
import { askedForm, formsIn } from '../handing-in/open-report.ts'
import type { StoredFact, StoredUnit, StoreTransaction, Submission } from '../store/index.ts'

export interface FigureParts {
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly missing?: string
}

type Loose = { readonly [Part in keyof FigureParts]?: string | undefined }

/** 数的写法, without what is not written. */
export const partsOf = ({ value, numerator, denominator, missing }: Loose): FigureParts => ({
  ...(value === undefined ? {} : { value }),
  ...(numerator === undefined ? {} : { numerator }),
  ...(denominator === undefined ? {} : { denominator }),
  ...(missing === undefined ? {} : { missing }),
})

export interface ReviewedFigure extends FigureParts {
  readonly version: number
  readonly recordedAt?: string
  readonly before?: FigureParts
  readonly yearBefore?: FigureParts
  readonly verified?: FigureParts
  readonly changed: boolean
  readonly reason?: string
}

export interface ReviewedFigures {
  readonly indicators: readonly Indicator[]
  readonly before: string
  readonly yearBefore: string
  readonly rows: readonly {
    readonly unit: StoredUnit
    readonly figures: Readonly<Record<string, ReviewedFigure>>
  }[]
}

const yearEarlier = (period: string): string => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`

/** 报告里的数: every figure of the form beside the period before, the year before and what was verified. */
export async function reportFigures(
  tx: StoreTransaction,
  unit: StoredUnit,
  { form, period }: Pick<ReportLine, 'form' | 'period'>,
  submission: Submission | undefined,
): Promise<ReviewedFigures | undefined> {
  const found = (await formsIn(tx, unit.area)).find((one) => one.form.form === form)
  if (found === undefined) return undefined
  const header = (await tx.handingIn.formHeaders(unit.area)).find((one) => one.form === form)
  const { indicators, level } = askedForm(found.form, header)
  const [before, yearBefore] = [periodBefore(period), yearEarlier(period)]
  const units = await tx.units.unitsAt(`${period.slice(0, 4)}-12-28`, { levels: [level], path: unit.path })
  const facts = await tx.facts.currentFacts({
    path: unit.path,
    indicators: indicators.map(({ id }) => id),
    years: [...new Set([period, before, yearBefore].map((one) => one.slice(0, 4)))],
    kinds: ['reported', 'verified'],
  })
  const known = new Map(facts.map((fact) => [key(fact), fact]))
  const at = (unit: string, indicator: string, when: string, kind = 'reported') =>
    known.get(`${unit} ${indicator} ${when} ${kind}`)
  return {
    indicators,
    before,
    yearBefore,
    rows: units.map((row) => ({
      unit: row,
      figures: Object.fromEntries(
        indicators.flatMap(({ id }) => {
          const fact = at(row.code, id, period)
          if (fact === undefined) return []
          const beside = {
            before: at(row.code, id, before),
            yearBefore: at(row.code, id, yearBefore),
            verified: at(row.code, id, period, 'verified'),
          }
          return [[id, reviewed(fact, beside, submission)]]
        }),
      ),
    })),
  }
}

const key = ({ unit, indicator, period, kind }: StoredFact): string =>
  `${unit} ${indicator} ${period} ${kind}`

function reviewed(
  fact: StoredFact,
  beside: Readonly<Record<'before' | 'yearBefore' | 'verified', StoredFact | undefined>>,
  submission: Submission | undefined,
): ReviewedFigure {
  return {
    ...partsOf(fact),
    version: fact.version,
    ...(fact.origin?.recordedAt === undefined ? {} : { recordedAt: fact.origin.recordedAt }),
    ...Object.fromEntries(
      Object.entries(beside).flatMap(([name, other]) =>
        other === undefined ? [] : [[name, partsOf(other)]],
      ),
    ),
    changed:
      fact.version > 1 && submission !== undefined && fact.origin?.submission === submission.submission,
    ...(fact.reason === undefined ? {} : { reason: fact.reason }),
  }
}
