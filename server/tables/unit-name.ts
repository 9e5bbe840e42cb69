import { type Language, nameIn } from '#words'

/** 单位名称 in the reader’s language. */
export const unitName = (
  unit: { readonly name: string; readonly nameEn?: string },
  language: Language,
): string => nameIn({ zh: unit.name, ...(unit.nameEn !== undefined && { en: unit.nameEn }) }, language)
