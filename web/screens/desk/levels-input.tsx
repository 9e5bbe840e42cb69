import { nodeAt, type YamlPath } from '#formats'
import { useSpeech } from '#ui'
import { useEditing } from './editing.tsx'
import { TypedText } from './typed-text.tsx'

/** 各档得分, written as a person would: 无=0, 部分=0.3, 全部=0.5. */
export function LevelsInput({ path }: { readonly path: YamlPath }) {
  const { root, edit, readOnly } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const value =
    node?.type === 'map'
      ? node.entries.map(({ key, value: one }) => `${key}=${one.type === 'text' ? one.text : ''}`).join(', ')
      : ''
  return (
    <TypedText
      value={value}
      readOnly={readOnly}
      label={say.desk.levels}
      placeholder="none=0, partial=0.3, full=0.5"
      onWrite={(text) => {
        const levels = text
          .split(/[,，、]/)
          .map((part) => part.split(/[=＝:：]/).map((piece) => piece.trim()))
          .filter(([key = '']) => key !== '')
        edit([
          {
            edit: 'set',
            path,
            value: Object.fromEntries(levels.map(([key = '', points = '']) => [key, points])),
          },
        ])
      }}
    />
  )
}
