import { exactText } from '../value/decimal-text.ts'
import { compare, HUNDRED, multiply, ONE, type Rational } from '../value/rational.ts'
import { eachClassFrom } from './by-class.ts'
import type { MapReader } from './map-reader.ts'
import { percentFrom, wholeFrom } from './read-number.ts'
import type { CountByClass, QuotaRule, RankRule, SchemeClass } from './scheme.ts'
import type { SourceNode } from './source-node.ts'

const MOST = 1_000_000

/**
 * 名额办法: the share (or number), what it is a share of, its rounding, ties at the cut, minimum and maximum. A plain
 * number needs no base, no rounding and no minimum. Share, number, minimum and maximum may each be written by class. What must be there and is not is a finding; then undefined.
 *
 * @param base the key that says what the share is of
 */
export function readQuotaRule(
  reader: MapReader,
  base: 'base' | 'of',
  rank: RankRule | undefined,
  classes: readonly SchemeClass[],
): QuotaRule | undefined {
  const quota = readQuota(reader, classes)
  const isCount = reader.has('count') && !reader.has('share')
  const of = isCount && !reader.has(base) ? 'ranked' : reader.getChoice(base, ['ranked', 'all'])
  const rounding =
    isCount && !reader.has('rounding') ? 'floor' : reader.getChoice('rounding', ['floor', 'ceil', 'half-up'])
  const ties = reader.getChoice('ties', ['all-in', 'all-out', 'tie-break'])
  const minimum = isCount && !reader.has('minimum') ? 0 : getWhole(reader, 'minimum', classes)
  const maximum = reader.has('maximum') ? getWhole(reader, 'maximum', classes) : undefined
  if (ties === 'tie-break' && rank !== undefined && typeof rank.ties === 'string')
    reader.report('commendation.tie-break-missing', {}, reader.find('ties')?.at)
  for (const id of minimum === undefined || maximum === undefined
    ? []
    : ['', ...classes.map((one) => one.id)]) {
    const [least, most] = [countFor(minimum ?? 0, id), countFor(maximum ?? 0, id)]
    if (least === undefined || most === undefined || most >= least) continue
    const facts = { minimum: String(least), maximum: String(most) }
    reader.report('commendation.maximum-below-minimum', facts, reader.find('maximum')?.at)
    break
  }
  if (quota === undefined || of === undefined || rounding === undefined) return undefined
  if (ties === undefined || minimum === undefined) return undefined
  return { quota, base: of, rounding, ties, minimum, ...(maximum === undefined ? {} : { maximum }) }
}

const countFor = (count: CountByClass, classId: string): number | undefined =>
  typeof count === 'number' ? count : count[classId]

function readQuota(reader: MapReader, classes: readonly SchemeClass[]): QuotaRule['quota'] | undefined {
  const shareNode = reader.find('share')
  const countNode = reader.find('count')
  if ((shareNode === undefined) === (countNode === undefined)) return reader.report('commendation.quota')
  if (countNode !== undefined) {
    const count = eachClassFrom(countNode, 'count', reader, classes, wholeOf('count', reader))
    return count === undefined ? undefined : { count }
  }
  const share = shareNode && eachClassFrom(shareNode, 'share', reader, classes, shareOf(reader))
  return share && { share }
}

const shareOf =
  (reader: MapReader) =>
  (node: SourceNode): Rational | undefined => {
    const share = percentFrom(node, 'share', reader)
    if (share === undefined || (share.n >= 0n && compare(share, ONE) <= 0)) return share
    const facts = { share: `${exactText(multiply(share, HUNDRED))}%` }
    return reader.report('commendation.share-outside', facts, node.at)
  }

const wholeOf =
  (key: string, reader: MapReader) =>
  (node: SourceNode): number | undefined =>
    wholeFrom(node, key, reader, 0, MOST)

function getWhole(reader: MapReader, key: string, classes: readonly SchemeClass[]): CountByClass | undefined {
  const node = reader.get(key)
  return node === undefined ? undefined : eachClassFrom(node, key, reader, classes, wholeOf(key, reader))
}
