/** 上限: what a handed-in file may cost before it is refused; every one is checked on actual bytes and rows. */
export interface ReadingLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  readonly entries: number
  /** Bytes of one part, and of all parts, after inflating. */
  readonly partBytes: number
  readonly totalBytes: number
  /** Inflated over deflated, for parts above 1 MB. */
  readonly ratio: number
  readonly rows: number
  readonly cells: number
  /** Characters of all shared strings together. */
  readonly stringCharacters: number
  /** Problems listed one by one; the rest is counted. */
  readonly problems: number
  /** Heap of the worker thread in megabytes, and its time. */
  readonly memoryMegabytes: number
  readonly milliseconds: number
}

const MEGABYTE = 1024 * 1024

/** A town's month is tens of kilobytes; a hundred times that is not one. */
export const MONTHLY_LIMITS: ReadingLimits = {
  fileBytes: 5 * MEGABYTE,
  entries: 200,
  partBytes: 40 * MEGABYTE,
  totalBytes: 50 * MEGABYTE,
  ratio: 100,
  rows: 2000,
  cells: 100_000,
  stringCharacters: 2_000_000,
  problems: 500,
  memoryMegabytes: 128,
  milliseconds: 20_000,
}

/** A ministry’s template: many sheets, few of them filled. */
export const TEMPLATE_LIMITS: ReadingLimits = {
  fileBytes: 10 * MEGABYTE,
  entries: 1000,
  partBytes: 40 * MEGABYTE,
  totalBytes: 100 * MEGABYTE,
  ratio: 200,
  rows: 50_000,
  cells: 1_000_000,
  stringCharacters: 10_000_000,
  problems: 1000,
  memoryMegabytes: 512,
  milliseconds: 60_000,
}

/** The long form of a county: 100,000 rows is about 60 MB of XML. */
export const FACTS_LIMITS: ReadingLimits = {
  fileBytes: 30 * MEGABYTE,
  entries: 200,
  partBytes: 150 * MEGABYTE,
  totalBytes: 200 * MEGABYTE,
  ratio: 200,
  rows: 100_000,
  cells: 1_500_000,
  stringCharacters: 20_000_000,
  problems: 1000,
  memoryMegabytes: 256,
  milliseconds: 120_000,
}
