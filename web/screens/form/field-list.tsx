import { Checkbox, Input } from 'antd'
import type { FormView } from '#contract'
import { Mark, named, useSpeech } from '#ui'

export interface Particulars {
  readonly owner?: string
  readonly elsewhere?: boolean
  readonly definition?: string
}

/** 填报项: what is asked, by indicator; the office adds owner and definition, or says nobody is asked here. */
export function FieldList({
  view,
  particulars,
  change,
}: {
  readonly view: FormView
  readonly particulars?: Readonly<Record<string, Particulars>>
  readonly change?: (indicator: string, next: Particulars) => void
}) {
  const { say, language } = useSpeech()
  const { form } = say
  const indicators = [...new Set(view.fieldList.map(({ indicator }) => indicator))]
  return (
    <section>
      <h2 className="section-title">{form.fieldList}</h2>
      <ol className="field-list">
        {indicators.map((indicator) => {
          const fields = view.fieldList.filter((field) => field.indicator === indicator)
          const [first] = fields
          if (first === undefined) return null
          const own = particulars?.[indicator] ?? {}
          return (
            <li key={indicator}>
              <h3>
                {named(first.title, language)} <Mark>{first.stock ? form.stock : form.flow}</Mark>{' '}
                {first.elsewhere && change === undefined ? <Mark tone="amber">{form.elsewhere}</Mark> : null}
              </h3>
              <dl className="field-parts">
                {fields.map((field) => (
                  <div key={field.field}>
                    <dt>
                      {field.part === 'value' ? '' : `${say.scheme[field.part]}：`}
                      {named(field.name, language)}
                      {field.estimated === true ? ` · ${say.entry.estimated}` : ''}
                    </dt>
                    <dd className="muted small">
                      {field.definition === undefined ? form.noDefinition : named(field.definition, language)}
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="muted small">
                {first.source === undefined ? '' : `${form.source}：${first.source}`}
                {first.owner === undefined || change !== undefined ? '' : `　${form.owner}：${first.owner}`}
              </p>
              {change === undefined ? null : (
                <div className="row">
                  <Input
                    size="small"
                    className="field-owner"
                    aria-label={`${form.owner} ${named(first.title, language)}`}
                    placeholder={form.owner}
                    maxLength={60}
                    value={own.owner ?? ''}
                    onChange={({ target }) => change(indicator, { ...own, owner: target.value })}
                  />
                  <Input
                    size="small"
                    className="field-definition"
                    aria-label={`${form.definition} ${named(first.title, language)}`}
                    placeholder={form.definition}
                    maxLength={400}
                    value={own.definition ?? ''}
                    onChange={({ target }) => change(indicator, { ...own, definition: target.value })}
                  />
                  <Checkbox
                    checked={own.elsewhere === true}
                    onChange={({ target }) => change(indicator, { ...own, elsewhere: target.checked })}
                  >
                    {form.elsewhere}
                  </Checkbox>
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
