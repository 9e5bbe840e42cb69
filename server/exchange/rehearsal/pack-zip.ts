import { crc32, deflateRawSync } from 'node:zlib'
import yauzl, { type Entry } from 'yauzl'

/** A part as it should stand in the archive; lies about its sizes when told to. */
export interface PackedPart {
  readonly name: string
  readonly bytes: Buffer
  readonly declaredSize?: number
  /** Bytes whose check sum is written instead. */
  readonly declaredCheck?: Buffer
  readonly flags?: number
  readonly attributes?: number
}

/** Writes a ZIP by hand, so that tests can make the files no honest program writes. */
export function packZip(parts: readonly PackedPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, declaredSize, declaredCheck, flags = 0x800, attributes = 0 } of parts) {
    const label = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(declaredCheck ?? bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declaredSize ?? bytes.length, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, label, packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(attributes, 6)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), common, central, label)
    bodies.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listed, end])
}

/** All parts of an honest archive. */
export function unpackZip(bytes: Buffer): Promise<readonly PackedPart[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error)
      const parts: PackedPart[] = []
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken !== null) return reject(broken)
          const chunks: Buffer[] = []
          for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
          parts.push({ name: entry.fileName, bytes: Buffer.concat(chunks) })
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}

/** Rewrites one part of a workbook as text; throws when the edit changed nothing, so that no test passes by accident. */
export async function editPart(bytes: Buffer, name: string, edit: (xml: string) => string): Promise<Buffer> {
  const parts = await unpackZip(bytes)
  const edited = parts.map((part) => {
    if (part.name !== name) return part
    const before = part.bytes.toString('utf8')
    const after = edit(before)
    if (after === before) throw new Error(`nothing to edit in ${name}`)
    return { name, bytes: Buffer.from(after, 'utf8') }
  })
  if (!parts.some((part) => part.name === name)) throw new Error(`no ${name}`)
  return packZip(edited)
}

export const addParts = async (bytes: Buffer, more: readonly PackedPart[]): Promise<Buffer> =>
  packZip([...(await unpackZip(bytes)), ...more])
