import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { FieldFindings } from './field-findings.tsx'
import { TypedText } from './typed-text.tsx'

/** 已知: figures and what they are in this example. */
export function GivenInput({ path }: { readonly path: YamlPath }) {
  const { root, edit, readOnly, indicators, items, findingsAt } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const given = node?.type === 'map' ? node.entries : []
  const names = [...indicators, ...items.map((one) => ({ id: `item(${one.id})`, name: one.name }))]
  const nameOf = (key: string): string => {
    const [base = ''] = key.split('.')
    return names.find((one) => one.id === key || one.id === base)?.name ?? ''
  }
  const rename = (from: string, to: string): void => {
    if (to === '' || given.some(({ key }) => key === to)) return
    const value = Object.fromEntries(
      given.map(({ key, value: one }) => [key === from ? to : key, one.type === 'text' ? one.text : '']),
    )
    edit([{ edit: 'set', path, value }])
  }
  const free =
    names.find((one) => given.every(({ key }) => key !== one.id))?.id ?? `figure-${given.length + 1}`
  return (
    <div className="desk-given">
      {given.map(({ key, value }) => (
        <div key={key} className="desk-given-row" data-field={[...path, key].join('.')}>
          <TypedText
            value={key}
            label={say.desk.figure}
            readOnly={readOnly}
            options={names}
            onWrite={(next) => rename(key, next.trim())}
          />
          <TypedText
            value={value.type === 'text' ? value.text : ''}
            label={`${nameOf(key) || key} ${say.desk.amount}`}
            readOnly={readOnly}
            onWrite={(text) => edit([{ edit: 'set', path: [...path, key], value: text }])}
          />
          {readOnly ? null : (
            <button
              type="button"
              className="desk-small"
              aria-label={`${say.desk.remove} ${nameOf(key) || key}`}
              onClick={() => edit([{ edit: 'delete', path: [...path, key] }])}
            >
              ×
            </button>
          )}
          <span className="muted small desk-given-name">{nameOf(key)}</span>
          <FieldFindings findings={findingsAt([...path, key])} />
        </div>
      ))}
      {readOnly ? null : (
        <button
          type="button"
          className="desk-small"
          onClick={() => edit([{ edit: 'set', path: [...path, free], value: '' }])}
        >
          ＋ {say.desk.addFigure}
        </button>
      )}
    </div>
  )
}

/** 同类其他单位, one group of figures each. */
export function GivensInput({ path }: { readonly path: YamlPath }) {
  const { root, edit, readOnly } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const units = node?.type === 'list' ? node.items : []
  return (
    <div className="desk-rows">
      {units.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the other units of an example have no name but their place
        <div key={place} className="desk-row">
          <div className="desk-row-head">
            <span className="muted small">{say.desk.otherUnit(String(place + 1))}</span>
            {readOnly ? null : (
              <button
                type="button"
                className="desk-small"
                onClick={() => edit([{ edit: 'delete', path: units.length === 1 ? path : [...path, place] }])}
              >
                {say.desk.remove}
              </button>
            )}
          </div>
          <GivenInput path={[...path, place]} />
        </div>
      ))}
      {readOnly ? null : (
        <button
          type="button"
          className="desk-small"
          onClick={() => edit([{ edit: 'insert', path, at: units.length, value: {} }])}
        >
          ＋ {say.desk.addOther}
        </button>
      )}
    </div>
  )
}
