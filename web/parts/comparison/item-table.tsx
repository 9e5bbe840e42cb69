import { useState } from 'react'
import type { ItemMoves } from '#contract'
import { Empty, Figure, LabelledSwitch, named, ScrollX, useSpeech } from '#ui'

const moved = ({ gains, loses, apart }: ItemMoves): boolean => gains + loses + apart > 0

/** 逐项目: over all units, who gains, who loses, how far the mean moves. */
export function ItemTable({ items }: { readonly items: readonly ItemMoves[] }) {
  const { say, language } = useSpeech()
  const { replay } = say
  const [onlyMoved, setOnlyMoved] = useState(true)
  const shown = onlyMoved ? items.filter(moved) : items
  return (
    <>
      <div className="row comparison-tools no-print">
        <LabelledSwitch label={replay.movedItems} checked={onlyMoved} onChange={setOnlyMoved} />
      </div>
      {shown.length === 0 ? (
        <Empty what={replay.itemsNone} />
      ) : (
        <ScrollX label={replay.items} className="comparison-scroll">
          <table className="plain-table comparison-items">
            <thead>
              <tr>
                <th scope="col">{replay.item}</th>
                {(['gains', 'loses', 'same', 'apart', 'meanBefore', 'meanAfter', 'meanChange'] as const).map(
                  (key) => (
                    <th key={key} scope="col" className="number">
                      {replay[key]}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.item} className={one.leaf ? '' : 'comparison-branch'}>
                  <th scope="row" style={{ paddingInlineStart: `${one.depth * 16 + 8}px` }}>
                    {named(one.name, language)}
                  </th>
                  <td className="number">{one.gains}</td>
                  <td className="number">{one.loses}</td>
                  <td className="number">{one.same}</td>
                  <td className="number">{one.apart === 0 ? say.frame.none : one.apart}</td>
                  <td className="number">
                    <Figure amount={one.meanBefore} />
                  </td>
                  <td className="number">
                    <Figure amount={one.meanAfter} />
                  </td>
                  <td className="number">
                    <Figure amount={one.meanChange} signed tone />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </>
  )
}
