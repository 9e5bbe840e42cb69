import type { BurdenView } from '#contract'
import { dayText, Mark, named, ScrollX, useSpeech } from '#ui'
import { levelNamed } from './level-named.ts'
import { timeWords } from './time-words.ts'

const TONES = { 'not-opened': 'plain', open: 'teal', expired: 'amber' } as const

/** 各张报表 with what each costs and what was handed in; a reason for going beyond the budget stands under its form. */
export function FormTable({ forms }: { readonly forms: BurdenView['forms'] }) {
  const { say, language } = useSpeech()
  const words = say.burden
  const time = (seconds: number): string => timeWords(seconds, words)
  const heads = [
    words.units,
    words.fields,
    words.prefilled,
    words.perReport,
    words.perUnitYear,
    words.allYear,
    words.handedIn,
    words.again,
    words.spent,
  ]
  return (
    <ScrollX label={words.forms}>
      <table className="plain-table burden-forms">
        <thead>
          <tr>
            <th scope="col">{words.forms}</th>
            <th scope="col">{words.state}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forms.map((form) => (
            <tr key={form.form}>
              <th scope="row">
                {words.formOf(
                  named(form.schemeName, language),
                  levelNamed(form.level, say),
                  words.frequencies[form.frequency],
                )}
                <div className="muted small">
                  {form.tableNumber ?? words.noNumber}
                  {form.approvalNumber === undefined ? null : ` · ${form.approvalNumber}`}
                  {form.validUntil === undefined
                    ? null
                    : ` · ${words.validUntil} ${dayText(form.validUntil, language)}`}
                </div>
                {form.excesses.map((one) => (
                  <div key={one.at} className="burden-excess small">
                    <strong>{words.excess}</strong> {one.reason}
                    <span className="muted">
                      {' '}
                      {words.excessBy(one.name, dayText(one.at, language), time(one.perYear))}
                    </span>
                  </div>
                ))}
              </th>
              <td>
                <Mark tone={TONES[form.state]}>{words.states[form.state]}</Mark>
              </td>
              <td className="number">{form.respondents}</td>
              <td className="number">{form.fields}</td>
              <td className="number">{form.prefilled}</td>
              <td className="number">{time(form.perReport)}</td>
              <td className="number">{time(form.perYear)}</td>
              <td className="number">{time(form.allPerYear)}</td>
              <td className="number">{form.handedIn}</td>
              <td className="number">{form.again}</td>
              <td className="number">{time(form.spent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
