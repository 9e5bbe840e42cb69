/** 刻度: from numbers to places on the paper, and the round numbers written beside them. */
export interface PlotScale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000]

/** A scale over all values with a little air, `from` the place of the least and `to` of the greatest. */
export function plotScale(values: readonly number[], from: number, to: number, most = 5): PlotScale {
  const known = values.filter((value) => Number.isFinite(value))
  const [least, greatest] = [Math.min(...known), Math.max(...known)]
  const air = Math.max((greatest - least) * 0.08, 0.05)
  const [low, high] = [least - air, greatest + air]
  const step = STEPS.find((size) => (high - low) / size <= most) ?? (high - low) / most
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step); tick * step <= high; tick++) ticks.push(tick * step)
  return { at: (value) => from + ((value - low) / (high - low)) * (to - from), ticks }
}

/** A round number without the noise of its binary writing. */
export const tickText = (tick: number): string => String(Number(tick.toFixed(2)))
