import { createHash } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SIGNS = `${LETTERS}0123456789`

/** The one category combination there is; DHIS2 calls the same one so everywhere. */
export const DEFAULT_COMBO = 'HllvX50cXC0'

/**
 * 固定标识 (uid): eleven letters and digits, the first a letter, always the same for the same thing. Made from our own key,
 * so nothing needs to be stored and two installations with the same units and scheme agree.
 */
export function uidOf(kind: 'unit' | 'field' | 'form', key: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(`${kind} ${key}`).digest('hex')}`)
  let uid = LETTERS[Number(rest % 52n)] ?? 'A'
  rest /= 52n
  while (uid.length < 11) {
    uid += SIGNS[Number(rest % 62n)] ?? '0'
    rest /= 62n
  }
  return uid
}
