/**
 * 本杰明尼－霍赫贝格校正: adjusted p-values in the order given. Flagging those at or below q keeps the expected share of
 * false alarms among the flags at or below q, so that two hundred villages looked at in sixty ways do not raise hundreds
 * of alarms by chance. `tests` is how many were made where the large p-values were not kept; what is adjusted to
 * more than the least p left out may then come out too small.
 */
export function falseDiscovery(ps: readonly number[], tests = ps.length): number[] {
  const order = ps.map((p, at) => ({ p, at })).toSorted((a, b) => b.p - a.p)
  const adjusted = new Array<number>(ps.length).fill(1)
  let least = 1
  order.forEach(({ p, at }, index) => {
    least = Math.min(least, (p * tests) / (ps.length - index))
    adjusted[at] = least
  })
  return adjusted
}

/** 霍尔姆校正: holds the chance of even one false alarm. */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p)
  const adjusted = new Array<number>(ps.length).fill(1)
  let most = 0
  order.forEach(({ p, at }, index) => {
    most = Math.min(1, Math.max(most, p * (ps.length - index)))
    adjusted[at] = most
  })
  return adjusted
}

export interface Flags {
  /** In the order given. */
  readonly adjusted: readonly number[]
  readonly flagged: readonly boolean[]
  readonly tests: number
  /** How many would be flagged at the same raw p if nothing were wrong anywhere. */
  readonly expectedByChance: number
}

/** 按错误发现率 q 报警. */
export function flagsAt(q: number, ps: readonly number[], tests = ps.length): Flags {
  const adjusted = falseDiscovery(ps, tests)
  const flagged = adjusted.map((one) => one <= q)
  const cut = ps.reduce((most, p, at) => (flagged[at] === true && p > most ? p : most), 0)
  return { adjusted, flagged, tests, expectedByChance: tests * cut }
}
