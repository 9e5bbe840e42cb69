import type { Trigger } from '../trigger.ts'

/** 考评到了不该考评的层级: the units weighed, or those a measure lays duties on. */
export const assessedLevel: Trigger = (scheme, { levels = [] }) => [
  ...(levels.includes(scheme.level) ? [{ about: 'level', matched: scheme.level }] : []),
  ...(scheme.arrangements?.measures ?? []).flatMap(({ id, texts, at }) =>
    texts.level !== undefined && levels.includes(texts.level)
      ? [{ about: `measure(${id})`, at, matched: texts.level }]
      : [],
  ),
]
