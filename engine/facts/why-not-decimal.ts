import type { NumberCode } from '../scheme/finding-codes.ts'

export interface NotDecimal {
  readonly code: NumberCode
  /** The plain decimal that was probably meant. */
  readonly plain?: string
}

const PLAIN: Readonly<Record<string, string>> = { '。': '.', '−': '-', '–': '-', '—': '-', '\u3000': '' }

const plainText = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0)
      return PLAIN[character] ?? character
    })
    .join('')

const DECIMAL = /^[+-]?\d+(\.\d+)?$/

/**
 * 数字读不出的原因: for text `parseDecimal` refused. Full-width digits, exponents, grouping commas and units are told
 * apart, because each is mended differently.
 */
export function whyNotDecimal(text: string): NotDecimal {
  const plain = plainText(text).trim()
  if (plain !== text.trim() && DECIMAL.test(plain.replaceAll(',', ''))) {
    return { code: 'number.full-width', plain: plain.replaceAll(',', '') }
  }
  if (DECIMAL.test(plain)) return { code: 'number.too-long' }
  if (/^[+-]?(\d+\.?\d*|\.\d+)[eE][+-]?\d+$/.test(plain)) return { code: 'number.exponent' }
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain))
    return { code: 'number.grouped', plain: plain.replaceAll(',', '') }
  const unit = /^([+-]?\d+(?:\.\d+)?)\s*(%|‰|pp|[\p{L}]{1,6})$/u.exec(plain)
  if (unit?.[1] !== undefined) return { code: 'number.with-unit', plain: unit[1] }
  return { code: 'number.not-a-number' }
}
