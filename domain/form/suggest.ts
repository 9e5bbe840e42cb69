import type { GivenFigure } from './check-figure.ts'
import type { FormField } from './entry-form.ts'
import type { RowTexts, Suggestion, ThingName } from './read-row.ts'

/** The same thing counted twice reads the same: blanks, brackets and wide letters aside. */
export const sameThing = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·、，,（）()]/g, '')
    .toLowerCase()

/** 已知的数 of one thing: what it is, and for which indicator it was counted. */
export interface KnownThing {
  readonly text: string
  readonly of: ThingName
}

export interface Known {
  /** What other forms of this unit say for the same period, by the thing counted. */
  readonly elsewhere: Readonly<Record<string, KnownThing>>
  /** The period before, by field. */
  readonly before: RowTexts
  readonly periodBefore: string
}

const isNumber = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && !text.startsWith('#')

/** 各项已知数 of one unit, by thing; the first in the order of the forms stands. */
export function knownThings(
  fields: readonly FormField[],
  figures: readonly GivenFigure[],
): Readonly<Record<string, KnownThing>> {
  const known = new Map(figures.map((figure) => [figure.indicator, figure]))
  const things: Record<string, KnownThing> = {}
  for (const { indicator, part, name, title } of fields) {
    const text = known.get(indicator)?.[part]
    if (isNumber(text)) things[sameThing(name.zh)] ??= { text, of: title }
  }
  return things
}

/**
 * 带出: one unit is asked the same thing once. A denominator that names a thing known elsewhere for this period says it
 * again; one that is a stock says what it was the period before. A numerator is never carried: repeating last month’s
 * result would be too easy.
 *
 * `typed` are the texts of the row as it stands, so that what is typed in one column shows in its twins at once.
 */
export function suggest(
  fields: readonly FormField[],
  typed: RowTexts,
  known: Known,
): Readonly<Record<string, Suggestion>> {
  const here = new Map<string, { readonly text: string; readonly of: ThingName; readonly field: string }[]>()
  for (const { field, name, title } of fields) {
    const text = typed[field]
    if (!isNumber(text)) continue
    const thing = sameThing(name.zh)
    here.set(thing, [...(here.get(thing) ?? []), { text, of: title, field }])
  }
  return Object.fromEntries(
    fields.flatMap(({ field, part, stock, name }): [string, Suggestion][] => {
      if (part !== 'denominator') return []
      const thing = sameThing(name.zh)
      const twin = here.get(thing)?.find((one) => one.field !== field)
      if (twin !== undefined) return [[field, { text: twin.text, from: 'same-form', of: twin.of }]]
      const other = known.elsewhere[thing]
      if (other !== undefined) return [[field, { ...other, from: 'other-form' }]]
      const last = known.before[field]
      if (!stock || !isNumber(last)) return []
      return [[field, { text: last, from: 'period-before', of: { zh: known.periodBefore } }]]
    }),
  )
}

/** 重复的填报项: an indicator all of whose fields are asked for already under another indicator. */
export interface DuplicateField {
  readonly indicator: string
  readonly of: string
  readonly form: string
  readonly names: string
}

interface AskedFields {
  readonly form: string
  readonly level: string
  readonly frequency: string
  readonly fields: readonly FormField[]
}

/**
 * 查重复填报: same level, same things counted, another indicator. The rhythm does not matter: what is counted monthly is
 * known for the quarter. Within one form the earlier of the two is the one to keep.
 */
export function duplicateFields(
  forms: readonly AskedFields[],
  others: readonly AskedFields[],
): readonly DuplicateField[] {
  const indicatorsOf = (form: AskedFields) =>
    [...new Set(form.fields.map(({ indicator }) => indicator))].map((indicator) => {
      const own = form.fields.filter((field) => field.indicator === indicator)
      const things = own.map(({ part, name }) => `${part} ${sameThing(name.zh)}`).sort()
      return {
        indicator,
        form: form.form,
        names: own.map(({ name }) => name.zh).join(' / '),
        key: `${form.level} ${things.join(' ')}`,
      }
    })
  const asked = new Map<string, { readonly indicator: string; readonly form: string }>()
  for (const one of others.flatMap(indicatorsOf)) if (!asked.has(one.key)) asked.set(one.key, one)
  return forms.flatMap(indicatorsOf).flatMap(({ key, indicator, names, form }): DuplicateField[] => {
    const earlier = asked.get(key)
    if (earlier === undefined) {
      asked.set(key, { indicator, form })
      return []
    }
    return earlier.indicator === indicator
      ? []
      : [{ indicator, of: earlier.indicator, form: earlier.form, names }]
  })
}
