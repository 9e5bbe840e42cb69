import { crc32, deflateRawSync } from 'node:zlib'
import { Refused } from '../problem.ts'

/** 原样的压缩包: each part as its bytes stand in the file, so that whoever changes one leaves the others alone to the bit. */
interface RawPart {
  readonly name: string
  /** Local header, packed bytes and whatever follows them, as they stand. */
  readonly body: Buffer
  /** The line of the directory. */
  readonly entry: Buffer
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LONGEST_COMMENT = 65_557

const broken = (why: string): Refused => new Refused('zip.broken', { why })

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - LONGEST_COMMENT); at--)
    if (file.readUInt32LE(at) === END) return at
  throw broken('no directory')
}

function partsOf(file: Buffer, end: number): readonly RawPart[] {
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const directory = at
  if (count === 0xffff || at === 0xffffffff) throw broken('zip64')
  const found: { readonly name: string; readonly entry: Buffer; readonly offset: number }[] = []
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) throw broken('directory')
    const names = file.readUInt16LE(at + 28)
    const length = 46 + names + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const name = file.toString('utf8', at + 46, at + 46 + names)
    found.push({ name, entry: file.subarray(at, at + length), offset: file.readUInt32LE(at + 42) })
    at += length
  }
  const starts = [...found.map(({ offset }) => offset), directory].sort((a, b) => a - b)
  return found.map(({ name, entry, offset }) => {
    const next = starts[starts.indexOf(offset) + 1]
    if (next === undefined || next <= offset) throw broken('overlap')
    return { name, entry, body: file.subarray(offset, next) }
  })
}

/** A local header with sizes known, its name as it was, and the new bytes packed. */
function repacked(part: RawPart, bytes: Buffer): RawPart {
  const packed = deflateRawSync(bytes, { level: 6 })
  const names = part.body.readUInt16LE(26)
  const header = Buffer.from(part.body.subarray(0, 30 + names))
  const entry = Buffer.from(part.entry)
  for (const [to, at] of [
    [header, 6],
    [entry, 8],
  ] as const) {
    // Sizes stand in the header, not behind the bytes.
    to.writeUInt16LE(to.readUInt16LE(at) & ~8, at)
    to.writeUInt16LE(8, at + 2)
    to.writeUInt32LE(crc32(bytes), at + 8)
    to.writeUInt32LE(packed.length, at + 12)
    to.writeUInt32LE(bytes.length, at + 16)
  }
  header.writeUInt16LE(0, 28)
  return { name: part.name, entry, body: Buffer.concat([header, packed]) }
}

/**
 * 换部件: puts new bytes in the place of some parts; every other part, its header, its packing, its date and its line of
 * the directory stay byte for byte, in the same order. Only offsets move. Throws Refused for a file that is no plain ZIP.
 */
export function replaceParts(file: Buffer, changed: ReadonlyMap<string, Buffer>): Buffer {
  const end = endOf(file)
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  const parts = partsOf(file, end)
  for (const name of changed.keys())
    if (!parts.some((part) => part.name === name)) throw new Refused('xml.missing', { part: name })
  // Bodies keep the order they have in the file, whatever the order of the directory.
  const placed = [...parts].sort((a, b) => a.body.byteOffset - b.body.byteOffset)
  const offsets = new Map<string, number>()
  const written = new Map<string, RawPart>()
  for (const part of placed) {
    const bytes = changed.get(part.name)
    const out = bytes === undefined ? part : repacked(part, bytes)
    written.set(part.name, out)
    offsets.set(part.name, offset)
    bodies.push(out.body)
    offset += out.body.length
  }
  for (const { name } of parts) {
    const entry = Buffer.from(written.get(name)?.entry ?? Buffer.alloc(0))
    entry.writeUInt32LE(offsets.get(name) ?? 0, 42)
    entries.push(entry)
  }
  const directory = Buffer.concat(entries)
  const tail = Buffer.from(file.subarray(end))
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, tail])
}
