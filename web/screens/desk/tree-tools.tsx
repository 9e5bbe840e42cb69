import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import type { Part } from './parts.ts'
import { useSteps } from './use-steps.ts'

/** 目录的按钮: the same steps the keys take, each with its key in the tip. */
export function TreeTools({ part }: { readonly part: Part }) {
  const { say } = useSpeech()
  const { draft, readOnly } = useEditing()
  const steps = useSteps(part)
  if (readOnly) return null
  const buttons = [
    ['add', '＋', say.desk.add, 'Insert'],
    ['addBelow', '＋↳', say.desk.addBelow, ''],
    ['up', '↑', say.desk.up, 'Alt+↑'],
    ['down', '↓', say.desk.down, 'Alt+↓'],
    ['indent', '→', say.desk.indent, 'Alt+→'],
    ['outdent', '←', say.desk.outdent, 'Alt+←'],
    ['remove', '✕', say.desk.remove, 'Delete'],
  ] as const
  return (
    <div className="desk-tools" role="toolbar" aria-label={say.desk.tools}>
      {buttons.map(([name, sign, label, key]) => (
        <button
          key={name}
          type="button"
          className="desk-small"
          aria-label={label}
          title={key === '' ? label : `${label}（${key}）`}
          disabled={steps[name] === undefined}
          onClick={steps[name]}
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        className="desk-small"
        aria-label={say.desk.undo}
        title={`${say.desk.undo}（Ctrl+Z）`}
        disabled={!draft.canUndo}
        onClick={draft.undo}
      >
        ↶
      </button>
      <button
        type="button"
        className="desk-small"
        aria-label={say.desk.redo}
        title={`${say.desk.redo}（Ctrl+Y）`}
        disabled={!draft.canRedo}
        onClick={draft.redo}
      >
        ↷
      </button>
    </div>
  )
}
