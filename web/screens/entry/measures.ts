/** 格子的尺寸 in pixels; rows and columns out of sight are not drawn. */
export const ROW = 34
export const COLUMN = 104
export const NAME = 132
export const HEAD = 86

export interface Window_ {
  readonly first: number
  readonly last: number
}

/** 看得见的一段, two more at each side. */
export const seen = (scrolled: number, length: number, each: number, count: number): Window_ => ({
  first: Math.max(0, Math.floor(scrolled / each) - 2),
  last: Math.min(count - 1, Math.ceil((scrolled + length) / each) + 2),
})
