/** 文件种类, told by its first bytes whatever it is called. */
export type FileKind =
  | 'zip'
  | 'xls'
  | 'encrypted'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'image'
  | 'rar'
  | '7z'
  | 'csv'
  | 'binary'

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Buffer, magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b)

/**
 * 认文件: an old .xls, a password-protected workbook, a CSV or a PDF with its name changed is told as what it is, so
 * that the person knows what to do. Only 'zip' is read further.
 */
export function knownFormat(bytes: Buffer): FileKind {
  for (const [kind, magic] of MAGIC) if (startsWith(bytes, magic)) return kind
  if (startsWith(bytes, OLE)) return bytes.includes(utf16('EncryptedPackage')) ? 'encrypted' : 'xls'
  const head = bytes.subarray(0, 4096)
  const text = head.toString('latin1').trimStart().toLowerCase()
  if (text.includes('<html') || text.startsWith('<!doctype html') || text.startsWith('<table')) return 'html'
  if (text.replace(/^ï»¿/, '').startsWith('<?xml')) return 'xml'
  const control = head.some((b) => b < 9 || (b > 13 && b < 32))
  return control ? 'binary' : 'csv'
}
