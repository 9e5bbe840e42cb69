import type { BenchFigures } from '../workload/figures.ts'

/** 内存读取的极限: every figure added up, and nothing else. */
export function memoryScan({ columns }: BenchFigures): number {
  let sum = 0
  for (const { tops } of columns.values()) sum += sumOf(tops)
  return sum
}

function sumOf(numbers: Int32Array): number {
  let sum = 0
  for (let row = 0; row < numbers.length; row++) sum += numbers[row] as number
  return sum
}
