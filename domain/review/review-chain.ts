/** 审核环节: a unit that looks a report over before it counts as accepted. */
export interface ReviewStep {
  readonly level: string
  readonly unit: string
  readonly path: string
}

/** 单位在树中的位置, as review needs it. */
export interface Place {
  readonly code: string
  readonly level: string
  readonly path: string
}

/** The levels that look over what lies below them; a department stands before the county. */
const REVIEWING: readonly string[] = ['town', 'county']

/**
 * 审核链 of a report: village → town → department → county, without the steps at or below the unit that reports. Only
 * departments that own a figure of the form take part. A unit with nobody above it here has an empty chain: its report
 * counts as accepted once handed in.
 */
export function reviewChain(
  unit: Place,
  above: readonly Place[],
  departments: readonly Place[] = [],
): readonly ReviewStep[] {
  const own = above
    .filter(({ level, path }) => REVIEWING.includes(level) && unit.path.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ code, level, path }) => ({ level, unit: code, path }))
  const county = own.findIndex(({ level }) => level === 'county')
  const owners = departments
    .filter(({ path }) => path !== unit.path)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ code, level, path }) => ({ level, unit: code, path }))
  return county === -1 ? own : [...own.slice(0, county), ...owners, ...own.slice(county)]
}
