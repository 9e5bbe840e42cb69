import {
  type Assessment,
  assess,
  type Evaluate,
  type Fact,
  gatherFigures,
  makeProgram,
  type UnitRecord,
} from '#engine'
import type { DemoWorld } from '../../examples/demo-world/index.ts'
import { schemeOf } from './example-folders.ts'

/** Units as they stand on a day, with their class of that day. */
export function unitsOn(world: DemoWorld, day: string): readonly UnitRecord[] {
  const classes = new Map(
    world.memberships
      .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo))
      .map((one) => [one.unit, one.class]),
  )
  return world.units.map(({ unit, name, nameEn, level, parent }) => {
    const classId = classes.get(unit)
    return {
      code: unit,
      name,
      nameEn,
      level,
      ...(parent === undefined ? {} : { parent }),
      ...(classId === undefined ? {} : { class: classId }),
    }
  })
}

export const factsOf = (world: DemoWorld): readonly Fact[] => [...world.facts()].flat()

/** 考评演示世界 under the scheme of a folder, straight from the facts of villages and grids. */
export function weigh(
  world: DemoWorld,
  folder: string,
  options: {
    readonly through?: string
    readonly period?: string
    readonly evaluate?: Evaluate
    readonly facts?: readonly Fact[]
  } = {},
): Assessment {
  const scheme = schemeOf(folder)
  const { program } = makeProgram(scheme)
  const units = unitsOn(world, `${scheme.period}-12-31`)
  const { figures, findings } = gatherFigures(scheme, units, options.facts ?? factsOf(world), {
    through: options.through,
    period: options.period,
  })
  if (program === undefined || figures === undefined) throw new Error(JSON.stringify(findings))
  return options.evaluate === undefined
    ? assess(program, figures)
    : assess(program, figures, options.evaluate)
}

export function standingOf(assessment: Assessment, unit: string) {
  const place = assessment.figures.units.findIndex(({ code }) => code === unit)
  const standing = assessment.standings[place]
  if (standing === undefined) throw new Error(`no ${unit}`)
  return { place, standing }
}
