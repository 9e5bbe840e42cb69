import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Assessment,
  assess,
  evaluateReference,
  type FigureChange,
  type FigureTable,
  makeProgram,
  type Program,
  prepareWhatIf,
  rational,
  type Scheme,
  type Value,
} from '#engine'
import { sampleItem } from '../../engine/plan/sample-scheme.ts'
import { columnOf, INDICATORS } from './arbitrary-expression.ts'
import { figuresOf, schemeOf } from './arbitrary-scheme.ts'

const RUNS = Number(process.env.PROPERTY_RUNS ?? 400)
const SEED = Number(process.env.PROPERTY_SEED ?? 20_173)

function programOf(scheme: Scheme): Program {
  const { program, findings } = makeProgram(scheme)
  if (program === undefined) throw new Error(JSON.stringify(findings))
  return program
}

interface Wanted {
  readonly indicator: string
  readonly part: 'value' | 'target'
  readonly when: 'current' | 'previous'
  readonly unit: number
  readonly value: Value
}

/** With so many items more that the sum is one a what-if does not add up again. */
const longer = (scheme: Scheme): Scheme => ({
  ...scheme,
  items: [
    ...scheme.items,
    ...Array.from({ length: 9 }, (_, at) =>
      sampleItem(`z${at}`, {
        points: rational(5n),
        expression: { op: 'figure', indicator: INDICATORS[at % 4] ?? 'a', part: 'value', when: 'current' },
        missing: {
          ...sampleItem('x', {}).missing,
          'not-reported': at < 4 ? 'zero' : 'group-mean',
          withheld: 'drop',
        },
      }),
    ),
  ],
})

const wanted: fc.Arbitrary<Wanted> = fc
  .tuple(
    fc.constantFrom(...INDICATORS),
    fc.oneof({ weight: 5, arbitrary: fc.constant('value' as const) }, fc.constant('target' as const)),
    fc.oneof({ weight: 5, arbitrary: fc.constant('current' as const) }, fc.constant('previous' as const)),
    fc.nat(),
    columnOf(1),
  )
  .map(([indicator, part, when, unit, [value]]) => ({ indicator, part, when, unit, value: value as Value }))

/** The figures as the changes make them, by the plainest means. */
function changed(table: FigureTable, changes: readonly FigureChange[]): FigureTable {
  return {
    ...table,
    figure(indicator, when, unit) {
      const figure = { ...table.figure(indicator, when, unit) }
      for (const change of changes)
        if (change.indicator === indicator && change.when === when && change.unit === table.units[unit]?.code)
          figure[change.part ?? 'value'] = change.value
      return figure
    },
  }
}

/** Every number and every place. */
const said = ({ program, figures, values, standings, groups, canonical }: Assessment) => ({
  cells: program.cells.map(({ id }) => figures.units.map((_, unit) => values.value(id, unit))),
  standings,
  groups,
  canonical,
})

test.each([
  ['one figure', 1],
  ['several figures of several units', 6],
])(
  'what if %s stood otherwise: the digits and places of a full assessment',
  (_, most) => {
    fc.assert(
      fc.property(
        fc.oneof(schemeOf, schemeOf.map(longer)),
        figuresOf,
        fc.array(wanted, { minLength: 1, maxLength: most }),
        (scheme, { table }, asked) => {
          if (table.units.length === 0) return
          const program = programOf(scheme)
          const before = assess(program, table)
          const changes = asked.map(
            ({ unit, ...rest }): FigureChange => ({
              ...rest,
              unit: table.units[unit % table.units.length]?.code ?? '',
            }),
          )
          const whatIf = prepareWhatIf(before)
          const answer = whatIf.ask(changes)
          const anew = assess(program, changed(table, changes), evaluateReference)
          expect(said(answer.assessment)).toEqual(said(anew))
          expect(answer.places.map(({ unit, before: from, after }) => [unit, from, after]).sort()).toEqual(
            before.standings
              .map(({ rank }, unit) => [unit, rank, anew.standings[unit]?.rank])
              .filter(([, from, to]) => from !== to)
              .sort(),
          )
          const moved = new Set(answer.cells.map(({ cell, unit }) => `${cell} ${unit}`))
          for (const { id } of program.cells)
            for (const unit of table.units.keys())
              expect(moved.has(`${id} ${unit}`)).toBe(
                JSON.stringify(text(before.values.value(id, unit))) !==
                  JSON.stringify(text(anew.values.value(id, unit))),
              )
          // Asked again, and asked nothing: the assessment itself has not been touched.
          expect(said(whatIf.ask(changes).assessment)).toEqual(said(anew))
          expect(whatIf.ask([]).places).toEqual([])
        },
      ),
      { numRuns: RUNS, seed: SEED },
    )
  },
  180_000,
)

const text = (value: Value): string => ('missing' in value ? value.missing : `${value.n}/${value.d}`)
