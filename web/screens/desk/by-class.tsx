import { nodeAt } from '#formats'
import { useSpeech } from '#ui'
import { textAt, useEditing } from './editing.tsx'
import type { InputGiven } from './input-given.ts'
import { Line } from './line-input.tsx'
import { TypedText } from './typed-text.tsx'

/** 一个数, or one for each class. */
export function ByClass(given: InputGiven) {
  const { path, id, describedBy, invalid, order, label } = given
  const { root, edit, readOnly, classes } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const split = node?.type === 'map'
  const first = split ? textAt(root, [...path, node.entries[0]?.key ?? '']) : textAt(root, path)
  const turn = () =>
    edit([
      {
        edit: 'set',
        path,
        value: split ? first : Object.fromEntries(classes.map((one) => [one.id, first])),
        order,
      },
    ])
  return (
    <div className="desk-by-class">
      {split ? (
        <div className="desk-classes" id={id}>
          {classes.map((one) => (
            <span key={one.id}>
              <span className="muted small">{one.name}</span>
              <TypedText
                value={textAt(root, [...path, one.id])}
                readOnly={readOnly}
                describedBy={describedBy}
                invalid={invalid}
                label={`${label} ${one.name}`}
                onWrite={(value) =>
                  edit(
                    value.trim() === ''
                      ? nodeAt(root, [...path, one.id]) === undefined
                        ? []
                        : [{ edit: 'delete', path: [...path, one.id] }]
                      : [
                          {
                            edit: 'set',
                            path: [...path, one.id],
                            value,
                            order: classes.map((each) => each.id),
                          },
                        ],
                  )
                }
              />
            </span>
          ))}
        </div>
      ) : (
        <Line {...given} />
      )}
      {classes.length > 1 && !readOnly ? (
        <button type="button" className="desk-small" aria-pressed={split} onClick={turn}>
          {split ? say.desk.oneForAll : say.desk.byClass}
        </button>
      ) : null}
    </div>
  )
}
