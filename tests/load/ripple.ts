import {
  closeMonth,
  readFigure,
  readRanking,
  readReviewBoard,
  requestCorrection,
  settleCorrection,
} from '#contract'
import type { Client } from '../stories/contract-client.ts'
import { openLoadHouse } from './load-house.ts'
import { LOAD_SCHEME } from './load-scheme.ts'
import { type LoadWorld, makeLoadWorld } from './load-world.ts'
import type { Outcome } from './rush.ts'
import { signIn } from './sign-in.ts'
import { type Times, timesOf, timesText } from './times.ts'
import { sendByProgram } from './village-program.ts'

export interface RippleWish {
  readonly folder: string
  readonly size: number
  readonly repeats: number
  readonly tell: (text: string) => void
}

interface Measured {
  /** From the acknowledged write to the ranking that has it. */
  readonly visible: Times
  /** From the sending of the write to the same. */
  readonly whole: Times
}

export interface RippleResult {
  readonly size: number
  /** A correction of a closed month approved; the ranking of a county’s 18 towns by the published scheme. */
  readonly correction: Measured
  /** A village hands in anew; the ranking of the towns of all counties by thirty rates. */
  readonly anew: Measured
  readonly towns: number
}

const [AREA, TOWN, VILLAGE] = ['990781', '990781107', '990781107201']
const [INDICATOR, MONTH, SCHEME] = ['contract-fulfilment-rate', '2017-11', 'qinghe-2017']
const VILLAGES_OF_A_COUNTY = 200
/** The aim of the issue. */
const AIM_MS = 1000

/** 波及: how long until one changed figure is seen in the ranking. */
export async function ripple({ folder, size, repeats, tell }: RippleWish): Promise<RippleResult> {
  tell(`loading the demo ×${size} …`)
  const villages = VILLAGES_OF_A_COUNTY * size
  const made = await makeLoadWorld(folder, { size, villages, figures: true, handedIn: true })
  const house = await openLoadHouse(folder, size)
  try {
    const person = (account: string) => signIn(house.address, account, made.world.password)
    const [town, office, province] = await Promise.all([
      person('liuxi'),
      person('qinghe'),
      person('province'),
    ])
    tell('closing the month, then correcting …')
    const { open } = await office.get(readReviewBoard, { params: { period: MONTH } })
    await office.get(closeMonth, { params: { period: MONTH }, body: { open, reason: '到期月结' } })
    const correction = await measured(repeats, office, SCHEME, (turn) => correct(town, office, turn))
    tell('handing in anew …')
    const anew = await measured(repeats, province, LOAD_SCHEME, (turn) =>
      handInAnew(house.address, made, turn),
    )
    const { groups } = await province.get(readRanking, { params: { scheme: LOAD_SCHEME } })
    const towns = groups.reduce((sum, { standings }) => sum + standings.length, 0)
    return { size, correction, anew, towns }
  } finally {
    await house.stop()
  }
}

/** What is done before the write, and the write itself. */
type Change = (turn: number) => Promise<() => Promise<unknown>>

async function measured(repeats: number, reader: Client, scheme: string, change: Change): Promise<Measured> {
  const [visible, whole]: [number[], number[]] = [[], []]
  const ranking = async () => (await reader.get(readRanking, { params: { scheme } })).head.hash
  let before = await ranking()
  for (let turn = 1; turn <= repeats; turn++) {
    const write = await change(turn)
    const began = performance.now()
    await write()
    const acknowledged = performance.now()
    const after = await ranking()
    const seen = performance.now()
    if (after === before) throw new Error(`turn ${turn} is acknowledged and not in the ranking of ${scheme}`)
    before = after
    visible.push(seen - acknowledged)
    whole.push(seen - began)
  }
  return { visible: timesOf(visible), whole: timesOf(whole) }
}

async function correct(town: Client, office: Client, turn: number): Promise<() => Promise<unknown>> {
  const place = { unit: VILLAGE, indicator: INDICATOR, at: MONTH }
  const { reported } = await town.get(readFigure, { query: place })
  const [standing] = reported
  if (standing?.denominator === undefined) throw new Error(`${VILLAGE} of ${TOWN} in ${AREA} has no figure`)
  const after = { numerator: String(turn), denominator: standing.denominator }
  const { correction } = await town.get(requestCorrection, {
    body: { ...place, version: standing.version ?? 0, after, reason: '重复登记' },
  })
  return () => office.get(settleCorrection, { params: { correction }, body: { kind: 'approved' } })
}

async function handInAnew(
  address: string,
  { villages }: LoadWorld,
  turn: number,
): Promise<() => Promise<unknown>> {
  const place = (turn * 97) % villages.length
  const village = villages[place]
  if (village === undefined) throw new Error('there are no villages')
  return () => sendByProgram(address, village, place, turn)
}

export function rippleText({ size, correction, anew, towns }: RippleResult): Outcome {
  const line = (what: string, { visible, whole }: Measured): string[] => [
    `${what}, from the acknowledged write to the new rank: ${timesText(visible)}`,
    `${what}, from the sent write: ${timesText(whole)}`,
  ]
  return {
    good: correction.visible.p95 <= AIM_MS && anew.visible.p95 <= AIM_MS,
    text: [
      `ripple at demo ×${size}`,
      ...line('a correction approved, 18 towns of the county by the published scheme', correction),
      ...line(`a village handed in anew, ${towns} towns by thirty rates`, anew),
    ].join('\n'),
  }
}
