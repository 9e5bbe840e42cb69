import {
  exactText,
  type Figure,
  type FigureChange,
  type FigureTable,
  type FigureWhen,
  isMissing,
  MISSING_NAMES,
  type MissingName,
  missing,
  type Program,
  parseExact,
  type Value,
} from '#engine'

type FigurePart = NonNullable<FigureChange['part']>
type PastName = Parameters<NonNullable<FigureTable['past']>>[0]

/**
 * 指标值单: the figures a program reads, as text that travels. Every list of values is in the order of `units`; a value is
 * exact text ("187/12") or the name of its absence ("not-reported").
 */
export interface FigureSheet {
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly nameEn?: string | undefined
    readonly class: string
  }[]
  readonly figures: readonly FigureLines[]
  /** Earlier years' results, where the program reads them. */
  readonly past: readonly { readonly of: string; readonly back: number; readonly values: readonly string[] }[]
}

export interface FigureLines {
  readonly indicator: string
  readonly when: string
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** What is always written of a figure, for whoever changes it: the rate and the two numbers it is made of. */
const MAIN: readonly FigurePart[] = ['value', 'numerator', 'denominator']

/** Every figure as it stands of every indicator, and whatever else the program reads. */
export function writeFigureSheet(program: Program, figures: FigureTable): FigureSheet {
  const lines = new Map<string, { indicator: string; when: FigureWhen; parts: Set<FigurePart> }>()
  const add = (indicator: string, when: FigureWhen, parts: readonly FigurePart[]): void => {
    const key = `${when} ${indicator}`
    const line = lines.get(key) ?? { indicator, when, parts: new Set() }
    lines.set(key, line)
    for (const part of parts) line.parts.add(part)
  }
  for (const { id } of program.scheme.indicators) add(id, 'current', MAIN)
  const past = new Map<string, { of: PastName; back: number }>()
  readsOf([program.cells, program.after], (node) => {
    if (node.op === 'figure') add(node.indicator, node.when, [...MAIN, node.part])
    else past.set(`${node.back} ${node.of}`, { of: node.of, back: node.back })
  })
  const places = figures.units.map((_, place) => place)
  return {
    units: figures.units.map(({ code, name, nameEn, class: of }) => ({
      code,
      name,
      ...(nameEn === undefined ? {} : { nameEn }),
      class: of,
    })),
    figures: [...lines.values()].map(({ indicator, when, parts }) => {
      const all = places.map((place) => figures.figure(indicator, when, place))
      return {
        indicator,
        when,
        parts: Object.fromEntries([...parts].map((part) => [part, all.map((one) => written(one[part]))])),
      }
    }),
    past: [...past.values()].map(({ of, back }) => ({
      of,
      back,
      values: places.map((place) => written(figures.past?.(of, back, place))),
    })),
  }
}

/** The table again, to the same digits; the facts below the figures stay where they are. */
export function readFigureSheet(sheet: FigureSheet): FigureTable {
  const absent = missing('not-reported')
  const nothing: Figure = { value: absent, numerator: absent, denominator: absent, target: absent, facts: [] }
  const lines = new Map(
    sheet.figures.map(({ indicator, when, parts }) => [
      `${when} ${indicator}`,
      sheet.units.map(
        (_, place): Figure => ({
          ...nothing,
          ...Object.fromEntries(Object.entries(parts).map(([part, values]) => [part, read(values[place])])),
        }),
      ),
    ]),
  )
  const past = new Map(sheet.past.map(({ of, back, values }) => [`${back} ${of}`, values.map(read)]))
  return {
    units: sheet.units.map(({ code, name, nameEn, class: of }) => ({
      code,
      name,
      ...(nameEn === undefined ? {} : { nameEn }),
      class: of,
    })),
    figure: (indicator, when, place) => lines.get(`${when} ${indicator}`)?.[place] ?? nothing,
    past: (of, back, place) => past.get(`${back} ${of}`)?.[place] ?? absent,
  }
}

const written = (value: Value | undefined): string =>
  value === undefined ? 'not-reported' : isMissing(value) ? value.missing : exactText(value)

function read(text: string | undefined): Value {
  const name = MISSING_NAMES.find((one: MissingName) => one === text)
  if (name !== undefined) return missing(name)
  return (text === undefined ? undefined : parseExact(text)) ?? missing('not-reported')
}

type Read =
  | {
      readonly op: 'figure'
      readonly indicator: string
      readonly part: FigurePart
      readonly when: FigureWhen
    }
  | { readonly op: 'past'; readonly of: PastName; readonly back: number }

/** Expressions share their parts, so each is looked at once. */
function readsOf(root: unknown, found: (node: Read) => void): void {
  const seen = new Set<object>()
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null || seen.has(node)) continue
    seen.add(node)
    const { op } = node as { readonly op?: unknown }
    if (op === 'figure' || op === 'past') found(node as Read)
    else waiting.push(...Object.values(node))
  }
}
