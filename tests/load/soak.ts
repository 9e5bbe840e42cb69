import { setTimeout as sleep } from 'node:timers/promises'
import { readRanking, readScoreSheet } from '#contract'
import type { Client } from '../stories/contract-client.ts'
import { type LoadHouse, openLoadHouse } from './load-house.ts'
import { LOAD_SCHEME } from './load-scheme.ts'
import { type LoadVillage, makeLoadWorld } from './load-world.ts'
import type { Outcome } from './rush.ts'
import { signIn } from './sign-in.ts'
import { lineThrough, type Times, timesOf, timesText } from './times.ts'
import { readByProgram, sendByProgram } from './village-program.ts'

export interface SoakWish {
  readonly folder: string
  readonly size: number
  readonly minutes: number
  /** Requests a second. */
  readonly rate: number
  readonly tell: (text: string) => void
}

export interface SoakResult {
  readonly minutes: number
  readonly rate: number
  readonly times: Times
  readonly errors: readonly string[]
  /** Asked for later than planned because too many were under way; a server that keeps up has none. */
  readonly skipped: number
  readonly samples: readonly { readonly x: number; readonly y: number }[]
}

const EVERY_SECONDS = 10
/** Caches fill and the compiler settles before this share of the run is over. */
const WARM_UP = 0.2
const MOST_AT_ONCE = 50
/** A rise by the line, over what was looked at, that is still called flat. */
const FLAT = 0.05
const VILLAGES = 200
const TOWNS = ['990781101', '990781107', '990781112']

/** 长跑: a steady mixture of handing in, reading back, rankings and score sheets, and what the server holds meanwhile. */
export async function soak({ folder, size, minutes, rate, tell }: SoakWish): Promise<SoakResult> {
  tell(`loading the demo ×${size} …`)
  const wish = { size, villages: VILLAGES, figures: true, handedIn: true }
  const made = await makeLoadWorld(folder, wish)
  const house = await openLoadHouse(folder, size)
  try {
    const reader = await signIn(house.address, 'liuxi', made.world.password)
    tell(`${rate} requests a second for ${minutes} min …`)
    return { minutes, rate, ...(await run(house, made.villages, reader, minutes * 60_000, rate)) }
  } finally {
    await house.stop()
  }
}

async function run(
  house: LoadHouse,
  villages: readonly LoadVillage[],
  reader: Client,
  length: number,
  rate: number,
): Promise<Omit<SoakResult, 'minutes' | 'rate'>> {
  const times: number[] = []
  const errors: string[] = []
  const samples: { x: number; y: number }[] = []
  const underWay = new Set<Promise<void>>()
  let skipped = 0
  const began = performance.now()
  const passed = (): number => performance.now() - began
  for (let turn = 0; passed() < length; turn++) {
    const wait = (turn * 1000) / rate - passed()
    if (wait > 0) await sleep(wait)
    if (passed() / 1000 >= samples.length * EVERY_SECONDS)
      samples.push({ x: passed() / 60_000, y: house.memory().now })
    if (underWay.size >= MOST_AT_ONCE) {
      skipped++
      continue
    }
    const start = performance.now()
    const one: Promise<void> = ask(house.address, villages, reader, turn)
      .then(() => void times.push(performance.now() - start))
      .catch((error: unknown) => void errors.push(String(error)))
      .finally(() => underWay.delete(one))
    underWay.add(one)
  }
  await Promise.all(underWay)
  return { times: timesOf(times), errors, skipped, samples }
}

/** Of ten requests four hand in, three read back, two read a ranking and one a score sheet. */
async function ask(
  address: string,
  villages: readonly LoadVillage[],
  reader: Client,
  turn: number,
): Promise<unknown> {
  const place = turn % villages.length
  const village = villages[place]
  if (village === undefined) throw new Error('there are no villages')
  const scheme = 'qinghe-2017'
  switch (turn % 10) {
    case 0:
    case 3:
    case 5:
    case 8:
      return await sendByProgram(address, village, place, turn + 1)
    case 1:
      return await reader.get(readRanking, { params: { scheme: LOAD_SCHEME } })
    case 6:
      return await reader.get(readRanking, { params: { scheme } })
    case 7:
      return await reader.get(readScoreSheet, {
        params: { scheme, unit: TOWNS[turn % TOWNS.length] ?? '' },
      })
    default:
      return await readByProgram(address, village)
  }
}

export function soakText({ minutes, rate, times, errors, skipped, samples }: SoakResult): Outcome {
  const settled = samples.filter(({ x }) => x >= minutes * WARM_UP)
  const { slope, start } = lineThrough(settled)
  const [first, last] = [settled[0]?.x ?? 0, settled.at(-1)?.x ?? 0]
  const rise = slope * (last - first)
  const level = start + slope * first
  const flat = settled.length >= 3 && rise / level <= FLAT
  return {
    good: flat && errors.length === 0 && skipped === 0,
    text: [
      `soak: ${minutes} min, ${rate} requests a second; errors ${errors.length}, not asked because too many were under way ${skipped}`,
      timesText(times),
      `memory every ${EVERY_SECONDS} s, MB: ${samples.map(({ y }) => y.toFixed(0)).join(' ')}`,
      `line through the last ${settled.length}: ${level.toFixed(0)} MB, ${slope >= 0 ? '+' : ''}${slope.toFixed(2)} MB a minute, ${rise.toFixed(1)} MB (${((100 * rise) / level).toFixed(1)} %) over ${(last - first).toFixed(1)} min: ${flat ? 'flat' : 'not flat'}`,
      ...errors.slice(0, 10),
    ].join('\n'),
  }
}
