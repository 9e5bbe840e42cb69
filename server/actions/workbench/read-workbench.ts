import { readWorkbench as route, type WorkbenchView } from '#contract'
import { accept } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { daysBetween } from '#domain/reporting'
import type { Result } from '../../assessing/assessor.ts'
import { amount } from '../../present/amount.ts'
import { presentStanding } from '../../present/present-standing.ts'
import { standingsOf } from '../../tables/index.ts'
import { action, type House } from '../action.ts'
import { dueOf } from '../reporting/due-of.ts'
import { beholderOf } from '../result/with-month-before.ts'
import { currentSchemes } from './current-schemes.ts'
import { lostOf, movedOf } from './item-changes.ts'

/** 我的位置: standing, course of the year so far. */
function standingOf(house: House, actor: Actor, result: Result): WorkbenchView['standing'] {
  const { assessment, head } = result
  const { scheme } = assessment.program
  const standing = assessment.standings.find(({ unit }) => unit.code === actor.unit)
  if (standing === undefined) return undefined
  const group = assessment.groups.find(
    (one) => one.group === (scheme.rank.within === 'all' ? 'all' : standing.unit.class),
  )
  const course = result.months
    .filter((month) => month <= result.through)
    .flatMap((through) => {
      const then = house.assessor.through(result, through)
      const mine = then?.assessment.standings.find(({ unit }) => unit.code === actor.unit)
      if (mine === undefined) return []
      return [
        {
          through,
          total: amount(mine.total, scheme.display),
          ...(mine.rank === undefined ? {} : { rank: mine.rank }),
        },
      ]
    })
  return {
    head,
    className: scheme.classes.find(({ id }) => id === standing.unit.class)?.name ?? {
      zh: standing.unit.class,
    },
    standing: presentStanding(assessment, standing, beholderOf(house, actor, result)),
    groupSize: group?.units ?? 0,
    places: group?.places ?? 0,
    ...(group?.line === undefined ? {} : { line: amount(group.line, scheme.display) }),
    course,
  }
}

const SHOWN_AT_EACH_END = 3

/** 总览 for an office: the head and the tail of each class. */
function overviewOf(house: House, actor: Actor, result: Result): NonNullable<WorkbenchView['overview']> {
  const { assessment, head } = result
  const { scheme } = assessment.program
  const beholder = beholderOf(house, actor, result)
  return {
    head,
    groups: assessment.groups.map((line) => {
      const ranked = standingsOf(assessment, line).map((standing) =>
        presentStanding(assessment, standing, beholder),
      )
      return {
        class: line.group,
        name: scheme.classes.find(({ id }) => id === line.group)?.name ?? { zh: line.group },
        units: line.units,
        places: line.places,
        ...(line.line === undefined ? {} : { line: amount(line.line, scheme.display) }),
        first: ranked.slice(0, SHOWN_AT_EACH_END),
        last: ranked.slice(SHOWN_AT_EACH_END).slice(-SHOWN_AT_EACH_END),
      }
    }),
  }
}

/** 工作台. */
export const readWorkbench = action(route, async (house, { actor }) => {
  const today = house.today()
  const { weighsMe, oversees } = await currentSchemes(house, actor)
  const unit = await house.store.transaction({ reach: actor.reach }, (tx) =>
    tx.units.findUnit(actor.unit, today),
  )
  const result = weighsMe ?? oversees
  const yearEnd = `${today.slice(0, 4)}-12-31`
  const standing = weighsMe === undefined ? undefined : standingOf(house, actor, weighsMe)
  return accept({
    unit: actor.unit,
    unitName: unit?.name ?? actor.unit,
    ...(standing === undefined ? {} : { standing }),
    ...(oversees === undefined ? {} : { overview: overviewOf(house, actor, oversees) }),
    moved: weighsMe === undefined ? [] : movedOf(weighsMe, house.assessor.monthBefore(weighsMe), actor.unit),
    lost: weighsMe === undefined ? [] : lostOf(weighsMe, actor.unit),
    due: await dueOf(house, actor),
    ...(result === undefined ? {} : { countdown: { day: yearEnd, daysLeft: daysBetween(today, yearEnd) } }),
    today,
  })
})
