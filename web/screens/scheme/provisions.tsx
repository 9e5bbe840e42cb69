import { Link } from '@tanstack/react-router'
import type { ProvisionView, SchemeView } from '#contract'
import { named, useSpeech } from '#ui'
import { describeProvisionPart } from '#words'
import { ProvisionLines } from './provision-lines.tsx'

/** Told beside the item or indicator they belong to, or first of all. */
const ELSEWHERE: ReadonlySet<ProvisionView['part']> = new Set(['assessor-duties', 'items', 'indicators'])

/** 其他规定: cards, payments, places of grades, registers, calendar, arrangements, each line with its place in the file. */
export function Provisions({ view }: { readonly view: SchemeView }) {
  const { say, language } = useSpeech()
  const shown = view.provisions.filter(({ part }) => !ELSEWHERE.has(part))
  const parts = [...new Set(shown.map(({ part }) => part))]
  const duty = (id: string) => view.items.find(({ item }) => item === id)?.name
  return parts.map((part) => (
    <section key={part} className="rules-wide">
      <h2>{describeProvisionPart(part, language)}</h2>
      <ul className="provisions">
        {shown
          .filter((one) => one.part === part)
          .map((one) => (
            <li key={`${one.id} ${one.line}`}>
              <p className="row">
                <strong>{named(part === 'duties' ? (duty(one.id) ?? one.name) : one.name, language)}</strong>
                <Link
                  className="small"
                  to="/scheme/{-$scheme}"
                  params={{ scheme: view.scheme }}
                  search={{ section: 'text' }}
                  hash={`L${one.line}`}
                >
                  {say.scheme.yamlLine(String(one.line))}
                </Link>
              </p>
              <ProvisionLines provision={one} view={view} />
            </li>
          ))}
      </ul>
    </section>
  ))
}
