import { listVerifications as route } from '#contract'
import { accept } from '#domain/decision'
import { displayText, exactText, type Fact, parseDecimal, rational } from '#engine'
import { presentFact } from '../../present/present-explanation.ts'
import { indicatorName, reportedIndicators } from '../../review/correction-figure.ts'
import { nameOf } from '../../review/month-reports.ts'
import { reading, scopeOf } from '../../review/scope-of.ts'
import { action } from '../action.ts'

const LEVELS = ['town', 'village']

/** 核实数与上报数对照. */
export const listVerifications = action(route, (house, { actor }, { query }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const today = house.today()
    const path = scopeOf(actor)
    const units = await tx.units.unitsAt(today, { path, levels: LEVELS })
    const unitOf = new Map(units.map((unit) => [unit.code, unit]))
    const indicators = new Map(
      (await reportedIndicators(tx, actor.area))
        .filter(({ level }) => LEVELS.includes(level))
        .map(({ indicator }) => [indicator.id, indicator]),
    )
    const years = [today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)]
    const verified = (await tx.facts.currentFacts({ path, years, kinds: ['verified'] })).filter(
      ({ unit, indicator }) => unitOf.has(unit) && indicators.has(indicator),
    )
    const wanted = verified.filter(({ period }) => query.period === undefined || period === query.period)
    const reported = await tx.facts.currentFacts({
      path,
      years,
      kinds: ['reported'],
      units: [...new Set(wanted.map(({ unit }) => unit))],
      indicators: [...new Set(wanted.map(({ indicator }) => indicator))],
    })
    const stated = new Map(reported.map((fact) => [`${fact.unit} ${fact.indicator} ${fact.period}`, fact]))
    return accept({
      verifications: wanted
        .toSorted((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
        .flatMap((fact) => {
          const [unit, indicator] = [unitOf.get(fact.unit), indicators.get(fact.indicator)]
          if (unit === undefined || indicator === undefined) return []
          const beside = stated.get(`${fact.unit} ${fact.indicator} ${fact.period}`)
          const rate = beside && realRate(beside, fact)
          return [
            {
              unit: nameOf(unit),
              indicator: indicatorName(indicator),
              period: fact.period,
              ...(beside === undefined ? {} : { reported: presentFact(beside) }),
              verified: presentFact(fact),
              ...(rate === undefined ? {} : { realRate: rate }),
            },
          ]
        }),
      periods: [...new Set(verified.map(({ period }) => period))].sort().reverse(),
      choices: {
        units: units.map(nameOf),
        indicators: [...indicators.values()].map(indicatorName),
      },
    })
  }),
)

const counted = ({ value, numerator }: Fact): string | undefined => value ?? numerator

/** 真实率: what was found over what was reported, of the number counted, in percent. */
function realRate(reported: Fact, verified: Fact): { exact: string; shown: string } | undefined {
  const [stated, found] = [counted(reported), counted(verified)].map((text) =>
    text === undefined ? undefined : parseDecimal(text),
  )
  if (stated === undefined || found === undefined || stated.n === 0n) return undefined
  const rate = rational(found.n * stated.d * 100n, found.d * stated.n)
  return { exact: exactText(rate), shown: `${displayText(rate, 1, 'half-up')}%` }
}
