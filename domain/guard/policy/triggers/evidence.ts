import type { Trigger } from '../trigger.ts'

/** 要求留痕类印证材料 */
export const evidence: Trigger = ({ arrangements }, options) =>
  (arrangements?.measures ?? []).flatMap(({ id, evidence: asked, at }) => {
    const found = asked.filter((kind) => options['evidence']?.includes(kind))
    return found.length === 0 ? [] : [{ about: `measure(${id})`, at, matched: found.join('、') }]
  })
