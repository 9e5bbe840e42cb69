import { type Assessment, compare, type GroupLine, isMissing, type Standing } from '#engine'

/** 排名次序 of a group: by rank, then those without a rank by total, then by their order in the unit list. */
export function standingsOf(
  { standings, program }: Assessment,
  { group }: Pick<GroupLine, 'group'>,
): Standing[] {
  const { within } = program.scheme.rank
  return standings.filter(({ unit }) => within === 'all' || unit.class === group).sort(inOrder)
}

function inOrder(a: Standing, b: Standing): number {
  if (a.rank !== undefined && b.rank !== undefined) return a.rank - b.rank
  if (a.rank !== undefined || b.rank !== undefined) return a.rank === undefined ? 1 : -1
  if (isMissing(a.total) || isMissing(b.total)) return Number(isMissing(a.total)) - Number(isMissing(b.total))
  return compare(b.total, a.total)
}
