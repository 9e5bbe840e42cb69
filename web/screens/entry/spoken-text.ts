import { CHOOSABLE_MISSING, missingIn, missingText } from '#domain/form'

type Names = Readonly<Record<string, string>>

/** 格子里的话: a reason by its name, anything else as typed. */
export function spokenText(text: string, names: Names): string {
  const missing = missingIn(text)
  return missing === undefined ? text : (names[missing] ?? missing)
}

/** The same back: a reason pasted or typed by its name is that reason. */
export function typedText(text: string, names: Names): string {
  const trimmed = text.trim()
  const missing = CHOOSABLE_MISSING.find((one) => names[one] === trimmed)
  return missing === undefined ? trimmed.slice(0, 200) : missingText(missing)
}
