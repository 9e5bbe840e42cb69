import type { BurdenView } from '#contract'
import { type Language, SCREENS } from '#words'
import type { BurdenTable } from '../exchange/index.ts'

/** 减负账 as a table: a line for each level above it, a row for each form, the standard below. */
export function burdenTable(view: BurdenView, language: Language): BurdenTable {
  const { burden: words, scheme } = SCREENS[language]
  const level = (one: string): string =>
    Object.hasOwn(scheme.levels, one) ? scheme.levels[one as keyof typeof scheme.levels] : one
  const time = (seconds: number): string => {
    const minutes = Math.round(seconds / 60)
    return words.hours(String(Math.floor(minutes / 60)), String(minutes % 60))
  }
  const { standard } = view
  return {
    language,
    title: words.file(view.year),
    about: view.levels.map(
      (one) =>
        `${words.one(level(one.level))}: ${words.perYear} ${time(one.perYear)}; ${words.budget} ${time(one.budget)}; ${
          one.over === undefined ? words.within(time(one.budget - one.perYear)) : words.over(time(one.over))
        }`,
    ),
    columns: [
      words.forms,
      words.approval,
      words.validUntil,
      words.units,
      words.fields,
      words.prefilled,
      words.perReport,
      words.perUnitYear,
      words.allYear,
      words.handedIn,
      words.again,
      words.spent,
      words.excess,
    ],
    rows: view.forms.map((form) => [
      words.formOf(
        language === 'en' ? (form.schemeName.en ?? form.schemeName.zh) : form.schemeName.zh,
        level(form.level),
        words.frequencies[form.frequency],
      ),
      form.approvalNumber ?? '',
      form.validUntil ?? '',
      form.respondents,
      form.fields,
      form.prefilled,
      time(form.perReport),
      time(form.perYear),
      time(form.allPerYear),
      form.handedIn,
      form.again,
      time(form.spent),
      form.excesses.map(({ reason }) => reason).join('；'),
    ]),
    footnotes: [
      ...(['perReport', 'perField', 'perPrefilled'] as const).map(
        (part) => `${words.parts[part]}: ${words.seconds(String(standard[part]))}`,
      ),
      words.note,
    ],
  }
}
