/** 列: the same field of many rows as one array, for `unnest`: one round trip and one plan for any number of rows. */
export const column = <Row, Key extends keyof Row>(
  rows: readonly Row[],
  key: Key,
): (Exclude<Row[Key], undefined> | null)[] =>
  rows.map((row) => (row[key] ?? null) as Exclude<Row[Key], undefined> | null)

/** The same of a field that is a list: each as JSON text, for `unnest` would run lists together. */
export const listColumn = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key): (string | null)[] =>
  rows.map((row) => (row[key] === undefined ? null : JSON.stringify(row[key])))

/** Batches small enough for one message. */
export function* batches<Row>(rows: readonly Row[], size = 20_000): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
