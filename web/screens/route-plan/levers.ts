import type { LeverView } from '#contract'

/** 一行可改进的指标 as it is being filled in: texts, which may not be numbers yet. */
export interface LeverWish {
  readonly use: boolean
  readonly ceiling: string
  readonly cost: string
}

export type LeverWishes = Readonly<Record<string, LeverWish>>

const CEILING = /^-?\d{1,15}(\.\d{1,9})?$/
const COST = /^\d{1,15}(\.\d{1,9})?$/

export const isCeiling = (text: string): boolean => CEILING.test(text)
export const isCost = (text: string): boolean => COST.test(text)

export const usualWish = ({ ceiling, cost }: LeverView): LeverWish => ({ use: true, ceiling, cost })

/** Only what differs from the usual is kept, so that a new month brings new defaults. */
export function differing(levers: readonly LeverView[], wishes: LeverWishes): LeverWishes {
  return Object.fromEntries(
    levers.flatMap((lever) => {
      const [usual, wish] = [usualWish(lever), wishes[lever.indicator]]
      const same =
        wish === undefined || (wish.use && wish.ceiling === usual.ceiling && wish.cost === usual.cost)
      return same ? [] : [[lever.indicator, wish]]
    }),
  )
}

const keyOf = (account: string, scheme: string, unit: string): string =>
  `gongcheng.levers ${account} ${scheme} ${unit}`

/** 留在浏览器里的代价; what is no such record is as if it were not there. */
export function keptLevers(account: string, scheme: string, unit: string): LeverWishes {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(account, scheme, unit)) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(Object.entries(read).filter(([, wish]) => isWish(wish)))
  } catch {
    return {}
  }
}

export function keepLevers(account: string, scheme: string, unit: string, wishes: LeverWishes): void {
  try {
    localStorage.setItem(keyOf(account, scheme, unit), JSON.stringify(wishes))
  } catch {
    // A full or closed store keeps nothing; the page works all the same.
  }
}

const isWish = (wish: unknown): wish is LeverWish =>
  typeof wish === 'object' &&
  wish !== null &&
  'use' in wish &&
  typeof wish.use === 'boolean' &&
  'ceiling' in wish &&
  typeof wish.ceiling === 'string' &&
  'cost' in wish &&
  typeof wish.cost === 'string'
