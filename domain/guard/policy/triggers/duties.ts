import { itemsOf, type Scheme } from '#engine'
import type { Trigger } from '../trigger.ts'

/** 配合事项、收回事项，或没有清单依据的事项被计分. A branch's duty is that of the items under it. */
export const dutyList: Trigger = (scheme, { lists = [], unlisted = [] }) => {
  const duties = scheme.arrangements?.duties ?? []
  const listed = duties
    .filter(({ list }) => lists.includes(list))
    .map(({ item, list, entry, at }) => ({ about: `item(${item})`, at, matched: `${list} ${entry}` }))
  if (!unlisted.includes('yes')) return listed
  const known = new Set(duties.map(({ item }) => item))
  return [...listed, ...uncovered(scheme.items, known)]
}

const uncovered = (items: Scheme['items'], known: ReadonlySet<string>): ReturnType<Trigger> =>
  items.flatMap(({ id, name, items: parts, at }) => {
    if (known.has(id)) return []
    return parts.length === 0 ? [{ about: `item(${id})`, at, matched: name.zh }] : uncovered(parts, known)
  })

/** 考评方自己没有承担任何义务 */
export const noAssessorDuties: Trigger = (scheme) =>
  (scheme.arrangements?.assessorDuties.length ?? 0) > 0 || [...itemsOf(scheme)].length === 0
    ? []
    : [{ about: 'assessor-duties' }]
