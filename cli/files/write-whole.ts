import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileTrouble } from './file-trouble.ts'

/**
 * 整体写入: the file holds all of it or what it held before, whatever happens in between. The text is written beside
 * it, brought to the disk and then put in its place.
 */
export const writeWhole = (file: string, content: string | Uint8Array): Promise<void> =>
  writePieces(file, [content])

/** The same for text that comes piece by piece and need never be held at once. */
export async function writePieces(file: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`)
  try {
    const handle = await open(beside, 'wx')
    try {
      for (const piece of gathered(pieces)) await handle.writeFile(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw fileTrouble(file, error)
  }
}

const ONE_WRITE = 1 << 20

/** Small texts put together, so that a line is not a write of its own. */
function* gathered(pieces: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    text += piece
    if (text.length < ONE_WRITE) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}
