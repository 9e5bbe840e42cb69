import { expect, test, vi } from 'vitest'
import { type MonthSignals, signalsOfMonth, targetsOf, USUAL_SETTINGS } from '#domain/quality'
import { generateDemoWorld, type PlantedFlaw } from '../../examples/demo-world/index.ts'
import { SEED, schemeOf } from '../demo/example-folders.ts'

vi.setConfig({ testTimeout: 120_000 })

const QINGHE = '990781'
const MONTHS = [...Array(23).keys()].map(
  (at) => `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
)

function signalsOf(seed: number, months: readonly string[]): ReadonlyMap<string, MonthSignals> {
  const world = generateDemoWorld({ seed, size: 1 })
  const scheme = schemeOf('city-2017')
  const classes = new Map(
    world.memberships.filter(({ validTo }) => validTo === undefined).map((one) => [one.unit, one.class]),
  )
  const units = world.units
    .filter(({ area, level }) => area === QINGHE && ['county', 'town', 'village', 'grid'].includes(level))
    .map(({ unit, name, level, parent }) => {
      const group = classes.get(unit)
      return { code: unit, name, level, ...(parent && { parent }), ...(group && { class: group }) }
    })
  const inside = new Set(units.map(({ code }) => code))
  const facts = [...world.facts()].flat().filter(({ unit }) => inside.has(unit))
  const handedIn = world.submissions
    .filter(({ unit }) => inside.has(unit))
    .map(({ unit, period, recordedAt, dueOn }) => ({
      unit,
      month: period,
      on: recordedAt.slice(0, 10),
      due: dueOn,
    }))
  return new Map(
    months.map((month) => [
      month,
      signalsOfMonth({
        indicators: scheme.indicators,
        checks: scheme.checks ?? [],
        targets: targetsOf(scheme),
        units,
        facts,
        handedIn,
        month,
        isDue: true,
        settings: USUAL_SETTINGS,
      }),
    ]),
  )
}

const { plantedFlaws } = generateDemoWorld({ seed: SEED, size: 1 })
const planted = (flaw: PlantedFlaw['flaw']) => plantedFlaws.filter((one) => one.flaw === flaw)
const all = signalsOf(SEED, MONTHS)
const signals = [...all.values()].flatMap((one) => one.signals)
const of = (kind: string) => signals.filter((one) => one.kind === kind)

test('the village that copied June is found in each of the three months, and no other village ever', () => {
  const [flaw] = planted('copied-forward')
  expect(of('repeated').map(({ unit, month }) => [unit, month])).toEqual(
    (flaw?.periods ?? []).map((month) => [flaw?.units[0], month]),
  )
})

test('every late town is found in its month, and no town that was in time', () => {
  const told = planted('late-report').flatMap(({ units, periods }) =>
    (periods ?? []).filter((month) => month <= '2017-11').map((month) => `${units[0]} ${month}`),
  )
  const late = of('timeliness').filter(({ unit }) => unit !== QINGHE)
  expect(late.map(({ unit, month }) => `${unit} ${month}`).sort()).toEqual(told.sort())
})

test('the figure a recount did not bear out is found', () => {
  const [flaw] = planted('verified-differs')
  expect(of('cross-source').map(({ unit, indicator, month }) => [unit, indicator, month])).toEqual([
    [flaw?.units[0], flaw?.indicator, flaw?.periods?.[0]],
  ])
})

test('the towns pressed onto their threshold gave one number two ways, which is found in every village of theirs', () => {
  const towns = planted('on-the-threshold').map(({ units }) => units[0] ?? '?')
  const found = of('same-field').filter(({ month }) => month === '2017-11')
  expect([...new Set(found.map(({ unit }) => unit.slice(0, 9)))].sort()).toEqual([...towns].sort())
})

test('corrections, ties, vetoes and samples are no faults of figures: nothing is said of them', () => {
  const [restated] = planted('restated-month')
  expect(
    signals.filter(
      ({ unit, month }) => unit.startsWith(restated?.units[0] ?? '?') && month === restated?.periods?.[0],
    ),
  ).toEqual([])
})

/** Units and months something was planted in, whatever the kind; the county's own counts are drawn apart from its towns'. */
function isPlanted(unit: string, month: string): boolean {
  const copied = planted('copied-forward')[0]
  const pressed = planted('on-the-threshold').map(({ units }) => units[0] ?? '?')
  if (unit === QINGHE) return true
  if (copied?.units[0] === unit && month > '2017-06' && month < '2017-11') return true
  return pressed.some((town) => unit.startsWith(town)) && month >= '2017-01'
}

test('among some hundred thousand tests of sound figures by chance, false alarms stay in single figures', () => {
  const chance = signals.filter(({ p, unit, month }) => p !== undefined && !isPlanted(unit, month))
  const tests = [...all.values()]
    .flatMap(({ kinds }) => kinds)
    .filter(({ expectedByChance }) => expectedByChance !== undefined)
    .reduce((sum, one) => sum + one.tests, 0)
  expect(tests).toBeGreaterThan(300_000)
  expect(chance.map(({ signal }) => signal).length, JSON.stringify(chance.slice(0, 9))).toBeLessThan(10)
})

test('from other seeds as well', () => {
  for (const seed of [1, 99]) {
    const found = [...signalsOf(seed, ['2017-05', '2017-10']).values()].flatMap((one) => one.signals)
    const chance = found.filter(({ p, unit, month }) => p !== undefined && !isPlanted(unit, month))
    expect(chance.length, JSON.stringify(chance)).toBeLessThan(4)
  }
})
