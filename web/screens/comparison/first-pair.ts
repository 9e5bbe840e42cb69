import type { SchemeLine } from '#contract'

/** 默认对比: the current scheme of the account's own level and the one before it in its series. */
export function firstPair(
  schemes: readonly SchemeLine[],
): { readonly before: string; readonly after: string } | undefined {
  for (const after of [...schemes].sort((a, b) => Number(b.weighsMe) - Number(a.weighsMe))) {
    const [before] = schemes
      .filter((one) => one.series === after.series && one.level === after.level && one.period < after.period)
      .sort((a, b) => b.period.localeCompare(a.period))
    if (before !== undefined) return { before: before.scheme, after: after.scheme }
  }
  return undefined
}
