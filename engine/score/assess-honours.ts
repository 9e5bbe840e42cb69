import type { Contender } from '../rank/contender.ts'
import { type Honoured, honourUnits } from '../rank/honour-units.ts'
import { unrankedBecause } from '../rank/place-units.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { ONE, ZERO } from '../value/rational.ts'
import type { HonourLine, HonourStanding } from './assessment.ts'
import { holdsIn } from './holds-in.ts'
import type { Results } from './results-of.ts'

/** 单项表彰的结果. */
export interface Honours {
  readonly lines: readonly HonourLine[]
  standingOf(at: number): readonly HonourStanding[]
}

/** 评定各单项表彰, one after the other: each is told before the next is asked for. */
export function assessHonours(
  { honours = [], cards = [], rank, classes }: Scheme,
  contenders: readonly Contender[],
  values: Results,
): Honours {
  const inRanking = contenders.filter((one) => unrankedBecause(one, rank) === undefined)
  const withoutMerit = cards.filter(({ effects }) => effects.includes('no-merit'))
  const found = honours.map((honour) => {
    const groups = honourUnits(
      inRanking,
      honour,
      rank,
      classes,
      (at) => values.value(`by:${honour.id}`, at),
      (at) => {
        if (withoutMerit.some(({ id }) => holdsIn(values, `card:${id}`, at))) return 'card'
        return honour.requires === undefined || holdsIn(values, `deserves:${honour.id}`, at)
          ? undefined
          : 'requires'
      },
    )
    const standings = new Map(groups.flatMap((group) => standingsIn(group, honour.id)))
    values.tell(`commended:${honour.id}`, (at) => (standings.get(at)?.commended ? ONE : ZERO))
    values.reach(`honoured:${honour.id}`)
    return { honour, standings, lines: groups.map((group) => lineOf(group, honour.id)) }
  })
  return {
    lines: found.flatMap(({ lines }) => lines),
    standingOf: (at) =>
      found.map(
        ({ honour, standings }) =>
          standings.get(at) ?? { honour: honour.id, commended: false, because: 'not-ranked' },
      ),
  }
}

const standingsIn = (
  { ranked, commended }: Honoured,
  honour: string,
): readonly (readonly [number, HonourStanding])[] =>
  ranked.map((placed) => {
    const because = commended.because.get(placed)
    const has = commended.units.has(placed)
    return [
      placed.contender.at,
      {
        honour,
        commended: has,
        place: placed.rank,
        ...(because !== undefined && !has && { because }),
      },
    ] as const
  })

function lineOf({ group, members, ranked, commended }: Honoured, honour: string): HonourLine {
  const last = ranked.findLast((placed) => commended.units.has(placed))
  return {
    honour,
    group,
    units: members.length,
    ranked: ranked.length,
    places: commended.places,
    commended: commended.units.size,
    ...(last !== undefined && { line: last.total }),
  }
}
