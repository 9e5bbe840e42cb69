import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { LIBRARY, schemeEntry } from '#domain/form'
import { nodeAt, plainValue, readYaml } from '#formats'
import { named, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { nameAt, textAt, useEditing } from './editing.tsx'

/** 取用已有指标: figures are stored by an indicator’s id, so a scheme that keeps the id can be tried on last year’s facts. */
export function IndicatorLibrary() {
  const { say, language } = useSpeech()
  const { root, edit, indicators, readOnly, goTo } = useEditing()
  const [scheme, setScheme] = useState('')
  const schemes = useQuery(query.schemes())
  const level = textAt(root, ['level'])
  const offered = (schemes.data?.schemes ?? []).filter((one) => level === '' || one.level === level)
  const from = scheme === '' ? (offered[0]?.scheme ?? '') : scheme
  const read = useQuery({ ...query.scheme({ scheme: from }), enabled: from !== '' })
  const list = nodeAt(readYaml(read.data?.text ?? '', 'scheme.yaml').node, ['indicators'])
  const known = new Set(indicators.map(({ id }) => id))
  const rows = (list?.type === 'list' ? list.items : []).map((node) => ({
    node,
    id: textAt(node, ['indicator']),
    name: nameAt(node, ['name']),
  }))
  const takeStandard = (one: (typeof LIBRARY)[number]): void => {
    const at = indicators.length
    const value = schemeEntry(one, level === '' ? 'town' : level)
    if (edit([{ edit: 'insert', path: ['indicators'], at, value }])) goTo(['indicators'])
  }
  const take = (node: (typeof rows)[number]['node']): void => {
    const at = indicators.length
    if (edit([{ edit: 'insert', path: ['indicators'], at, value: plainValue(node) }])) goTo(['indicators'])
  }
  return (
    <>
      <p className="muted">{say.desk.indicatorsHelp}</p>
      {readOnly ? null : (
        <div className="desk-library">
          <label>
            {say.desk.takeFrom}
            <select className="desk-input" value={from} onChange={({ target }) => setScheme(target.value)}>
              {offered.map((one) => (
                <option key={one.scheme} value={one.scheme}>
                  {named(one.name, language)}
                </option>
              ))}
            </select>
          </label>
          <ul>
            {rows.map(({ node, id, name }) => (
              <li key={id}>
                <span>
                  {name} <code className="desk-key">{id}</code>
                </span>
                <button
                  type="button"
                  className="desk-small"
                  disabled={known.has(id)}
                  onClick={() => take(node)}
                >
                  {known.has(id) ? say.desk.taken : say.desk.take(name)}
                </button>
              </li>
            ))}
          </ul>
          <details>
            <summary>{say.desk.standardLibrary}</summary>
            <p className="muted small">{say.desk.standardHelp}</p>
            <ul>
              {LIBRARY.map((one) => (
                <li
                  key={one.id}
                  title={named((one.numerator ?? one.value)?.definition ?? one.name, language)}
                >
                  <span>
                    {named(one.name, language)} <code className="desk-key">{one.id}</code>
                    {one.neverScored === true ? (
                      <span className="muted small"> {say.desk.neverScored}</span>
                    ) : null}
                  </span>
                  <button
                    type="button"
                    className="desk-small"
                    disabled={known.has(one.id)}
                    onClick={() => takeStandard(one)}
                  >
                    {known.has(one.id) ? say.desk.taken : say.desk.takeStandard(named(one.name, language))}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </div>
      )}
    </>
  )
}
