import type { TrimmedMean } from './expression.ts'

/** 截尾平均: how many of the least and how many of the greatest are taken away. */
export interface Trimming {
  readonly least: number
  readonly greatest: number
}

export const trimmedMean = ({ least, greatest }: Trimming): TrimmedMean => `mean-without:${least}:${greatest}`

/** What a fold takes away; undefined for any other fold. */
export function trimmingOf(fold: string): Trimming | undefined {
  const [name, least, greatest] = fold.split(':')
  return name === 'mean-without' ? { least: Number(least), greatest: Number(greatest) } : undefined
}
