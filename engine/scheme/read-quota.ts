import { exactText } from '../value/decimal-text.ts'
import { compare, HUNDRED, multiply, ONE } from '../value/rational.ts'
import type { MapReader } from './map-reader.ts'
import { percentFrom, wholeFrom } from './read-number.ts'
import type { QuotaRule, RankRule } from './scheme.ts'

const MOST = 1_000_000

/**
 * 名额办法: the share (or number), what it is a share of, its rounding, ties at the cut, minimum and maximum. A plain
 * number needs no base, no rounding and no minimum. What must be there and is not is a finding; then undefined.
 *
 * @param base the key that says what the share is of
 */
export function readQuotaRule(
  reader: MapReader,
  base: 'base' | 'of',
  rank: RankRule | undefined,
): QuotaRule | undefined {
  const quota = readQuota(reader)
  const isCount = quota !== undefined && 'count' in quota
  const of = isCount && !reader.has(base) ? 'ranked' : reader.getChoice(base, ['ranked', 'all'])
  const rounding =
    isCount && !reader.has('rounding') ? 'floor' : reader.getChoice('rounding', ['floor', 'ceil', 'half-up'])
  const ties = reader.getChoice('ties', ['all-in', 'all-out', 'tie-break'])
  const minimum = isCount && !reader.has('minimum') ? 0 : getWhole(reader, 'minimum')
  const maximum = reader.has('maximum') ? getWhole(reader, 'maximum') : undefined
  if (ties === 'tie-break' && rank !== undefined && typeof rank.ties === 'string')
    reader.report('commendation.tie-break-missing', {}, reader.find('ties')?.at)
  if (minimum !== undefined && maximum !== undefined && maximum < minimum) {
    const facts = { minimum: String(minimum), maximum: String(maximum) }
    reader.report('commendation.maximum-below-minimum', facts, reader.find('maximum')?.at)
  }
  if (quota === undefined || of === undefined || rounding === undefined) return undefined
  if (ties === undefined || minimum === undefined) return undefined
  return { quota, base: of, rounding, ties, minimum, ...(maximum === undefined ? {} : { maximum }) }
}

function readQuota(reader: MapReader): QuotaRule['quota'] | undefined {
  const shareNode = reader.find('share')
  const countNode = reader.find('count')
  if ((shareNode === undefined) === (countNode === undefined)) return reader.report('commendation.quota')
  if (countNode !== undefined) {
    const count = wholeFrom(countNode, 'count', reader, 0, MOST)
    return count === undefined ? undefined : { count }
  }
  const share = shareNode && percentFrom(shareNode, 'share', reader)
  if (share === undefined) return undefined
  if (share.n >= 0n && compare(share, ONE) <= 0) return { share }
  return reader.report(
    'commendation.share-outside',
    { share: `${exactText(multiply(share, HUNDRED))}%` },
    shareNode?.at,
  )
}

function getWhole(reader: MapReader, key: string): number | undefined {
  const node = reader.get(key)
  return node === undefined ? undefined : wholeFrom(node, key, reader, 0, MOST)
}
