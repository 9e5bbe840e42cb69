import { openLoadHouse } from './load-house.ts'
import { LOAD_FORM, LOAD_MONTH } from './load-scheme.ts'
import { type LoadVillage, makeLoadWorld, withStore } from './load-world.ts'
import { type Times, timesOf, timesText } from './times.ts'
import { readByProgram, sendByProgram } from './village-program.ts'
import { fieldsOf, sameFields } from './village-values.ts'

export interface RushWish {
  readonly folder: string
  readonly size: number
  readonly villages: number
  readonly clients: number
  readonly tell: (text: string) => void
}

export interface RushResult {
  readonly villages: number
  readonly clients: number
  readonly seconds: number
  readonly times: Times
  /** What villages were told instead of an acknowledgement, at most twenty. */
  readonly errors: readonly string[]
  readonly failed: number
  /** Acknowledged, and not what is read afterwards. */
  readonly lost: readonly string[]
  readonly peakMemory: number
  readonly submissions: number
  /** Counties whose audit chain does not hold. */
  readonly broken: readonly string[]
}

const READERS = 20

/** 月底高峰: every village hands in sixty fields through the API, so many at a time; then each is read back and compared. */
export async function rush({ folder, size, villages, clients, tell }: RushWish): Promise<RushResult> {
  tell(`loading the demo ×${size} …`)
  const made = await makeLoadWorld(folder, { size, villages, figures: true })
  const house = await openLoadHouse(folder, size)
  const times: number[] = []
  const errors: string[] = []
  const acknowledged: number[] = []
  let seconds: number
  let lost: readonly string[]
  let peakMemory: number
  try {
    tell(`${villages} villages, ${clients} at a time …`)
    const began = performance.now()
    await together(clients, made.villages, async (village, place) => {
      const start = performance.now()
      try {
        await sendByProgram(house.address, village, place, 1)
        times.push(performance.now() - start)
        acknowledged.push(place)
      } catch (error) {
        errors.push(`${village.unit}: ${String(error)}`)
      }
    })
    seconds = (performance.now() - began) / 1000
    peakMemory = house.memory().peak
    if (errors.length > 0) tell(`the server said: ${house.process.said().slice(-2000)}`)
    tell('reading back …')
    lost = await readBack(house.address, made.villages, acknowledged)
  } finally {
    await house.stop()
  }
  const { submissions, broken } = await look(folder, made.areas)
  return {
    villages,
    clients,
    seconds,
    times: timesOf(times),
    errors: errors.slice(0, 20),
    failed: errors.length,
    lost,
    peakMemory,
    submissions,
    broken,
  }
}

/** So many hands, each taking the next one when it is done. */
export async function together<T>(
  hands: number,
  things: readonly T[],
  work: (thing: T, place: number) => Promise<void>,
): Promise<void> {
  const queue = things.entries()
  await Promise.all(
    Array.from({ length: hands }, async () => {
      for (const [place, thing] of queue) await work(thing, place)
    }),
  )
}

async function readBack(
  address: string,
  villages: readonly LoadVillage[],
  acknowledged: readonly number[],
): Promise<readonly string[]> {
  const lost: string[] = []
  await together(READERS, acknowledged, async (place) => {
    const village = villages[place]
    if (village === undefined) return
    const found = await readByProgram(address, village)
    if (!sameFields(found, fieldsOf(place, 1))) lost.push(village.unit)
  })
  return lost
}

const look = (folder: string, areas: readonly { readonly area: string; readonly path: string }[]) =>
  withStore(folder, async (store) => {
    const broken: string[] = []
    let submissions = 0
    for (const { area, path } of areas) {
      await store.transaction({ reach: area, path }, async (tx) => {
        const found = await tx.submissions.listSubmissions({
          reach: area,
          form: LOAD_FORM,
          periods: [LOAD_MONTH],
        })
        submissions += found.length
        if ((await tx.audit.verifyAudit(area)).broken !== undefined) broken.push(area)
      })
    }
    return { submissions, broken }
  })

/** What is printed, and whether everything that was promised was kept. */
export interface Outcome {
  readonly text: string
  readonly good: boolean
}

export function rushText(run: RushResult): Outcome {
  const done = run.times.count
  const good = run.failed === 0 && run.lost.length === 0 && run.broken.length === 0 && done === run.villages
  return {
    good,
    text: [
      `rush: ${done} of ${run.villages} villages, ${run.clients} at a time, 60 fields each, in ${run.seconds.toFixed(1)} s`,
      `throughput ${(done / run.seconds).toFixed(1)} handed in a second, ${((done * 60) / run.seconds).toFixed(0)} fields a second`,
      timesText(run.times),
      `errors ${run.failed}; acknowledged and not read back the same ${run.lost.length}; submissions ${run.submissions}`,
      `audit chains broken ${run.broken.length}; server at most ${run.peakMemory.toFixed(0)} MB`,
      ...run.errors,
    ].join('\n'),
  }
}
