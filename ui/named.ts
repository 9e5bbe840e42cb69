import type { Language } from '#words'

/** 名称 in the reader's language; Chinese where no English name was given. */
export const named = (
  names: { readonly zh: string; readonly en?: string | undefined },
  language: Language,
): string => (language === 'en' ? (names.en ?? names.zh) : names.zh)

/** A unit's name; `nameEn` beside `name` as the contract sends units. */
export const unitNamed = (
  unit: { readonly name: string; readonly nameEn?: string | undefined },
  language: Language,
): string => (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name)
