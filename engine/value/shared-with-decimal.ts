/**
 * 十进制分母的约分: what n shares with a denominator made of twos and fives alone, as those of decimals and of irrational
 * numbers of so many digits are. Euclid would take a hundred divisions of long numbers; here one tells. Undefined for any
 * other denominator, or where n shares very much.
 *
 * @param n not zero
 * @param d positive
 */
export function sharedWithDecimal(n: bigint, d: bigint): bigint | undefined {
  const twos = twosIn(d)
  let odd = d >> BigInt(twos)
  let fives = 0
  while (odd % FIVES === 0n) [odd, fives] = [odd / FIVES, fives + TOGETHER]
  if (odd > SAFE) return undefined
  let rest = Number(odd)
  for (; rest % 5 === 0; rest /= 5) fives++
  if (rest !== 1) return undefined
  let left = Number(n % FIVES)
  if (left === 0) return undefined
  let shared = 0
  for (; shared < fives && left % 5 === 0; left /= 5) shared++
  const even = Math.min(twos, twosIn(n))
  if (shared === 0 && even === 0) return 1n
  return (5n ** BigInt(shared)) << BigInt(even)
}

/** As many fives at a time as a double holds the product of. */
const TOGETHER = 22
const FIVES = 5n ** 22n
const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** How often two goes into it. */
function twosIn(whole: bigint): number {
  let [rest, twos] = [whole, 0]
  let word = Number(BigInt.asUintN(32, rest))
  while (word === 0) {
    rest >>= 32n
    twos += 32
    word = Number(BigInt.asUintN(32, rest))
  }
  return twos + 31 - Math.clz32(word & -word)
}
