import { getRouteApi } from '@tanstack/react-router'
import { Input } from 'antd'
import type { SchemeView } from '#contract'
import { Empty, named, useSpeech } from '#ui'
import { ItemRow } from './item-row.tsx'

const page = getRouteApi('/inside/scheme/{-$scheme}')

/** 指标与计分: every item in the order of the document, with points by class, clause, source and worked examples. */
export function ItemTree({ view }: { readonly view: SchemeView }) {
  const { say, language } = useSpeech()
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const find = search.find ?? ''
  const items = view.items.filter(
    (item) =>
      find === '' ||
      [item.name.zh, item.name.en, item.item, item.source?.text, item.source?.clause]
        .filter((part) => part !== undefined)
        .some((part) => part.toLowerCase().includes(find.toLowerCase())),
  )
  const split = view.items.some((item) => !('' in item.points))
  const columns = split
    ? view.classes.map(({ class: id, name }) => ({ id, name: named(name, language) }))
    : []
  const bonusAt = items.findIndex((item) => item.part === 'bonus')
  return (
    <>
      <Input.Search
        className="scheme-find no-print"
        allowClear
        defaultValue={find}
        placeholder={say.scheme.searchLabel}
        aria-label={say.scheme.searchLabel}
        onChange={({ target }) =>
          void navigate({ search: target.value === '' ? {} : { find: target.value }, replace: true })
        }
      />
      {items.length === 0 ? (
        <Empty what={say.scheme.searchNone(find)} />
      ) : (
        <table className="scheme-table">
          <thead>
            <tr>
              <th scope="col">{say.scheme.item}</th>
              {split ? (
                columns.map((column) => (
                  <th key={column.id} scope="col" className="number">
                    {column.name}
                  </th>
                ))
              ) : (
                <th scope="col" className="number">
                  {say.scheme.points}
                </th>
              )}
              <th scope="col">{say.scheme.howScored}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item, place) => (
              <ItemRow
                key={item.item}
                item={item}
                view={view}
                columns={columns}
                bonusHead={place === bonusAt && find === ''}
              />
            ))}
          </tbody>
          {find === '' ? (
            <tfoot>
              <tr>
                <th scope="row">{say.scheme.total}</th>
                {(split ? columns.map(({ id }) => id) : ['']).map((id) => (
                  <td key={id} className="number">
                    {view.points[id] ?? view.points[''] ?? Object.values(view.points)[0]}
                  </td>
                ))}
                <td className="scheme-foot" />
              </tr>
            </tfoot>
          ) : null}
        </table>
      )}
    </>
  )
}
