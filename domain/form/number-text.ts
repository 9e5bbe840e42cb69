/** 读数: a plain decimal as the engine takes it, with what had to be said about it; or why there is none. */
export type NumberRead =
  | { readonly number: string; readonly told?: 'cell.number-as-text' | 'cell.full-width-digits' }
  | {
      readonly wrong: 'cell.text-in-number' | 'cell.number-too-large' | 'cell.too-many-digits'
    }

const WRITTEN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/
const FULL_WIDTH = /[０-９．－＋，　]/
/** Excel keeps fifteen significant digits of what is typed. */
const KEPT_DIGITS = 15
/** What a double needs so that it is read back as itself. */
const WRITTEN_DIGITS = 17
const LARGEST_EXPONENT = 30

interface Plain {
  readonly text: string
  readonly digits: number
}

/** Sign, digits and exponent by moving the point in the text; nothing is ever a float here. */
function plain(text: string): Plain | 'too-large' | undefined {
  const match = WRITTEN.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  if (whole === '' && fraction === '') return undefined
  const digits = (whole + fraction).replace(/^0+/, '')
  const zero = digits.replace(/0+$/, '') === ''
  if (zero) return { text: '0', digits: 1 }
  const point = digits.length - fraction.length + Number(exponent)
  if (point > LARGEST_EXPONENT || point < -LARGEST_EXPONENT || digits.length > 60) return 'too-large'
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  const rest = padded.slice(at).replace(/0+$/, '')
  const value = padded.slice(0, at) + (rest === '' ? '' : `.${rest}`)
  return { text: (sign === '-' ? '-' : '') + value, digits: digits.replace(/0+$/, '').length }
}

const readPlain = (
  text: string,
): { number: string } | { wrong: 'cell.number-too-large' | 'cell.too-many-digits' } | undefined => {
  const found = plain(text)
  if (found === undefined) return undefined
  if (found === 'too-large') return { wrong: 'cell.number-too-large' }
  return found.digits > KEPT_DIGITS ? { wrong: 'cell.too-many-digits' } : { number: found.text }
}

/**
 * A number cell: the characters of the file. Excel writes 0.1 as "0.10000000000000001" (seventeen digits of the double
 * it holds); such a text stands for the shortest decimal of the same double, which is what was typed. When even that
 * needs more than fifteen digits it was computed, not typed, and is refused instead of rounded.
 */
export function readNumberCell(text: string): NumberRead {
  const found = plain(text)
  if (found === undefined) return { wrong: 'cell.text-in-number' }
  if (found === 'too-large') return { wrong: 'cell.number-too-large' }
  if (found.digits <= KEPT_DIGITS) return { number: found.text }
  if (found.digits > WRITTEN_DIGITS) return { wrong: 'cell.too-many-digits' }
  return readPlain(String(Number(text))) ?? { wrong: 'cell.too-many-digits' }
}

const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .trim()

/** A text cell in a number's place: taken when it is a plain decimal, in full-width digits too, and told so. */
export function readTextCell(text: string): NumberRead {
  const trimmed = text.trim()
  const narrow = halfWidth(trimmed)
  const found = readPlain(narrow)
  if (found === undefined) return { wrong: 'cell.text-in-number' }
  if ('wrong' in found) return found
  return { ...found, told: FULL_WIDTH.test(trimmed) ? 'cell.full-width-digits' : 'cell.number-as-text' }
}

/** Moves the decimal point: 0.355 by 2 → 35.5. */
export function shiftPoint(number: string, places: number): string {
  const moved = plain(`${number}e${places}`)
  return moved === undefined || moved === 'too-large' ? number : moved.text
}

/** Compares two plain decimals; negative when a < b. */
export function compareNumbers(a: string, b: string): number {
  const parts = [a, b].map((text) => text.replace('-', '').split('.'))
  const width = Math.max(...parts.map(([, fraction = '']) => fraction.length))
  const [x, y] = [a, b].map((text, i) => {
    const size = BigInt((parts[i]?.[0] ?? '') + (parts[i]?.[1] ?? '').padEnd(width, '0'))
    return text.startsWith('-') ? -size : size
  })
  return x === y ? 0 : (x ?? 0n) < (y ?? 0n) ? -1 : 1
}
