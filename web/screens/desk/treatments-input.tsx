import { MISSING_TREATMENTS, type MissingName } from '#engine'
import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { textAt, useEditing } from './editing.tsx'
import { FieldFindings } from './field-findings.tsx'

/** 缺项怎么算: each kind of missing and what it is worth. */
export function TreatmentsInput({
  path,
  names,
}: {
  readonly path: YamlPath
  readonly names: readonly MissingName[]
}) {
  const { root, edit, readOnly, findingsAt } = useEditing()
  const { say } = useSpeech()
  const whole = path.length === 1
  const entries = nodeAt(root, path)
  const write = (name: MissingName, treatment: string): void => {
    const own = [...path, name]
    if (treatment !== '') edit([{ edit: 'set', path: own, value: treatment, order: names }])
    else if (entries?.type === 'map' && entries.entries.length === 1) edit([{ edit: 'delete', path }])
    else if (nodeAt(root, own) !== undefined) edit([{ edit: 'delete', path: own }])
  }
  return (
    <div className="desk-treatments">
      {names.map((name) => (
        <div key={name} className="desk-treatment" data-field={[...path, name].join('.')}>
          <label>
            <span>{say.scheme.missingNames[name]}</span>
            <select
              className="desk-input"
              disabled={readOnly}
              value={textAt(root, [...path, name])}
              onChange={({ target }) => write(name, target.value)}
            >
              <option value="">{whole ? say.desk.choose : say.desk.asWhole}</option>
              {MISSING_TREATMENTS.map((one) => (
                <option key={one} value={one}>
                  {say.scheme.treatments[one]}
                </option>
              ))}
            </select>
          </label>
          <FieldFindings findings={findingsAt([...path, name])} />
        </div>
      ))}
    </div>
  )
}
