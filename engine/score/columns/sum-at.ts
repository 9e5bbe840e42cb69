import { type Rational, rational } from '../../value/rational.ts'
import { belowAt, type Doubles, type Sum, topAt } from './column.ts'
import { sharedFactor } from './lowest-terms.ts'

/** 和列的一行, added up when first asked for and reduced once at the end. */
export function sumAt(sum: Sum, row: number): Rational {
  const found = sum.known[row]
  if (found !== undefined) return found
  const value = sum.common === undefined ? addOver(sum, row) : sum.common.at(sum.parts, row)
  sum.known[row] = value
  return value
}

/** Remainders of numbers below it are taken in doubles. */
const MOST = 2 ** 52

/**
 * Over the product of all denominators, in doubles as long as they hold it. The sum is reduced once: whatever it shares with
 * the product it shares with one of the denominators, and those are small.
 */
function addOver({ parts, constant }: Sum, row: number): Rational {
  const leaves: Branch[] = []
  let [n, d]: [number, number] = [0, 1]
  let belows: number[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as Doubles
    const [top, below] = [topAt(part, row), belowAt(part, row)]
    if (top === 0) continue
    const shared = sharedFactor(top, below)
    const [own, over] = [top / shared, below / shared]
    const [sum, product] = [Math.abs(n) * over + Math.abs(own) * d, d * over]
    if (sum > MOST || product > MOST) {
      leaves.push({ n: BigInt(n), d: BigInt(d), belows })
      ;[n, d, belows] = [own, over, []]
    } else [n, d] = [n * over + own * d, product]
    if (over > 1) belows.push(over)
  }
  leaves.push({ n: BigInt(n), d: BigInt(d), belows })
  if (constant.n !== 0n) leaves.push({ ...constant, belows: [Number(constant.d)] })
  const whole = addHalves(leaves, 0, leaves.length)
  return constant.d < MOST ? reduced(whole) : rational(whole.n, whole.d)
}

/** Part of the sum: of two halves, or of a few fractions over these denominators. */
interface Branch {
  readonly n: bigint
  readonly d: bigint
  readonly halves?: readonly [Branch, Branch]
  readonly belows: readonly number[]
}

function addHalves(leaves: readonly Branch[], from: number, to: number): Branch {
  if (to - from === 1) return leaves[from] as Branch
  const middle = (from + to) >> 1
  const [a, b] = [addHalves(leaves, from, middle), addHalves(leaves, middle, to)]
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d, halves: [a, b], belows: [] }
}

/**
 * What the numerator shares with each denominator alone is found first; all it shares with their product divides the product
 * of that, which is a much smaller number.
 */
function reduced(whole: Branch): Rational {
  const candidates: number[] = []
  findShared(whole, whole.n, candidates)
  const { n, d } = whole
  if (candidates.length === 0) return { n, d }
  const groups = inGroups(candidates)
  let left = n % groups.reduce((product, { together }) => product * BigInt(together), 1n)
  let all = 1n
  for (const { members, together } of groups) {
    const shared = sharedInTurn(Number(left % BigInt(together)), members)
    if (shared === 1) continue
    left /= BigInt(shared)
    all *= BigInt(shared)
  }
  return { n: n / all, d: d / all }
}

/** What a number shares with the product of these, of which it is known modulo that product: one after the other. */
function sharedInTurn(rest: number, members: readonly number[]): number {
  let [left, all] = [rest, 1]
  for (const member of members) {
    const shared = sharedFactor(left - Math.floor(left / member) * member, member)
    left /= shared
    all *= shared
  }
  return all
}

interface Group {
  readonly members: number[]
  together: number
}

/** As many together as doubles hold the product of. */
function inGroups(numbers: readonly number[]): readonly Group[] {
  const groups: Group[] = []
  let last: Group | undefined
  for (const number of numbers) {
    if (last === undefined || last.together * number > MOST) {
      last = { members: [], together: 1 }
      groups.push(last)
    }
    last.members.push(number)
    last.together *= number
  }
  return groups
}

/** The remainder of each half comes of that of the whole, so that long numbers are divided only a few times. */
function findShared({ d, halves, belows }: Branch, n: bigint, candidates: number[]): void {
  const left = n % d
  if (halves !== undefined) {
    findShared(halves[0], left, candidates)
    findShared(halves[1], left, candidates)
    return
  }
  const rest = Number(left)
  for (let at = 0; at < belows.length; at++) {
    const below = belows[at] as number
    const shared = sharedFactor(rest - Math.floor(rest / below) * below, below)
    if (shared > 1) candidates.push(shared)
  }
}
