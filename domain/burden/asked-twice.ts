import type { EntryForm, FormField } from '#domain/form'

/** 同名填报项: one number that a respondent of a level is asked for at more than one place. */
export interface AskedTwice {
  readonly level: string
  readonly name: FormField['name']
  readonly places: readonly {
    readonly form: string
    readonly field: string
    readonly title: FormField['title']
  }[]
}

/**
 * 重复填报: fields of forms of one level with the same unit and the same name, spaces and brackets apart. The name is
 * what a respondent goes by; whether the two mean the same is for the office to say, so this asks and refuses nothing.
 */
export function askedTwice(forms: readonly EntryForm[]): readonly AskedTwice[] {
  const found = new Map<
    string,
    { level: string; name: FormField['name']; places: AskedTwice['places'][number][] }
  >()
  for (const { form, level, fields } of forms)
    for (const { field, name, title, unit } of fields) {
      const key = JSON.stringify([level, unit, plain(name.zh)])
      const known = found.get(key) ?? { level, name, places: [] }
      known.places.push({ form, field, title })
      found.set(key, known)
    }
  return [...found.values()].filter(({ places }) => places.length > 1)
}

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()·、“”"]/gu, '')
