/** 测量用的方案: clauses of four kinds in equal parts over three classes, as an official would write them. */

export const CLASSES = ['one', 'two', 'three'] as const
export const KINDS = ['step-deduction', 'linear-band', 'proportional', 'count-deduction'] as const

export interface BenchClause {
  readonly at: number
  readonly kind: (typeof KINDS)[number]
  readonly partial: 'linear' | 'floor' | 'ceil'
  /** Target of each class, percent. */
  readonly targets: readonly number[]
  readonly zeroAt: number
  readonly step: string
  readonly deduct: string
}

export const FULL = 10

export const benchClauses = (count: number): readonly BenchClause[] =>
  Array.from({ length: count }, (_, at): BenchClause => {
    const kind = KINDS[at % 4] ?? 'proportional'
    const partial = (['floor', 'ceil', 'linear'] as const)[(at >> 2) % 3] ?? 'linear'
    const top = kind === 'step-deduction' ? 95 - (at % 7) : 90 - (at % 7)
    return {
      at,
      kind,
      partial,
      targets: [top, top - 2, top - 5],
      zeroAt: 40,
      step: ['0.1', '0.5', '1'][at % 3] ?? '1',
      deduct: ['0.1', '0.3', '0.5'][(at + 1) % 3] ?? '0.1',
    }
  })

const rate = (at: number): string => `rate-${at}`
const cases = (at: number): string => `cases-${at}`
const verified = (at: number): string => `verified-${at}`

/** Indicators a clause reads. */
export const inputsOf = ({ at, kind }: BenchClause): readonly string[] =>
  kind === 'count-deduction' ? [cases(at), verified(at)] : [rate(at)]

/** All indicators of the scheme, and which of them are small counts. */
export const benchInputs = (
  clauses: readonly BenchClause[],
  { compared = false }: SchemeOptions = {},
): readonly { readonly id: string; readonly counted: boolean }[] => [
  ...clauses.flatMap((clause) =>
    inputsOf(clause).map((id) => ({ id, counted: clause.kind === 'count-deduction' })),
  ),
  ...(compared ? [MEAN_OF, PLACE_BY].map((id) => ({ id, counted: false })) : []),
]

export interface SchemeOptions {
  /** Two clauses more: points against the mean of the class, and points by place within it. */
  readonly compared?: boolean
}

/** The whole scheme.yaml. */
export function schemeText(
  clauses: readonly BenchClause[],
  { compared = false }: SchemeOptions = {},
): string {
  return `gongcheng: 1
scheme: bench
version: "1.0"
name: {zh: 测量用方案, en: Bench}
level: town
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 测量用方案}
policy: "2017"
figures: verified-first
display: {digits: 2, rounding: half-up}
missing: {not-reported: zero, not-applicable: drop, nothing-happened: full, not-sampled: group-mean, withheld: refuse, undefined: refuse}
dropped: renormalise-parent
classes:
${CLASSES.map((id) => `  - {class: ${id}, name: ${id}}`).join('\n')}
indicators:
${clauses.flatMap((clause) => inputsOf(clause).map((id) => indicator(id, clause))).join('\n')}${compared ? `\n${COMPARED_INDICATORS}` : ''}
items:
${clauses.map(item).join('\n')}${compared ? `\n${COMPARED_ITEMS}` : ''}
grades:
  - {grade: pass, name: 合格, at-least: ${FULL * clauses.length * 0.6}}
  - {grade: fail, name: 不合格}
rank: {within: class, order: descending, ties: competition, vetoed: last, unranked: []}
commendation: {share: 30%, base: ranked, rounding: half-up, ties: all-in, minimum: 1, excludes: [fail], vacancies: pass-on}
`
}

function indicator(id: string, { kind }: BenchClause): string {
  const counted = kind === 'count-deduction'
  const unit = counted ? 'unit: count, better: lower, over: sum' : 'unit: percent, better: higher, over: last'
  return `  - {indicator: ${id}, name: ${id}, ${unit}, reported: month, reported-by: town}`
}

const item = (clause: BenchClause): string =>
  `  - {item: item-${clause.at}, name: 项目${clause.at}, points: ${FULL}, clause: {${clauseText(clause)}}, source: {clause: "${clause.at}"}}`

function clauseText({ at, kind, partial, targets, zeroAt, step, deduct }: BenchClause): string {
  const target = `{${CLASSES.map((id, place) => `${id}: ${targets[place]}%`).join(', ')}}`
  if (kind === 'step-deduction')
    return `kind: step-deduction, value: ${rate(at)}, target: ${target}, step: ${step}pp, deduct: ${deduct}, partial: ${partial}, floor: 0`
  if (kind === 'linear-band')
    return `kind: proportional, value: ${rate(at)}, target: ${targets[0]}%, zero-at: ${zeroAt}%, over-target: capped`
  if (kind === 'proportional')
    return `kind: proportional, value: ${rate(at)}, target: ${targets[0]}%, over-target: capped`
  const [first, second] = [
    `{count: ${cases(at)}, deduct: ${deduct}, per: 1}`,
    `{count: ${verified(at)}, deduct: 1, per: 1, cap: 5}`,
  ]
  return `kind: count-deduction, events: [${first}, ${second}], floor: 0`
}

/** Indicators of the two clauses that look at others. */
export const MEAN_OF = 'coverage'
export const PLACE_BY = 'satisfaction'

const COMPARED_INDICATORS = [MEAN_OF, PLACE_BY]
  .map(
    (id) =>
      `  - {indicator: ${id}, name: ${id}, unit: percent, better: higher, over: last, reported: month, reported-by: town}`,
  )
  .join('\n')

const COMPARED_ITEMS = `  - {item: against-mean, name: 与平均比, points: ${FULL}, clause: {kind: group-mean, value: ${MEAN_OF}, over: class, includes-self: yes, step: 1pp, deduct: 0.5, partial: linear, floor: 0}, source: {clause: mean}}
  - {item: by-place, name: 按名次, points: ${FULL}, clause: {kind: rank-points, value: ${PLACE_BY}, order: descending, over: class, ties: competition, base: ${FULL}, each-place: 0.1%, floor: 0}, source: {clause: place}}`
