import { itemsOf, type Names, type Scheme } from '#engine'
import type { Trigger } from '../trigger.ts'

/**
 * 配合事项、收回事项，或没有清单依据的事项被计分, in schemes that weigh units of `levels`. A branch's duty is that of the
 * items under it; what stands on no list at all is said once.
 */
export const dutyList: Trigger = (scheme, { lists = [], unlisted = [], levels = [] }) => {
  if (!levels.includes(scheme.level)) return []
  const duties = scheme.arrangements?.duties ?? []
  const listed = duties
    .filter(({ list }) => lists.includes(list))
    .map(({ item, list, entry, at }) => ({ about: `item(${item})`, at, matched: `${list} ${entry}` }))
  if (!unlisted.includes('yes')) return listed
  const open = uncovered(scheme.items, new Set(duties.map(({ item }) => item)))
  const [first] = open
  return first === undefined ? listed : [...listed, { about: 'duties', at: first.at, matched: namesOf(open) }]
}

const uncovered = (items: Scheme['items'], known: ReadonlySet<string>): Scheme['items'] =>
  items.flatMap((item) => {
    if (known.has(item.id)) return []
    return item.items.length === 0 ? [item] : uncovered(item.items, known)
  })

const SHOWN = 3

function namesOf(items: Scheme['items']): Names {
  const shown = items.slice(0, SHOWN).map(({ name }) => name)
  const [more, other] = items.length > SHOWN ? ['……', ' …'] : ['', '']
  return {
    zh: `${items.length} 项：${shown.map(({ zh }) => zh).join('、')}${more}`,
    en: `${items.length}: ${shown.map(({ zh, en = zh }) => en).join(', ')}${other}`,
  }
}

/** 考评方自己没有承担任何义务 */
export const noAssessorDuties: Trigger = (scheme) =>
  (scheme.arrangements?.assessorDuties.length ?? 0) > 0 || [...itemsOf(scheme)].length === 0
    ? []
    : [{ about: 'assessor-duties' }]
