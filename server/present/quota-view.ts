import { exactText, type QuotaRule } from '#engine'

/** 名额 as one share or number for all; places by class are told by the provisions instead. */
export function quotaView(quota: QuotaRule['quota']): { share?: string; count?: number } {
  if ('count' in quota) return typeof quota.count === 'number' ? { count: quota.count } : {}
  const { share } = quota
  return typeof share.n === 'bigint' && typeof share.d === 'bigint'
    ? { share: exactText({ n: share.n, d: share.d }) }
    : {}
}
