/**
 * 对数伽马函数 of x > 0: Lanczos' sum (g = 607/128, 15 terms, Godfrey). Floating point on purpose: it serves chances,
 * never a score. Relative error below 3e-15 against a table of 40 digits (chances.test.ts).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('logGamma wants a number above 0')
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  let sum = LANCZOS[0] ?? 0
  for (let k = 1; k < LANCZOS.length; k++) sum += (LANCZOS[k] ?? 0) / (z + k)
  const t = z + 607 / 128 + 0.5
  return (z + 0.5) * Math.log(t) - t + Math.log(Math.sqrt(2 * Math.PI) * sum)
}

const LANCZOS: readonly number[] = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
  0.3399464998481189e-4, 0.4652362892704858e-4, -0.9837447530487956e-4, 0.1580887032249125e-3,
  -0.2102644417241049e-3, 0.2174396181152126e-3, -0.1643181065367639e-3, 0.8441822398385275e-4,
  -0.2619083840158141e-4, 0.3689918265953162e-5,
]
