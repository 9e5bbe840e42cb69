import type { Fact, UnitRecord } from '#engine'
import {
  type DemoFact,
  type DemoSubmission,
  type DemoWorld,
  generateDemoWorld,
} from '../../examples/demo-world/index.ts'

/** 示例文件夹的内容. */
export interface DemoFolder {
  readonly units: readonly DatedUnit[]
  readonly facts: readonly Fact[]
  /** The last month everybody has handed in. */
  readonly through: string
}

export type DatedUnit = UnitRecord & { readonly from?: string; readonly to?: string }

const LEVELS: readonly string[] = ['town', 'village', 'grid']

/** 清和市 out of the demo world: its towns with their class of each year, what lies below them, and all they reported. */
export function demoFolder(seed: number): DemoFolder {
  const world = generateDemoWorld({ seed, size: 1 })
  const units = world.units
    .filter(({ level }) => LEVELS.includes(level))
    .flatMap((unit) => datedUnits(unit, world))
  const known = new Set(units.map(({ code }) => code))
  const submissions = new Map(world.submissions.map((one) => [one.submission, one]))
  const facts: Fact[] = []
  for (const chunk of world.facts())
    for (const fact of chunk)
      if (known.has(fact.unit)) facts.push(factOf(fact, submissions.get(fact.submission ?? '')))
  return { units, facts, through: world.lastClosedMonth }
}

function datedUnits(
  { unit, name, nameEn, level, parent }: DemoWorld['units'][number],
  { memberships }: DemoWorld,
): readonly DatedUnit[] {
  const plain = {
    code: unit,
    name,
    nameEn,
    level,
    ...(level !== 'town' && parent !== undefined && { parent }),
  }
  const stretches = memberships.filter((one) => one.unit === unit)
  if (stretches.length === 0) return [plain]
  return stretches.map((stretch) => ({
    ...plain,
    class: stretch.class,
    from: stretch.validFrom,
    ...(stretch.validTo !== undefined && { to: dayBefore(stretch.validTo) }),
  }))
}

/** The world says the first day a membership no longer stands, a units file the last on which it does. */
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

function factOf(fact: DemoFact, submission: DemoSubmission | undefined): Fact {
  const {
    unit,
    indicator,
    period,
    kind,
    version,
    value,
    numerator,
    denominator,
    missing,
    sheet,
    cell,
    recordedAt,
  } = fact
  return {
    unit,
    indicator,
    period,
    kind,
    version,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(missing !== undefined && { missing }),
    origin: {
      recordedAt,
      ...(submission !== undefined && {
        file: submission.fileName,
        handedInBy: submission.handedInName,
        submission: submission.submission,
      }),
      ...(sheet !== undefined && { sheet }),
      ...(cell !== undefined && { cell }),
    },
  }
}
