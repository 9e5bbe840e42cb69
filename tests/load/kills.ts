import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, goneWithin, serversOn } from '../faults/house-process.ts'
import { gridHand, type Hand, programHand } from './hand.ts'
import { type LoadHouse, openLoadHouse } from './load-house.ts'
import { makeLoadWorld } from './load-world.ts'
import type { Outcome } from './rush.ts'
import { lookAtAll, type Traces } from './traces.ts'

export interface KillsWish {
  readonly folder: string
  readonly rounds: number
  readonly seed: number
  readonly tell: (text: string) => void
}

export interface KillsResult extends Traces {
  readonly areas: readonly { readonly area: string; readonly path: string }[]
  readonly rounds: { readonly server: number; readonly database: number }
  readonly acknowledged: number
  /** Sent and never answered: either may have happened, wholly. */
  readonly unanswered: number
  /** What the server had afterwards that is neither what was acknowledged last nor what was under way, whole. */
  readonly wrong: readonly string[]
  /** Acknowledged and not there at the end. */
  readonly lost: readonly string[]
}

const PROGRAMS = 5
const PEOPLE = 3
/** Between these the blow falls after the first acknowledgement of a round, in ms. */
const [SOONEST, LATEST] = [20, 900]
const PATIENCE_MS = 60_000

/**
 * 断电式中断: eight villages hand in without a pause, through the API and through the grid; in every odd round the server is
 * killed with -9 in the middle of it, in every even one PostgreSQL. After each, what is there is held against what was
 * acknowledged; at the end every submission, its figures, its audit entry and the chains.
 */
export async function kills({ folder, rounds, seed, tell }: KillsWish): Promise<KillsResult> {
  const made = await makeLoadWorld(folder, { size: 1, villages: PROGRAMS + PEOPLE, figures: false })
  const hands = made.villages.map((village, place) =>
    place < PROGRAMS ? programHand(village, place) : gridHand(village, place),
  )
  const acknowledged = new Set<string>()
  const wrong: string[] = []
  const counts = { server: 0, database: 0 }
  let unanswered = 0
  const random = drawing(seed)
  const port = await freePort()
  let house = await openLoadHouse(folder, 0, port)
  try {
    for (let round = 1; round <= rounds; round++) {
      const delay = Math.round(SOONEST + random() * (LATEST - SOONEST))
      const kind = round % 2 === 1 ? 'server' : 'database'
      counts[kind]++
      const before = acknowledged.size
      let struck = false
      const blow = async (): Promise<void> => {
        for (let waited = 0; acknowledged.size === before && waited < PATIENCE_MS; waited += 5) await sleep(5)
        await sleep(delay)
        struck = true
        if (kind === 'server') house.process.kill('SIGKILL')
        else process.kill(postmasterOf(folder, house.process.pid), 'SIGKILL')
      }
      const [failures] = await Promise.all([
        handInUntilBroken(house, hands, acknowledged, () => struck),
        blow(),
      ])
      wrong.push(...failures.filter((one) => one !== ''))
      unanswered += failures.length
      if (kind === 'server') {
        await house.process.ended
        await goneWithin(20, folder)
        house = await openLoadHouse(folder, 0, port)
      } else await awake(hands, house)
      for (const [place, hand] of hands.entries()) {
        const found = await hand.check(house.address)
        if (found === undefined) continue
        wrong.push(`round ${round} (${kind} after ${delay} ms), village ${place}: ${found}`)
        tell(wrong.at(-1) ?? '')
      }
      tell(
        `round ${round}: ${kind} killed ${delay} ms after the first; ${acknowledged.size - before} acknowledged, ${failures.length} unanswered, wrong so far ${wrong.length}`,
      )
    }
    // Whatever was under way is finished now, by the same keys.
    for (const hand of hands) acknowledged.add(await hand.handIn(house.address))
    for (const hand of hands) {
      const found = await hand.check(house.address)
      if (found !== undefined) wrong.push(`at the end: ${found}`)
    }
  } finally {
    await house.stop()
    await goneWithin(20, folder)
  }
  const { submissions, ...traces } = await lookAtAll(folder, made.areas)
  const lost = [...acknowledged].filter((one) => !submissions.has(one))
  const { areas } = made
  return {
    ...traces,
    submissions,
    areas,
    rounds: counts,
    acknowledged: acknowledged.size,
    unanswered,
    wrong,
    lost,
  }
}

/** Every hand goes on until its first failure; one before the blow has a reason of its own, which is told. */
async function handInUntilBroken(
  house: LoadHouse,
  hands: readonly Hand[],
  acknowledged: Set<string>,
  struck: () => boolean,
): Promise<readonly string[]> {
  const failures: string[] = []
  await Promise.all(
    hands.map(async (hand) => {
      try {
        for (;;) acknowledged.add(await hand.handIn(house.address))
      } catch (error) {
        failures.push(struck() ? '' : `before any blow: ${String(error)}`)
      }
    }),
  )
  return failures
}

/** The house starts its database again by itself; until then it says that something failed. */
async function awake(hands: readonly Hand[], house: LoadHouse): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      for (const hand of hands) await hand.check(house.address)
      return
    } catch (error) {
      if (tried >= 300) throw error
      await sleep(100)
    }
  }
}

/** The PostgreSQL process whose parent is not itself one that serves this folder. */
function postmasterOf(folder: string, house: number): number {
  const serving = serversOn(folder).filter((pid) => pid !== house)
  const found = serving.find((pid) => !serving.includes(parentOf(pid)))
  if (found === undefined) throw new Error(`no PostgreSQL serves ${folder}`)
  return found
}

const parentOf = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/PPid:\s+(\d+)/.exec(status)?.[1] ?? 0)
}

/** 可重复的抽取: the same seed gives the same delays. */
function drawing(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function killsText(run: KillsResult): Outcome {
  const { rounds, wrong, lost, halves, broken } = run
  const good = [wrong, lost, halves, broken].every(({ length }) => length === 0) && run.acknowledged > 0
  return {
    good,
    text: [
      `kills: the server ${rounds.server} times, PostgreSQL ${rounds.database} times, each in the middle of handing in`,
      `acknowledged ${run.acknowledged}, of them lost ${lost.length}; unanswered ${run.unanswered}; submissions ${run.submissions.size}`,
      `half-written ${halves.length}; not what was acknowledged or under way ${wrong.length}; audit chains broken ${broken.length}, ${run.records} records`,
      ...[...wrong, ...lost, ...halves, ...broken].slice(0, 20),
    ].join('\n'),
  }
}
