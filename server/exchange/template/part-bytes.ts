import type { ReadingLimits } from '../limits.ts'
import type { ZipContents } from '../package/open-zip.ts'
import { Refused } from '../problem.ts'

/** 部件全文: the bytes of one part, counted as they are inflated, as UTF-8 text. Other encodings are refused. */
export function partText(
  { zip, entries }: ZipContents,
  path: string,
  limits: ReadingLimits,
): Promise<string> {
  const entry = entries.get(path)
  if (entry === undefined) throw new Refused('xml.missing', { part: path })
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, async (error, stream) => {
      if (error !== null) return reject(new Refused('zip.broken', { why: error.message }))
      const chunks: Buffer[] = []
      let size = 0
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          size += chunk.length
          if (size > limits.partBytes)
            throw new Refused('zip.too-big', { part: path, limit: String(limits.partBytes) })
          chunks.push(chunk)
        }
        resolve(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)))
      } catch (why) {
        reject(
          why instanceof Refused
            ? why
            : new Refused('xml.broken', { part: path, why: String(why).slice(0, 100) }),
        )
      }
    })
  })
}
