import { createHash, randomBytes } from 'node:crypto'

/** Crockford’s alphabet: nothing that is mistaken for something else on paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** 一次性代码: five bits a sign, in groups of four; sixteen signs are eighty bits. */
export function makeCode(signs: number): string {
  const text = [...randomBytes(signs)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return text.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? text
}

export const RECOVERY_SIGNS = 16
export const ENTRY_SIGNS = 20
export const RECOVERY_CODES = 10

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What of a code is kept; small letters, spaces and signs mistaken for others are read as they were meant. */
export const codeSha256 = (written: string): string =>
  sha256(
    written.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1'),
  )
