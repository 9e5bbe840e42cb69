import { useMemo } from 'react'
import { nodeAt, type YamlPath } from '#formats'
import { Mark, useSpeech } from '#ui'
import { computeAt } from './compute-example.ts'
import { textAt, useEditing } from './editing.tsx'

/** 算得几分, beside what was written, while one types; the engine runs here in the browser. */
export function ExampleResult({ path }: { readonly path: YamlPath }) {
  const { say } = useSpeech()
  const { root, checked } = useEditing()
  const computed = useMemo(
    () => (root === undefined ? undefined : computeAt(root, path, checked.program)),
    [root, path, checked.program],
  )
  const written = textAt(root, [...path, 'points'])
  if (nodeAt(root, path) === undefined) return null
  return (
    <p className="desk-computed" role="status" data-testid="computed">
      {computed === undefined ? (
        <span className="muted">{say.desk.notComputable}</span>
      ) : computed === written ? (
        <>
          <Mark tone="teal">{say.desk.agrees}</Mark> {say.desk.computed(computed)}
        </>
      ) : (
        <>
          <Mark tone="cinnabar">{say.desk.differs}</Mark> {say.desk.computed(computed)}
          {written === '' ? null : ` · ${say.desk.writtenPoints(written)}`}
        </>
      )}
    </p>
  )
}
