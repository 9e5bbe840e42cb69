import type { Answer } from './answer.ts'
import type { ClauseReader } from './clause-reader.ts'
import type { Quantity } from './quantity.ts'

/** 不计入的回答: asked in the form ("don't know"), never in the denominator; written down so that nobody wonders. */
export function readExcluded(
  reader: ClauseReader,
  answers: readonly Answer[],
): readonly Quantity[] | undefined {
  const list = reader.findList('excluded')
  if (list === undefined) return reader.has('excluded') ? undefined : []
  const before = reader.findings.length
  const counted = answers.flatMap(({ count }) => [...count.choices.values()].map(({ text }) => text.trim()))
  const excluded = list.flatMap((node) => {
    const value = reader.readValue('excluded', node)
    if (value !== undefined && node.type === 'text' && counted.includes(node.text.trim())) {
      reader.report('clause.excluded-counted', { name: node.text.trim() }, node.at)
    }
    return value === undefined ? [] : [value]
  })
  return reader.findings.length > before ? undefined : excluded
}
