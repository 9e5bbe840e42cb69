/** 份额, as exact counts; a division by the reader. */
export interface Share {
  readonly of: number
  readonly had: number
}

/** 完整率 and 及时率 (WHO DQR 2017, domain 1): counts, exact; `share` is for display only. */
export const shareOf = ({ had, of }: Share): number | undefined => (of === 0 ? undefined : had / of)

/** Whether a share is below a threshold given as a fraction a/b, without floating point. */
export const isBelow = ({ had, of }: Share, above: number, below: number): boolean =>
  of > 0 && BigInt(had) * BigInt(below) < BigInt(of) * BigInt(above)

/** 与前三年均值之比: this year's amount over the mean of earlier ones. Undefined without earlier years or with all 0. */
export function ratioToMean(before: readonly number[], current: number): number | undefined {
  const sum = before.reduce((all, one) => all + one, 0)
  return sum === 0 ? undefined : (current * before.length) / sum
}

/** 与趋势外推之比: over the straight line through the earlier years, one step on. Needs two of them and a line above 0. */
export function ratioToForecast(before: readonly number[], current: number): number | undefined {
  const n = before.length
  if (n < 2) return undefined
  const middle = (n + 1) / 2
  const average = before.reduce((all, one) => all + one, 0) / n
  let [across, along] = [0, 0]
  before.forEach((value, index) => {
    across += (index + 1 - middle) * (value - average)
    along += (index + 1 - middle) ** 2
  })
  const forecast = average + (across / along) * (n + 1 - middle)
  return forecast > 0 ? current / forecast : undefined
}

/** 数据核实系数 (source verification factor): what was recounted over what was reported, of all sites together. */
export function verificationFactor(
  sites: readonly { readonly reported: number; readonly recounted: number }[],
): number | undefined {
  const reported = sites.reduce((sum, one) => sum + one.reported, 0)
  return reported === 0 ? undefined : sites.reduce((sum, one) => sum + one.recounted, 0) / reported
}
