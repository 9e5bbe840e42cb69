/** Optimal string alignment: insertions, deletions, changes and swaps of neighbours each cost one. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? limit + 1
}

/** 别处的叫法: what people write who know another tool, and what it is called here. */
const SAID_OTHERWISE: Readonly<Partial<Record<string, readonly string[]>>> = {
  average: ['mean'],
  avg: ['mean'],
  classes: ['class'],
  conditions: ['cases', 'rows'],
  goal: ['target'],
  group: ['under'],
  groups: ['sub-caps'],
  'full-above': ['full-when'],
  'group-average': ['group-mean'],
  'group-avg': ['group-mean'],
  last: ['last-run', 'rank'],
  limit: ['cap', 'maximum'],
  log: ['ln'],
  max: ['cap', 'maximum', 'largest'],
  maximum: ['cap', 'max'],
  min: ['floor', 'minimum', 'smallest'],
  minimum: ['floor', 'min'],
  none: ['nothing-happened'],
  penalty: ['deduct'],
  price: ['deduct', 'points'],
  rows: ['cases'],
  score: ['points'],
  sqrt: ['square-root'],
  tiers: ['bands'],
  'zero-below': ['zero-when'],
  'zero-if': ['zero-when'],
}

/**
 * 最相近的名称: what the writer probably meant, for "did you mean …". At most a third of the letters may differ;
 * the first of equally near candidates is given. Undefined when nothing is near.
 */
export function nearestName(text: string, names: Iterable<string>): string | undefined {
  const candidates = [...names]
  const others = Object.hasOwn(SAID_OTHERWISE, text) ? SAID_OTHERWISE[text] : undefined
  const meant = others?.find((one) => candidates.includes(one))
  if (meant !== undefined) return meant
  const limit = Math.max(1, Math.floor(text.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const found = distance(text, candidate, bestDistance - 1)
    if (found < bestDistance) [best, bestDistance] = [candidate, found]
    if (bestDistance === 0) break
  }
  return best
}
