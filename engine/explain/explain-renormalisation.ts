import type { Item } from '../scheme/scheme.ts'
import { exactText } from '../value/decimal-text.ts'
import { isMissing, type Value } from '../value/missing.ts'
import { equal, ONE } from '../value/rational.ts'
import type { Explanation } from './explanation.ts'
import { factText, namesAs, shown } from './shown.ts'
import { amountText, type Standpoint } from './standpoint.ts'

/** 从本项得分到计入的分: own points times weight and the factors of the sums above, where that is not 1. */
export function explainScale(path: string, item: Item, from: Standpoint): Explanation | undefined {
  const struck = from.scheme.vetoes.find(
    (veto) => veto.effect === 'item-zero' && veto.item === item.id && from.standing.vetoes.includes(veto.id),
  )
  const own = cellValue(`own:${item.id}`, from)
  const factor = cellValue(`scale:${item.id}`, from)
  if (struck === undefined && (own === undefined || isMissing(own) || factor === undefined || isOne(factor)))
    return undefined
  return {
    id: `${path}/scale`,
    role: 'renormalisation',
    name: struck === undefined ? { zh: '计入的分', en: 'Points that count' } : struck.name,
    value: shown(from.cellValue(`item:${item.id}`), 'score'),
    code: struck === undefined ? 'renormalisation.item' : 'renormalisation.item-zero',
    facts: {
      item: item.id,
      ...(own !== undefined && { own: factText(own, 'score') }),
      ...(factor !== undefined && { factor: factText(factor, 'number') }),
      ...(struck !== undefined && { veto: struck.id, ...namesAs('veto-name', struck.name) }),
    },
    at: item.at,
    children: [],
  }
}

/** 缺项折算: full marks of all parts over full marks of those that remain; of a branch, or of the whole (no item). */
export function explainRenormalisation(
  path: string,
  item: Item | undefined,
  from: Standpoint,
): Explanation | undefined {
  const suffix = item === undefined ? '' : `:${item.id}`
  const factor = cellValue(`renormalise${suffix}`, from)
  const kept = cellValue(`kept${suffix}`, from)
  if (factor === undefined || isOne(factor)) return undefined
  const { scheme } = from
  return {
    id: `${path}/renormalisation`,
    role: 'renormalisation',
    name: { zh: '缺项折算', en: 'Renormalisation' },
    value: shown(factor, 'number'),
    code: scheme.dropped === 'renormalise-total' ? 'renormalisation.total' : 'renormalisation.parent',
    facts: {
      full: amountText(item?.points ?? scheme.points, from.class) ?? '',
      ...(kept !== undefined && { kept: isMissing(kept) ? kept.missing : exactText(kept) }),
      factor: factText(factor, 'number'),
    },
    ...(item !== undefined && { at: item.at }),
    children: [],
  }
}

const isOne = (value: Value): boolean => !isMissing(value) && equal(value, ONE)

const cellValue = (id: string, from: Standpoint): Value | undefined =>
  from.cells.has(id) ? from.cellValue(id) : undefined
