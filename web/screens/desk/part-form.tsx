import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { FieldFindings } from './field-findings.tsx'
import { FieldRow } from './field-row.tsx'
import { fieldWords } from './field-words.ts'
import { IndicatorLibrary } from './indicator-library.tsx'
import { FormOfGroups } from './inner-form.tsx'
import { MapForm } from './map-form.tsx'
import { fieldsFor, type Part } from './parts.ts'

/** 所选部分的表单. */
export function PartForm({ part }: { readonly part: Part }) {
  const { say, language } = useSpeech()
  const { findingsAt, root } = useEditing()
  const { path, kind } = part
  const fields = fieldsFor(part)
  const key = String(path[0])
  const title =
    kind === 'general'
      ? say.desk.general
      : kind === 'item' || kind === 'indicator'
        ? (part.name ?? say.desk.unnamed)
        : key === 'items'
          ? say.desk.itemTree
          : fieldWords(key, 'scheme', language).label
  return (
    <FormOfGroups value={MapForm}>
      <section className="desk-form" aria-label={title}>
        <h2>{title}</h2>
        {kind === 'general' ? null : <FieldFindings findings={findingsAt(path)} />}
        {root === undefined ? null : kind === 'general' ? (
          <MapForm fields={fields} path={[]} where="scheme" />
        ) : kind === 'items' ? (
          <p className="muted">{say.desk.itemsHelp}</p>
        ) : key === 'indicators' && kind === 'list' ? (
          <IndicatorLibrary />
        ) : kind === 'list' || (kind === 'section' && fields.length === 1 && fields[0]?.key === key) ? (
          fields.map((field) => (
            <FieldRow key={field.key} field={field} path={[]} where="scheme" order={[]} />
          ))
        ) : (
          <MapForm fields={fields} path={path} where="scheme" />
        )}
      </section>
    </FormOfGroups>
  )
}
