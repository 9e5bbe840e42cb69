import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { ReadingLimits } from '../limits.ts'
import { Refused } from '../problem.ts'
import { knownFormat } from './known-format.ts'

export interface ZipContents {
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
}

const FORBIDDEN: readonly (readonly [
  RegExp,
  'file.macro' | 'file.external-link' | 'file.embedded-object',
])[] = [
  [/vbaproject|vbadata|macrosheets\/|dialogsheets\//i, 'file.macro'],
  [/externallinks\/|^xl\/connections\.xml$|querytables\/|\/model\/|customdata\//i, 'file.external-link'],
  [/embeddings\/|oleobject|activex\//i, 'file.embedded-object'],
]

const NOT_XLSX: readonly (readonly [string, string])[] = [
  ['mimetype', 'ods'],
  ['content.xml', 'ods'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
  ['xl/workbook.bin', 'xlsb'],
]

const RATIO_MATTERS_FROM = 1024 * 1024
const SYMLINK = 0xa000

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      bytes,
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error, zip) =>
        error === null ? resolve(zip) : reject(new Refused('zip.broken', { why: error.message })),
    )
  })

const list = (zip: ZipFile): Promise<readonly Entry[]> =>
  new Promise((resolve, reject) => {
    const found: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      found.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(found))
    zip.on('error', (error: Error) => reject(new Refused('zip.broken', { why: error.message })))
    zip.readEntry()
  })

function weigh(entries: readonly Entry[], limits: ReadingLimits): void {
  let total = 0
  for (const entry of entries) {
    const part = entry.fileName.slice(0, 120)
    if (entry.isEncrypted()) throw new Refused('file.encrypted', { part })
    if (((entry.externalFileAttributes >>> 16) & 0xf000) === SYMLINK)
      throw new Refused('zip.strange-name', { part })
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new Refused('zip.broken', { why: `compression ${entry.compressionMethod}` })
    total += entry.uncompressedSize
    const bytes = String(entry.uncompressedSize)
    if (entry.uncompressedSize > limits.partBytes)
      throw new Refused('zip.too-big', { part, bytes, limit: String(limits.partBytes) })
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
    if (entry.uncompressedSize > RATIO_MATTERS_FROM && ratio > limits.ratio)
      throw new Refused('zip.ratio', { part, ratio: ratio.toFixed(0), limit: String(limits.ratio) })
  }
  if (total > limits.totalBytes)
    throw new Refused('zip.too-big', { bytes: String(total), limit: String(limits.totalBytes) })
}

/** Two entries that share compressed bytes are a bomb's trick; no writer makes them. */
function apart(entries: readonly Entry[]): void {
  const placed = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of placed) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new Refused('zip.overlap', { part: entry.fileName })
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize
  }
}

/**
 * 开包检查: opens the ZIP and refuses, from its directory alone, what is not an .xlsx, is too big, is packed like a bomb
 * or carries macros, links or embedded objects. Sizes are checked again on the bytes actually inflated.
 */
export async function openZip(bytes: Buffer, limits: ReadingLimits): Promise<ZipContents> {
  if (bytes.length === 0) throw new Refused('file.empty')
  if (bytes.length > limits.fileBytes)
    throw new Refused('file.too-large', { bytes: String(bytes.length), limit: String(limits.fileBytes) })
  const kind = knownFormat(bytes)
  if (kind === 'encrypted') throw new Refused('file.encrypted')
  if (kind !== 'zip') throw new Refused('file.not-a-workbook', { kind })
  const zip = await open(bytes)
  if (zip.entryCount > limits.entries)
    throw new Refused('zip.too-many-entries', {
      entries: String(zip.entryCount),
      limit: String(limits.entries),
    })
  const listed = await list(zip)
  weigh(listed, limits)
  apart(listed)
  const entries = new Map<string, Entry>()
  for (const entry of listed) {
    const name = entry.fileName
    for (const [pattern, code] of FORBIDDEN) if (pattern.test(name)) throw new Refused(code, { part: name })
    if (entries.has(name)) throw new Refused('zip.strange-name', { part: name })
    entries.set(name, entry)
  }
  for (const [name, other] of NOT_XLSX)
    if (entries.has(name)) throw new Refused('file.not-a-workbook', { kind: other })
  if (!entries.has('[Content_Types].xml')) throw new Refused('file.not-a-workbook', { kind: 'zip' })
  return { zip, entries }
}
