const SIGNS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '。': '.',
  '、': ',',
}

/**
 * 全角字符的写法: the plain character a Chinese keyboard's look-alike stands for, or undefined.
 *
 * They are refused rather than read: a formula that prints alike must be alike.
 */
export function plainCharacter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0)
  return SIGNS[character]
}

export const plainText = (text: string): string =>
  [...text].map((character) => plainCharacter(character) ?? character).join('')
