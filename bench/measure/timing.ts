/**
 * 计时: milliseconds of processor time of each run after the warm-up runs, sorted. Processor time (collector threads
 * included) rather than the clock, because other work on the machine must not change a figure.
 */
export function times(runs: number, warmUp: number, work: () => unknown): readonly number[] {
  for (let at = 0; at < warmUp; at++) work()
  const found: number[] = []
  for (let at = 0; at < runs; at++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    found.push((user + system) / 1000)
  }
  return found.sort((a, b) => a - b)
}

/** The same of work that is awaited; the time of its own threads counts too. */
export async function timesAwaited(
  runs: number,
  warmUp: number,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  for (let at = 0; at < warmUp; at++) await work()
  const found: number[] = []
  for (let at = 0; at < runs; at++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    found.push((user + system) / 1000)
  }
  return found.sort((a, b) => a - b)
}

/**
 * 单次计时: microseconds of one question each, sorted, for work too short for the clock of processor time. Other work on the
 * machine shows in the upper half; the median is what to look at.
 */
export function eachMicroseconds(
  questions: number,
  warmUp: number,
  work: (at: number) => unknown,
): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < questions + warmUp; at++) {
    const start = performance.now()
    work(at)
    if (at >= warmUp) found.push((performance.now() - start) * 1000)
  }
  return found.sort((a, b) => a - b)
}

export const median = (sorted: readonly number[]): number =>
  sorted[Math.floor(sorted.length / 2)] ?? Number.NaN

/** 直线拟合: cost = fixed + each × size, and how much of the variance it explains. */
export function linearFit(points: readonly (readonly [size: number, cost: number])[]) {
  const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length
  const [x, y] = [mean(points.map(([size]) => size)), mean(points.map(([, cost]) => cost))]
  const spread = points.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
  const each = points.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0) / spread
  const fixed = y - each * x
  const left = points.reduce((sum, [size, cost]) => sum + (cost - fixed - each * size) ** 2, 0)
  const all = points.reduce((sum, [, cost]) => sum + (cost - y) ** 2, 0)
  return { fixed, each, explained: 1 - left / all }
}
