import { readUncertainty as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { sampledIndicators, type Uncertainty } from '#domain/uncertainty'
import { writeFigureSheet } from '#formats'
import type { Result } from '../../assessing/assessor.ts'
import { keepLatest } from '../../assessing/keep-latest.ts'
import { amount } from '../../present/amount.ts'
import { drawApart } from '../../solving/index.ts'
import { action } from '../action.ts'

/** Enough that an interval of ranks stands still; fewer where many units are weighed, so that it is done in seconds. */
const DRAWS = { few: 600, many: 300 }
const MANY = 50
const KEPT = 40

/** By the result's fingerprint and newest fact: a standard error alone may be restated. */
const kept = keepLatest<Uncertainty>(KEPT)

/** 名次有多可靠, drawn when first asked for; the seed is the year, so that anyone draws the same. */
export const readUncertainty = action(route, async (house, { actor }, { params, query }) => {
  const found = await house.assessor.result(actor, { ...params, ...query })
  if (!found.accepted) return found
  const { assessment, head, ready } = found.value
  const { scheme } = assessment.program
  const uncertainty = await kept(`${head.hash} ${head.through} ${head.factsAsOf}`, () =>
    drawn(found.value, ready.stored.text),
  ).catch((error: unknown) => {
    if (error instanceof TooLong) return undefined
    throw error
  })
  if (uncertainty === undefined) return refuse('uncertainty.too-long')
  return accept({
    head,
    draws: uncertainty.draws,
    seed: uncertainty.seed,
    sampled: uncertainty.sampled.map((id) => ({
      indicator: id,
      name: scheme.indicators.find((one) => one.id === id)?.name ?? { zh: id },
    })),
    units: uncertainty.units.map(({ unit, ranks, totals, commended }) => ({
      unit,
      ...(ranks === undefined ? {} : { low: ranks.low, high: ranks.high }),
      ...(totals === undefined
        ? {}
        : {
            totalLow: amount(totals.low, scheme.display),
            totalHigh: amount(totals.high, scheme.display),
          }),
      ...(commended === undefined ? {} : { commended }),
    })),
  })
})

class TooLong extends Error {}

async function drawn(
  { assessment, units, facts, period, through }: Result,
  text: string,
): Promise<Uncertainty> {
  const declared = new Set(assessment.program.scheme.indicators.map(({ id }) => id))
  const sampled = sampledIndicators(facts.filter(({ indicator }) => declared.has(indicator)))
  const seed = period
  if (sampled.size === 0) return { seed, draws: 0, sampled: [], units: [] }
  const end = await drawApart({
    text,
    sheet: writeFigureSheet(assessment.program, assessment.figures),
    asked: {
      units,
      facts: facts.filter(({ indicator }) => sampled.has(indicator)),
      period,
      through,
      draws: assessment.figures.units.length > MANY ? DRAWS.many : DRAWS.few,
      seed,
    },
  })
  if (end.state === 'done') return end.done
  if (end.state === 'failed') throw new Error(end.why)
  throw new TooLong()
}
