export interface DifferingLine {
  readonly side: 'mine' | 'theirs'
  readonly number: number
  readonly text: string
}

/** 不同的行 of two texts, by the longest run of lines they have in common; what begins and ends alike is left out first. */
export function differingLines(theirs: string, mine: string): readonly DifferingLine[] {
  const [a, b] = [theirs.split('\n'), mine.split('\n')]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const longest = commonLengths(left, right)
  const lines: DifferingLine[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const skipLeft = longest[i + 1]?.[j] ?? -1
    const skipRight = longest[i]?.[j + 1] ?? -1
    if (i < left.length && j < right.length && left[i] === right[j]) {
      i++
      j++
    } else if (j >= right.length || (i < left.length && skipLeft >= skipRight)) {
      lines.push({ side: 'theirs', number: head + i + 1, text: left[i] ?? '' })
      i++
    } else {
      lines.push({ side: 'mine', number: head + j + 1, text: right[j] ?? '' })
      j++
    }
  }
  return lines
}

const MOST_CELLS = 4_000_000

function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  if (left.length * right.length > MOST_CELLS) return []
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const row = table[i]
      const below = table[i + 1]
      if (row === undefined || below === undefined) continue
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}
