export type PersonalNumber = 'identity-number' | 'mobile-number' | 'bank-card'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Digits as people write them: full width, with blanks, dots and dashes between. */
const joined = (text: string): string =>
  text
    .replace(/[０-９Ｘｘ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[0-9Xx])[ \u00a0\u3000.·—–-]{1,2}(?=[0-9Xx])/g, '')

/**
 * 查个人号码: the number of an identity card (GB 11643 check digit and a date that can be), of a mobile telephone, or of a
 * bank card (Luhn) in what people write freely. Undefined where there is none. Sums and dates are no such numbers.
 */
export function findPersonalNumber(text: string): PersonalNumber | undefined {
  const plain = joined(text)
  for (const run of plain.match(/\d{16,19}[Xx]?|\d{17}[Xx]/g) ?? []) {
    if (isIdentity(run)) return 'identity-number'
    if (/^\d{16,19}$/.test(run) && passesLuhn(run)) return 'bank-card'
  }
  return /(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)/.test(plain) ? 'mobile-number' : undefined
}

function isIdentity(run: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(run)) return false
  const [year, month, day] = [run.slice(6, 10), run.slice(10, 12), run.slice(12, 14)].map(Number)
  if (year === undefined || year < 1880 || year > 2100) return false
  if (month === undefined || month < 1 || month > 12 || day === undefined || day < 1 || day > 31) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(run[at]), 0)
  return CHECKS[sum % 11] === run[17]?.toUpperCase()
}

function passesLuhn(run: string): boolean {
  const digits = [...run].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? digit : digit * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
