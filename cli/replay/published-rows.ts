import { readCsv } from '#formats'
import { readText } from '../files/read-text.ts'

/** 公开数据的一行: cells by column heading. */
export type PublishedRow = ReadonlyMap<string, string>

/** 读公开数据: a CSV with a heading row. */
export async function readPublished(file: string): Promise<readonly PublishedRow[]> {
  const { rows } = readCsv(await readText(file), file)
  const [heading, ...body] = rows
  if (heading === undefined) return []
  return body.map(({ cells }) => new Map(heading.cells.map((column, place) => [column, cells[place] ?? ''])))
}
