import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import type { ReadingLimits } from '../limits.ts'
import { Refused } from '../problem.ts'
import type { ZipContents } from './open-zip.ts'
import { scanXml, type XmlEvents } from './scan-xml.ts'

export interface PartReader {
  has(path: string): boolean
  names(): readonly string[]
  /** Streams one part through the scanner; a missing part is told by `xml.missing`. */
  read(path: string, events: XmlEvents): Promise<void>
}

const openPart = ({ zip, entries }: ZipContents, path: string): Promise<Readable> =>
  new Promise((resolve, reject) => {
    const entry = entries.get(path)
    if (entry === undefined) {
      reject(new Refused('xml.missing', { part: path.slice(0, 120) }))
      return
    }
    zip.openReadStream(entry, (error, stream) =>
      error === null ? resolve(stream) : reject(new Refused('zip.broken', { why: error.message })),
    )
  })

/**
 * 读部件: inflates a part as a stream and counts what really comes out, so a directory that lies about sizes is found
 * while reading, not believed before.
 */
export function partReader(contents: ZipContents, limits: ReadingLimits): PartReader {
  let inflated = 0
  async function read(path: string, events: XmlEvents): Promise<void> {
    const stream = await openPart(contents, path)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const scanner = scanXml(events)
    let check = 0
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        inflated += chunk.length
        check = crc32(chunk, check)
        if (inflated > limits.totalBytes)
          throw new Refused('zip.too-big', { bytes: String(inflated), limit: String(limits.totalBytes) })
        scanner.write(decoder.decode(chunk, { stream: true }))
        await events.between?.()
      }
      scanner.write(decoder.decode())
      scanner.end()
      if (check !== contents.entries.get(path)?.crc32) throw new Refused('zip.broken', { why: `CRC ${path}` })
    } catch (error) {
      stream.destroy()
      if (error instanceof Refused) throw error
      const why = error instanceof Error ? error.message : String(error)
      if (/too (many|few) bytes|unexpected end|invalid (block|stored|distance|code|stored)/i.test(why))
        throw new Refused('zip.lying', { part: path, why })
      throw new Refused('xml.broken', { part: path, why })
    }
  }
  return { has: (path) => contents.entries.has(path), names: () => [...contents.entries.keys()], read }
}
