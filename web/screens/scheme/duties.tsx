import type { SchemeView } from '#contract'
import { named, useSpeech } from '#ui'

/** 双方的义务: what the assessor owes stands beside what is asked of the assessed, as large and as early. */
export function Duties({ view }: { readonly view: SchemeView }) {
  const { say, language } = useSpeech()
  const { scheme } = say
  const owed = view.provisions.filter(({ part }) => part === 'assessor-duties')
  const leaves = view.items.filter(({ kind, part }) => kind !== undefined && part === 'items')
  const points = [...new Set(Object.values(view.points))].join(' / ')
  return (
    <section className="duties" aria-label={scheme.duties}>
      <div>
        <h2>{scheme.dutiesOfAssessed}</h2>
        <p>{scheme.dutiesItems(String(leaves.length), points)}</p>
      </div>
      <div>
        <h2>{scheme.dutiesOfAssessor}</h2>
        {owed.length === 0 ? <p>{scheme.dutiesAssessorNone}</p> : null}
        <ul>
          {owed.map(({ id, name, lines }) => (
            <li key={id}>
              {named(name, language)}
              {lines.map(({ text }) => scheme.dutyDue(text)).join('')}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
