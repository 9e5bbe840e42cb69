import { describe, expect, test } from 'vitest'
import { betaRatio, studentTail } from './beta-ratio.ts'
import {
  binomialChance,
  binomialLower,
  binomialQuantile,
  binomialTest,
  binomialUpper,
  poissonChance,
} from './binomial.ts'
import { chiSquareTail, gammaTail, normalTail } from './gamma-tail.ts'
import { logGamma } from './log-gamma.ts'

/** Oracles computed with mpmath (40 digits) and SciPy; bounds are relative. */
const close = (found: number, wanted: number, bound: number): void =>
  expect(Math.abs(found - wanted), `${found} for ${wanted}`).toBeLessThanOrEqual(Math.abs(wanted) * bound)

test('the logarithm of the gamma function is that of a table of 40 digits', () => {
  for (const [x, wanted] of [
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3.7, 1.4280723266653879],
    [10, 12.801827480081469],
    [52.25, 153.39559776128982],
    [171.3, 708.1149470389968],
    [1000, 5905.220423209181],
    [123456.5, 1323898.630662737],
  ] as const)
    close(logGamma(x), wanted, 3e-15)
  expect(() => logGamma(0)).toThrow(RangeError)
})

test('tails of the gamma, chi-square and normal distributions keep their digits far out', () => {
  for (const [a, x, wanted] of [
    [0.5, 0.02, 0.8414805811217939],
    [0.5, 3, 0.01430587843542964],
    [0.5, 50, 1.523970604832105e-23],
    [4.5, 1, 0.9914676066288135],
    [4.5, 10, 0.017912404529843273],
    [4.5, 235.0272725, 1.4747218364308475e-95],
    [20, 12, 0.9787202306169733],
    [20, 45, 1.0237046441079244e-5],
    [0.5, 600, 6.0995688148084334e-263],
  ] as const)
    close(gammaTail(a, x), wanted, 1e-12)
  close(chiSquareTail(470.054545, 9), 1.4747218364308475e-95, 1e-12)
  for (const [z, wanted] of [
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [6, 9.86587645037698e-10],
    [12, 1.776482112077679e-33],
    [30, 4.906713927148187e-198],
  ] as const)
    close(normalTail(z), wanted, 1e-12)
  close(normalTail(-1), 1 - 0.15865525393145705, 1e-12)
})

test('the incomplete beta ratio and Student’s t', () => {
  for (const [x, a, b, wanted] of [
    [0.1, 2, 3, 0.0523],
    [0.5, 0.5, 0.5, 0.5],
    [0.9, 10, 2, 0.6973568802],
    [0.03, 4, 0.5, 2.2419311448674504e-7],
    [0.001, 5, 0.5, 2.4619635502857136e-16],
    [0.6, 120, 80, 0.4961582984757523],
  ] as const)
    close(betaRatio(x, a, b), wanted, 1e-12)
  for (const [t, df, wanted] of [
    [0, 5, 0.5],
    [2, 8, 0.04025811897863131],
    [3.5, 8, 0.004039541130205943],
    [10, 7.4, 7.332335884006377e-6],
    [25, 3, 7.016569497877428e-5],
    [-1.2, 9, 0.8696134013047693],
  ] as const)
    close(studentTail(t, df), wanted, 1e-11)
})

/** n over k p^k q^(n−k) with p = a/b, exactly, to 25 digits. */
function exactBinomial(k: number, n: number, a: bigint, b: bigint): number {
  let ways = 1n
  for (let i = 0; i < k; i++) ways = (ways * BigInt(n - i)) / BigInt(i + 1)
  const above = ways * a ** BigInt(k) * (b - a) ** BigInt(n - k)
  const below = b ** BigInt(n)
  const scale = 10n ** 340n
  return Number((above * scale) / below / 10n ** 300n) / 1e40
}

describe('binomial chances', () => {
  test('are the exact fractions, relative error below 1e-13, for n to 200 at several p', () => {
    for (const [a, b] of [
      [1n, 10n],
      [1n, 2n],
      [9n, 10n],
      [7n, 30n],
    ] as const)
      for (const n of [1, 2, 7, 20, 61, 200])
        for (let k = 0; k <= n; k += Math.max(1, Math.floor(n / 9))) {
          const exact = exactBinomial(k, n, a, b)
          if (exact > 1e-25) close(binomialChance(k, n, Number(a) / Number(b)), exact, 1e-13)
        }
  })
  test('tails add up to one and do not run away', () => {
    for (const [k, n, p] of [
      [3, 20, 0.2],
      [64, 180, 0.1],
      [999, 1000, 0.9],
      [10, 100_000, 0.0001],
    ] as const)
      expect(binomialUpper(k, n, p) + binomialLower(k - 1, n, p)).toBeCloseTo(1, 13)
  })
  test('the two-sided test is R’s', () => {
    for (const [k, n, p, wanted] of [
      [64, 180, 0.1, 2.86059493688886e-20],
      [182, 243, 0.5, 3.623621824816511e-15],
      [3, 20, 0.5, 0.0025768280029296875],
      [0, 10, 0.3, 0.0388396033],
      [7, 50, 0.2, 0.3764668050448092],
      [950, 1000, 0.9, 1.0513488930771325e-8],
      [40, 50, 0.5, 2.3861331676755526e-5],
    ] as const)
      close(binomialTest(k, n, p), wanted, 1e-9)
    expect(binomialTest(0, 0, 0.5)).toBe(1)
  })
  test('a quantile is the least number that reaches it', () => {
    expect(binomialQuantile(0.5, 10, 0.5)).toBe(5)
    expect(binomialQuantile(0.025, 50, 0.8)).toBe(34)
    expect(binomialQuantile(0, 50, 0.8)).toBe(0)
  })
  test('Poisson chances add up to one', () => {
    for (const mean of [0, 0.3, 4, 100]) {
      let sum = 0
      for (let k = 0; k < 400; k++) sum += poissonChance(k, mean)
      expect(sum).toBeCloseTo(1, 13)
    }
  })
})
