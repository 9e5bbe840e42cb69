import { useId } from 'react'
import { KINDS } from '#engine'
import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { textAt, useEditing } from './editing.tsx'
import { FieldFindings } from './field-findings.tsx'
import { InnerForm } from './inner-form.tsx'
import { ITEM_ORDER } from './item-edits.ts'

/** 计分办法: the kind first, then what this kind asks for; keys the new kind knows too are kept. */
export function ClauseInput({ path }: { readonly path: YamlPath }) {
  const { root, edit, readOnly, findingsAt } = useEditing()
  const { say } = useSpeech()
  const id = useId()
  const words: Readonly<Record<string, string>> = say.scheme.kinds
  const name = textAt(root, [...path, 'kind'])
  const kind = KINDS.find((one) => one.name === name)
  const choose = (next: string): void => {
    const known = new Set(KINDS.find((one) => one.name === next)?.fields.map(({ key }) => String(key)))
    const node = nodeAt(root, path)
    const gone =
      node?.type === 'map' ? node.entries.filter(({ key }) => key !== 'kind' && !known.has(key)) : []
    edit([
      ...gone.map(({ key }) => ({ edit: 'delete' as const, path: [...path, key] })),
      nodeAt(root, path) === undefined
        ? { edit: 'set' as const, path, value: { kind: next }, order: ITEM_ORDER }
        : { edit: 'set' as const, path: [...path, 'kind'], value: next, order: ['kind'] },
    ])
  }
  return (
    <>
      <div className="desk-field" data-field={[...path, 'kind'].join('.')}>
        <label htmlFor={id}>
          {say.desk.kind}
          <code className="desk-key">kind</code>
        </label>
        <div className="desk-control">
          <select
            id={id}
            className="desk-input"
            value={name}
            disabled={readOnly}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{say.desk.chooseKind}</option>
            {name !== '' && kind === undefined ? <option value={name}>{name}</option> : null}
            {KINDS.map((one) => (
              <option key={one.name} value={one.name}>
                {words[one.name] ?? one.name}
              </option>
            ))}
          </select>
          <FieldFindings findings={findingsAt([...path, 'kind'])} />
        </div>
      </div>
      {kind === undefined ? null : <InnerForm fields={kind.fields} path={path} where="clause" />}
    </>
  )
}
