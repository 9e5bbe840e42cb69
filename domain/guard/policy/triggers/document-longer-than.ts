import type { Trigger } from '../trigger.ts'

/** 文件超过篇幅 */
export const documentLongerThan: Trigger = ({ arrangements }, options) => {
  const document = arrangements?.document
  if (document === undefined) return []
  const limit = Number(options[document.kind]?.[0] ?? Number.POSITIVE_INFINITY)
  return document.characters > limit
    ? [{ about: 'document', at: document.at, matched: `${document.characters} > ${limit}` }]
    : []
}
