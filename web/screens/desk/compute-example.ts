import {
  computeExample,
  exactText,
  itemsOf,
  MISSING_NAMES,
  type Program,
  parseDecimal,
  readScheme,
  type SourceMap,
  type SourceNode,
} from '#engine'
import { nodeAt, type YamlPath } from '#formats'

/**
 * 算例得分 of the example at a path: by the scheme as a whole where it stands, else by this one item alone, so that a
 * clause is tried before the rest is written. Undefined where even that cannot be read.
 */
export function computeAt(
  root: SourceNode,
  path: YamlPath,
  program: Program | undefined,
): string | undefined {
  const itemPath = path.slice(0, path.lastIndexOf('examples'))
  const place = Number(path.at(-1))
  const line = nodeAt(root, itemPath)?.at.line
  const whole = program?.scheme
  const scheme = whole ?? readScheme(alone(root, itemPath)).scheme
  if (scheme === undefined) return undefined
  const item = [...itemsOf(scheme)].find(({ at }) => at.line === line)
  const example =
    item?.examples.find(({ at }) => at.line === nodeAt(root, path)?.at.line) ?? item?.examples[place]
  if (item === undefined || example === undefined) return undefined
  const computed = computeExample(scheme, item, example)
  const number = parseDecimal(computed)
  return number === undefined ? computed : exactText(number)
}

/** Kept from the draft where it is there: what a clause may read. */
const KEPT = ['classes', 'registers', 'calendar', 'indicators', 'functions', 'calculations']

/** A scheme of one item, with a head that says nothing of consequence. */
function alone(root: SourceNode, itemPath: YamlPath): SourceMap {
  const { at } = root
  const text = (value: string): SourceNode => ({ type: 'text', at, text: value })
  const map = (entries: Readonly<Record<string, SourceNode>>): SourceMap => ({
    type: 'map',
    at,
    entries: Object.entries(entries).map(([key, value]) => ({ key, keyAt: at, value })),
  })
  const texts = (entries: Readonly<Record<string, string>>) =>
    map(Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, text(value)])))
  const item = nodeAt(root, itemPath)
  const bare: SourceNode =
    item?.type === 'map' ? { ...item, entries: item.entries.filter(({ key }) => key !== 'weight') } : map({})
  const kept = KEPT.flatMap((key) => {
    const node = nodeAt(root, [key])
    return node === undefined ? [] : [[key, node] as const]
  })
  return map({
    ...Object.fromEntries(
      Object.entries({ gongcheng: '1', scheme: 'one-item', version: '1', name: '一', period: '2017' }).map(
        ([key, value]) => [key, text(value)],
      ),
    ),
    level: nodeAt(root, ['level']) ?? text('town'),
    'in-force': texts({ from: '2017-01-01', to: '2017-12-31' }),
    source: texts({ document: '一' }),
    policy: text('2017'),
    figures: text('verified-first'),
    display: texts({ digits: '2', rounding: 'half-up' }),
    missing:
      nodeAt(root, ['missing']) ?? texts(Object.fromEntries(MISSING_NAMES.map((name) => [name, 'refuse']))),
    dropped: text('keep'),
    ...Object.fromEntries(kept),
    items: { type: 'list', at, items: [bare] },
    rank: texts({ within: 'class', order: 'descending', ties: 'competition', vetoed: 'last' }),
  })
}
