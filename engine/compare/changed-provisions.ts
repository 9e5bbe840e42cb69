import type { Provision, ProvisionLine, ProvisionPart } from '../scheme/provision.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { SchemeDifference } from './scheme-difference.ts'

/** Told by their own sentences: items, vetoes, grades, cards, ranking, commendation and payments. */
const COMPARED: readonly ProvisionPart[] = [
  'assessor-duties',
  'duties',
  'calculations',
  'indicators',
  'registers',
  'calendar',
  'measures',
  'authorisations',
  'document',
]
/** Whether they are there at all is told with the indicator itself. */
const OWN_NEWS: ReadonlySet<ProvisionPart> = new Set(['indicators'])

/**
 * 条文的不同 of registers, calendar, statistical years, computed figures and arrangements: what was added, taken away, or
 * stands otherwise under one key.
 */
export function changedProvisions(before: Scheme, after: Scheme): SchemeDifference[] {
  return COMPARED.flatMap((part) => {
    const [old, now] = [before, after].map(({ provisions = [] }) =>
      keyed(provisions.filter((one) => one.part === part)),
    )
    if (old === undefined || now === undefined) return []
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
      const [was, is] = [old.get(key), now.get(key)]
      const shared =
        OWN_NEWS.has(part) &&
        [before, after].every(({ indicators }) => indicators.some(({ id }) => id === key))
      if (OWN_NEWS.has(part) && !shared) return []
      if (!OWN_NEWS.has(part) && (was === undefined || is === undefined)) {
        const code = was === undefined ? ('provision-added' as const) : ('provision-removed' as const)
        return [difference(code, was ?? is, { part })]
      }
      return changedLines(part, was, is)
    })
  })
}

/** By id; what has none by its name, or by what it is of. */
const keyed = (provisions: readonly Provision[]): ReadonlyMap<string, Provision> =>
  new Map(
    provisions.map((one) => {
      if (!/^\d+$/.test(one.id)) return [one.id, one]
      return [
        one.name.zh === '' ? (one.lines.find(({ keys }) => keys[0] === 'of')?.text ?? '') : one.name.zh,
        one,
      ]
    }),
  )

function changedLines(
  part: ProvisionPart,
  was: Provision | undefined,
  is: Provision | undefined,
): SchemeDifference[] {
  const [old, now] = [was, is].map((one) => byKeys(one?.lines ?? []))
  return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])].flatMap((keys) => {
    const [before, after] = [old?.get(keys), now?.get(keys)]
    if (before?.text === after?.text) return []
    const as = (after ?? before)?.as ?? 'text'
    const facts = { part, keys, as, before: before?.text ?? '', after: after?.text ?? '' }
    return [difference('provision-changed', is ?? was, facts)]
  })
}

/** The lines of one key are one text, each on its own line. */
function byKeys(lines: readonly ProvisionLine[]): ReadonlyMap<string, { text: string; as: string }> {
  const texts = new Map<string, { text: string; as: string }>()
  for (const { keys, text, as, names } of lines) {
    const key = keys.join(' ')
    const known = texts.get(key)
    const own = [names?.zh, text].filter((one) => one !== undefined && one !== '').join(' = ')
    texts.set(key, { as, text: known === undefined ? own : `${known.text}\n${own}` })
  }
  return texts
}

const difference = (
  code: SchemeDifference['code'],
  one: Provision | undefined,
  facts: SchemeDifference['facts'],
): SchemeDifference => ({ code, subject: one?.id ?? '', name: one?.name ?? { zh: '' }, facts })
