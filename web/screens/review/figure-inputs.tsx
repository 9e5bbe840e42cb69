import { Input, Select } from 'antd'
import type { Names } from '#contract'
import { named, useSpeech } from '#ui'
import type { FigureParts } from './figure-text.ts'
import { Labelled } from './labelled.tsx'

/** 正在填的数: texts as typed. */
export interface TypedFigure {
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  readonly missing: string
}

const ABSENCES = ['not-reported', 'not-applicable', 'nothing-happened', 'not-sampled', 'withheld'] as const
type Absence = (typeof ABSENCES)[number]

export const typedOf = ({
  value = '',
  numerator = '',
  denominator = '',
  missing = '',
}: FigureParts): TypedFigure => ({
  value,
  numerator,
  denominator,
  missing,
})

/** What is sent: blanks left out, full-width digits and thousands separators read as people write them. */
export function figureOf(typed: TypedFigure, quotient: boolean) {
  const missing = ABSENCES.find((one) => one === typed.missing)
  if (missing !== undefined) return { missing }
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s,，]/g, '')
  const part = (name: 'value' | 'numerator' | 'denominator') =>
    plain(typed[name]) === '' ? {} : { [name]: plain(typed[name]) }
  return quotient ? { ...part('numerator'), ...part('denominator') } : part('value')
}

/** 填一个数: an amount, a numerator and a denominator, or why there is none. */
export function FigureInputs({
  typed,
  change,
  ratio,
}: {
  readonly typed: TypedFigure
  readonly change: (typed: TypedFigure) => void
  readonly ratio?: { readonly numerator: Names; readonly denominator: Names } | undefined
}) {
  const { say, language } = useSpeech()
  const { review } = say
  const names: Readonly<Record<Absence, string>> = say.scheme.missingNames
  const box = (part: 'value' | 'numerator' | 'denominator', label: string) => (
    <Labelled label={label}>
      {(id) => (
        <Input
          id={id}
          inputMode="decimal"
          value={typed[part]}
          disabled={typed.missing !== ''}
          onChange={({ target }) => change({ ...typed, [part]: target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <>
      {ratio === undefined ? (
        box('value', review.value)
      ) : (
        <div className="pair">
          {box('numerator', `${review.numerator}：${named(ratio.numerator, language)}`)}
          {box('denominator', `${review.denominator}：${named(ratio.denominator, language)}`)}
        </div>
      )}
      <Labelled label={review.absent}>
        {(id) => (
          <Select
            id={id}
            value={typed.missing}
            options={[
              { value: '', label: review.absentNone },
              ...ABSENCES.map((one) => ({ value: one, label: names[one] })),
            ]}
            onChange={(missing) => change({ ...typed, missing })}
          />
        )}
      </Labelled>
    </>
  )
}

/** 依据: one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10)
