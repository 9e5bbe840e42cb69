import { Link } from '@tanstack/react-router'
import type { ItemView, SchemeView } from '#contract'
import { Mark, named, useSpeech } from '#ui'
import { Example } from './example.tsx'
import { ProvisionLines } from './provision-lines.tsx'

/** 方案的一行: item, points, the clause in the document's own words, the way it is scored, its worked examples. */
export function ItemRow({
  item,
  view,
  columns,
  bonusHead,
}: {
  readonly item: ItemView
  readonly view: SchemeView
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly bonusHead: boolean
}) {
  const { say, language } = useSpeech()
  const { scheme } = say
  const leaf = item.kind !== undefined
  const kinds: Readonly<Record<string, string>> = scheme.kinds
  const treatments: Readonly<Record<string, string>> = scheme.treatments
  const missingNames: Readonly<Record<string, string>> = scheme.missingNames
  const className = (id: string): string => {
    const found = view.classes.find((one) => one.class === id)
    return found === undefined ? id : named(found.name, language)
  }
  const ids = columns.length === 0 ? [''] : columns.map(({ id }) => id)
  return (
    <>
      {bonusHead ? (
        <tr className="scheme-part">
          <th scope="rowgroup" colSpan={ids.length + 2}>
            {scheme.bonus}
            <span className="muted small">
              {view.bonusCap === undefined ? '' : ` ${scheme.bonusCap(view.bonusCap)}`}
              {view.bonusGate === undefined ? '' : ` · ${scheme.bonusGate(view.bonusGate)}`}
            </span>
          </th>
        </tr>
      ) : null}
      <tr
        id={`item-${item.item}`}
        className={leaf ? 'scheme-leaf' : `scheme-branch scheme-depth-${item.depth}`}
      >
        <th scope="row" style={{ paddingInlineStart: `${10 + item.depth * 18}px` }}>
          {named(item.name, language)}
          {item.weight === undefined ? null : (
            <span className="muted small"> {scheme.weight(item.weight)}</span>
          )}
        </th>
        {ids.map((id) => (
          <td
            key={id}
            className="number"
            data-label={id === '' ? scheme.points : columns.find((one) => one.id === id)?.name}
          >
            {item.notApplicableTo.includes(id)
              ? say.frame.none
              : item.open === true
                ? scheme.open
                : (item.points[id] ?? item.points[''] ?? say.frame.none)}
          </td>
        ))}
        <td className={leaf ? 'scheme-how' : 'scheme-how scheme-none'}>
          {item.source === undefined ? null : (
            <blockquote className="scheme-source">
              {item.source.text === undefined ? null : <span>{item.source.text}</span>}{' '}
              <cite>{item.source.clause}</cite>
            </blockquote>
          )}
          {leaf ? (
            <p className="row scheme-kind">
              <Mark>{kinds[item.kind ?? ''] ?? item.kind}</Mark>
              {item.notApplicableTo.length === 0 ? null : (
                <Mark tone="amber">
                  {scheme.notApplicableTo(item.notApplicableTo.map(className).join('、'))}
                </Mark>
              )}
              {ownTreatments(item, view).map(([name, treatment]) => (
                <span key={name} className="muted small">
                  {missingNames[name] ?? name}：{treatments[treatment] ?? treatment}
                </span>
              ))}
              <Link
                className="small"
                to="/scheme/{-$scheme}"
                params={{ scheme: view.scheme }}
                search={{ section: 'text' }}
                hash={`L${item.line}`}
              >
                {scheme.yamlLine(String(item.line))}
              </Link>
            </p>
          ) : null}
          {view.provisions
            .filter(({ part, id }) => part === 'items' && id === item.item)
            .map((one) => (
              <ProvisionLines key={one.line} provision={one} view={view} />
            ))}
          {item.examples.map((example) => (
            <Example
              key={`${example.class ?? ''} ${JSON.stringify(example.given)}`}
              example={example}
              indicators={view.indicators}
              className={example.class === undefined ? undefined : className(example.class)}
            />
          ))}
        </td>
      </tr>
    </>
  )
}

/** Only what this item says otherwise than the scheme as a whole. */
const ownTreatments = (item: ItemView, view: SchemeView): [string, string][] =>
  Object.entries(item.missing).filter(([name, treatment]) => view.missing[name] !== treatment)
