import { expect, test } from 'vitest'
import { normalDeviate } from './normal-deviate.ts'
import { randomStream } from './random-stream.ts'
import { percentile, rankBand } from './rank-bands.ts'

/** Scores and standard errors of six units; the intervals and chances were computed with R 4.2.2, 200,000 draws. */
const SCORES = [88.1, 86, 85.5, 84.9, 83, 79.2]
const ERRORS = [1.5, 1.2, 2, 1, 1.8, 1.1]
const INTERVALS = ['1–3', '1–5', '1–5', '2–5', '2–6', '5–6']
const TOP_TWO = [0.928, 0.508, 0.386, 0.138, 0.041, 0]

test('the rank intervals of six units are those of the oracle, and the chances within three in a thousand', () => {
  const stream = randomStream('2017')
  const ranks: number[][] = SCORES.map(() => [])
  for (let draw = 0; draw < 200_000; draw++) {
    const drawn = SCORES.map((score, unit) => score + (ERRORS[unit] ?? 0) * normalDeviate(stream()))
    drawn.forEach((score, unit) => {
      ranks[unit]?.push(1 + drawn.filter((other) => other > score).length)
    })
  }
  const bands = ranks.map((all) => rankBand(all, 2))
  expect(bands.map(({ low, high }) => `${low}–${high}`)).toEqual(INTERVALS)
  bands.forEach(({ withinTop }, unit) => {
    expect(Math.abs(withinTop - (TOP_TWO[unit] ?? 1))).toBeLessThan(0.003)
  })
})

test('which of two sampled units is better is known in closed form', () => {
  const stream = randomStream('two')
  let first = 0
  for (let draw = 0; draw < 400_000; draw++)
    if (85.2 + 1.8 * normalDeviate(stream()) > 83.9 + 2.1 * normalDeviate(stream())) first += 1
  expect(Math.abs(first / 400_000 - 0.680828)).toBeLessThan(0.003)
})

test('the normal quantiles are the published ones', () => {
  for (const [p, z] of [
    [0.975, 1.959963984540054],
    [0.5, 0],
    [0.025, -1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471],
  ] as const)
    expect(normalDeviate(p)).toBeCloseTo(z, 4)
  expect(normalDeviate(0.975)).toBeCloseTo(1.959963984540054, 13)
})

test('one seed gives one stream, another seed another, and no number is 0 or 1', () => {
  const [a, b, c] = [randomStream('甲'), randomStream('甲'), randomStream('乙')]
  const numbers = Array.from({ length: 1000 }, () => a())
  expect(Array.from({ length: 1000 }, () => b())).toEqual(numbers)
  expect(Array.from({ length: 1000 }, () => c())).not.toEqual(numbers)
  expect(Math.min(...numbers)).toBeGreaterThan(0)
  expect(Math.max(...numbers)).toBeLessThan(1)
  expect(new Set(numbers).size).toBe(1000)
})

test('a percentile is one of the values; of nothing there is none', () => {
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2)
  expect(percentile([1, 2, 3, 4], 0.51)).toBe(3)
  expect(percentile([7], 0.025)).toBe(7)
  expect(() => percentile([], 0.5)).toThrow(RangeError)
})
