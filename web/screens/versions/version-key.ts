import type { SchemeVersion } from '#contract'

/** 版本代号 in the address: "qinghe-2017@1.1". */
export const versionKey = ({ scheme, version }: Pick<SchemeVersion, 'scheme' | 'version'>): string =>
  `${scheme}@${version}`

export const findVersion = (
  versions: readonly SchemeVersion[],
  key: string | undefined,
): SchemeVersion | undefined => versions.find((one) => versionKey(one) === key)

/** Which two at first: the newest, and what it says it was written on top of, else the one before it. */
export function firstTwo(
  versions: readonly SchemeVersion[],
): { readonly older: SchemeVersion; readonly newer: SchemeVersion } | undefined {
  const [newer, next] = versions
  if (newer === undefined) return undefined
  const { since } = newer
  const older = (since && versions.find((one) => versionKey(one) === versionKey(since))) ?? next
  return older === undefined ? undefined : { older, newer }
}
