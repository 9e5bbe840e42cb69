/** 随机数流: numbers in (0, 1), the same from the same seed on every machine. */
export type RandomStream = () => number

/**
 * 由种子开始的随机数流: sfc32 (Doty-Humphrey, PractRand), 32-bit integers only, so that nothing depends on the machine.
 * The seed is any text; two numbers of 26 and 27 bits make one of 53, and zero itself is never given.
 */
export function randomStream(seed: string): RandomStream {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162]
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (const character of seed) {
    a = (a ^ (character.codePointAt(0) ?? 0)) | 0
    next()
  }
  for (let warm = 0; warm < 16; warm++) next()
  return () => ((next() >>> 6) * 0x8000000 + (next() >>> 5) + 0.5) / 0x20000000000000
}
