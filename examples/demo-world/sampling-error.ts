/** 标准误 of a simple random sample: of how many of those asked said so, and of their share in percentage points. */
export const countError = (count: number, asked: number): string =>
  Math.sqrt((count * (asked - count)) / asked).toFixed(2)

export const shareError = (count: number, asked: number): string =>
  ((100 * Math.sqrt((count * (asked - count)) / asked)) / asked).toFixed(2)
