import {
  type Assessment,
  assess,
  type CaseRecord,
  type Evaluate,
  evaluateReference,
  exactText,
  type Fact,
  gatherFigures,
  isMissing,
  makeProgram,
  type PastResult,
  parseExact,
  type Scheme,
  type Standing,
  type UnitRecord,
  type Value,
} from '#engine'

/** 试算: what a page or an entry of the atlas says of each unit. `given` as in a worked example; anything else is what must come out. */
export interface Trial {
  readonly units: Readonly<Record<string, TrialUnit>>
  readonly cases?: readonly Readonly<Record<string, string>>[]
  /** The last month counted, `2017-06`; the whole year where it is left out. */
  readonly through?: string
}

interface TrialUnit {
  readonly class?: string
  readonly given?: Readonly<Record<string, string>>
  /** What every fact of the unit rests on. */
  readonly evidence?: string
  readonly history?: Readonly<Record<string, Partial<PastResult>>>
  readonly gives: Readonly<Record<string, unknown>>
}

/** 试算的世界: the units, facts, cases and history a trial speaks of. */
export interface TrialWorld {
  readonly units: readonly UnitRecord[]
  readonly facts: readonly Fact[]
  readonly cases?: readonly CaseRecord[]
  readonly history: readonly PastResult[]
}

export function worldOf(scheme: Scheme, { units, cases = [] }: Trial): TrialWorld {
  const codes = Object.keys(units)
  const records = codes.map((code): UnitRecord => {
    const first = scheme.classes[0]?.id ?? ''
    return { code, name: code, level: scheme.level, class: units[code]?.class ?? first }
  })
  const facts = codes.flatMap((code) =>
    Object.entries(units[code]?.given ?? {}).map(([name, text]) => factOf(scheme, code, name, String(text))),
  )
  const evidenced = facts.map((fact) => {
    const evidence = units[fact.unit]?.evidence
    return evidence === undefined ? fact : { ...fact, evidence: [evidence] }
  })
  const history = codes.flatMap((code) =>
    Object.entries(units[code]?.history ?? {}).map(
      ([period, past]): PastResult => ({ vetoes: [], cards: [], ...texts(past), unit: code, period }),
    ),
  )
  return {
    units: records,
    facts: evidenced,
    history,
    ...(cases.length > 0 && { cases: cases.map(caseOf) }),
  }
}

/** 考评一次试算. */
export function assessTrial(scheme: Scheme, trial: Trial, evaluate?: Evaluate): Assessment {
  const { units, facts, cases, history } = worldOf(scheme, trial)
  const { figures, findings } = gatherFigures(scheme, units, facts, {
    history,
    ...(trial.through !== undefined && { through: trial.through }),
    ...(cases !== undefined && { cases }),
  })
  const { program } = makeProgram(scheme)
  if (figures === undefined || program === undefined) throw new Error(JSON.stringify(findings))
  return assess(program, figures, evaluate)
}

/** One line per result that a page states: what it says, and what the engine gives. */
export function runTrial(scheme: Scheme, trial: Trial): readonly [string, string][] {
  const { units } = trial
  const codes = Object.keys(units)
  const { standings, values, canonical } = assessTrial(scheme, trial, evaluateReference)
  const fast = assessTrial(scheme, trial).canonical
  const alike: readonly [string, string][] =
    fast === canonical ? [] : [['both evaluators agree', 'the two evaluators differ']]
  const told = codes.flatMap((code, at) =>
    Object.entries(units[code]?.gives ?? {}).map(([what, said]): [string, string] => {
      const standing = standings[at]
      const payment = /^payment\((.+)\)$/.exec(what)?.[1]
      const item = /^item\((.+)\)$/.exec(what)?.[1]
      const honour = /^commended\((.+)\)$/.exec(what)?.[1]
      const found =
        what === 'rank'
          ? String(standing?.rank ?? standing?.unrankedBecause)
          : what === 'grade'
            ? String(standing?.grade)
            : what === 'cards'
              ? (standing?.cards ?? []).map(({ card }) => card).join(' ')
              : honour !== undefined
                ? honourText(standing, honour)
                : what === 'vetoes'
                  ? (standing?.vetoes ?? []).join(' ')
                  : what === 'commended'
                    ? standing?.commended === true
                      ? 'yes'
                      : 'no'
                    : payment !== undefined
                      ? shown(standing?.payments.find((one) => one.payment === payment)?.amount)
                      : what === 'total'
                        ? shown(standing?.total)
                        : shown(values.value(`item:${item ?? what}`, at))
      const wanted = parseExact(String(said))
      return [
        `${code} ${what} ${wanted === undefined ? said : exactText(wanted)}`,
        `${code} ${what} ${found}`,
      ]
    }),
  )
  return [...alike, ...told]
}

/** "yes", or why not. */
function honourText(standing: Standing | undefined, id: string): string {
  const found = standing?.honours.find(({ honour }) => honour === id)
  return found?.commended ? 'yes' : (found?.because ?? 'no')
}

const shown = (value: Value | undefined): string =>
  value === undefined ? 'nothing' : isMissing(value) ? value.missing : exactText(value)

const texts = (past: Partial<PastResult>): Partial<PastResult> => ({
  ...past,
  ...(past.total !== undefined && { total: String(past.total) }),
  ...(past.rank !== undefined && { rank: String(past.rank) }),
})

/** `id`, `id.previous`, `id.verified`, `id.target`, `id.month-3`, `id.judged` (with a reason), `id.numerator` … */
function factOf(scheme: Scheme, unit: string, name: string, text: string): Fact {
  const [id = '', ...words] = name.split('.')
  const year = words.includes('previous') ? Number(scheme.period) - 1 : Number(scheme.period)
  const month = words.map((word) => /^month-(\d+)$/.exec(word)?.[1]).find((one) => one !== undefined)
  const quarter = words.map((word) => /^quarter-(\d)$/.exec(word)?.[1]).find((one) => one !== undefined)
  const kind = (['verified', 'target', 'judged'] as const).find((one) => words.includes(one)) ?? 'reported'
  const period =
    month !== undefined ? `${year}-${month.padStart(2, '0')}` : quarter ? `${year}Q${quarter}` : String(year)
  const imported = scheme.indicators.find((one) => one.id === id)?.imported
  const common = {
    unit,
    indicator: id,
    period,
    kind: imported === undefined ? kind : 'imported',
    version: 1,
    ...(imported !== undefined && { sourceVersion: imported.version }),
    ...(kind === 'judged' && { reason: '见评分表' }),
  } as const
  if (/^[a-z-]+$/.test(text) && text !== 'yes' && text !== 'no')
    return { ...common, missing: text as NonNullable<Fact['missing']> }
  if (text.includes('/')) {
    const [numerator = '', denominator = ''] = text.split('/').map((part) => part.trim())
    return { ...common, numerator, denominator }
  }
  const plain = text === 'yes' ? '1' : text === 'no' ? '0' : (/^-?[\d.]+/.exec(text)?.[0] ?? '')
  return { ...common, value: plain }
}

const caseOf = (row: Readonly<Record<string, string>>, index: number): CaseRecord => {
  const { unit = '', register = '', date = '', also, evidence, ...attributes } = row
  return {
    register,
    number: String(index + 1),
    unit,
    date,
    ...(also !== undefined && { alsoUnits: [also] }),
    ...(evidence !== undefined && { evidence: [evidence] }),
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  }
}
