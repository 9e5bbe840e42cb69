import { nodeAt } from '#formats'
import { useSpeech } from '#ui'
import { textAt, useEditing } from './editing.tsx'
import type { InputGiven } from './input-given.ts'
import { TypedText } from './typed-text.tsx'

/** 名称: Chinese, and English where it is wanted; a text alone in the file stays a text until English is added. */
export function NamesInput({ path, id, describedBy, invalid, order }: InputGiven) {
  const { root, edit, readOnly } = useEditing()
  const { say } = useSpeech()
  const node = nodeAt(root, path)
  const [zh, en] = [
    node?.type === 'text' ? node.text : textAt(root, [...path, 'zh']),
    textAt(root, [...path, 'en']),
  ]
  const write = (chinese: string, english: string) =>
    edit([
      {
        edit: 'set',
        path,
        value: english.trim() === '' ? chinese : { zh: chinese, en: english },
        order,
      },
    ])
  return (
    <div className="desk-names">
      <TypedText
        id={id}
        value={zh}
        readOnly={readOnly}
        describedBy={describedBy}
        invalid={invalid}
        onWrite={(text) => write(text, en)}
      />
      <TypedText
        value={en}
        readOnly={readOnly}
        label={say.desk.inEnglish}
        placeholder={say.desk.inEnglish}
        onWrite={(text) => write(zh, text)}
      />
    </div>
  )
}
