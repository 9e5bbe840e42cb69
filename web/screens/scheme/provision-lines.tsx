import type { ProvisionView, SchemeView } from '#contract'
import { useSpeech } from '#ui'
import { describeProvision, type NameOf } from '#words'

/** 条文的各行: label and what is written, formulas with names for ids. */
export function ProvisionLines({
  provision,
  view,
}: {
  readonly provision: ProvisionView
  readonly view: SchemeView
}) {
  const { language } = useSpeech()
  const nameOf = namesIn(view)
  return (
    <dl className="provision-lines">
      {provision.lines.map(({ names, ...line }) => {
        const told = describeProvision(
          { ...line, ...(names === undefined ? {} : { names: bilingual(names) }) },
          nameOf,
          language,
        )
        return (
          <div key={`${told.label} ${told.value}`}>
            <dt>{told.label}</dt>
            <dd>{told.value}</dd>
          </div>
        )
      })}
    </dl>
  )
}

const bilingual = ({ zh, en }: ProvisionView['name']): { zh: string; en?: string } =>
  en === undefined ? { zh } : { zh, en }

/** Whatever the scheme gives a name to, by its id; items before indicators, as a formula says `item(…)` for the rest. */
const namesIn = (view: SchemeView): NameOf => {
  const names = new Map([
    ...view.items.map(({ item, name }) => [item, name] as const),
    ...view.provisions.map(({ id, name }) => [id, name] as const).filter(([, { zh }]) => zh !== ''),
    ...view.grades.map(({ grade, name }) => [grade, name] as const),
    ...view.classes.map(({ class: id, name }) => [`class:${id}`, name] as const),
    ...view.indicators.map(({ indicator, name }) => [indicator, name] as const),
  ])
  return (id) => names.get(id)
}
