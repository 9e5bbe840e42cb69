import { randomUUID } from 'node:crypto'
import { handInEntry, previewEntry, readEntrySheet, saveEntryCells } from '#contract'
import { type Client, openClient } from '../stories/contract-client.ts'
import { LOAD_FORM, LOAD_MONTH } from './load-scheme.ts'
import { type LoadVillage, PASSWORD } from './load-world.ts'
import { signIn } from './sign-in.ts'
import { readByProgram, sendByProgram } from './village-program.ts'
import { fieldsOf, sameFields } from './village-values.ts'

/** 一双手 of one village and what it knows of its own report: nobody else writes there. */
export interface Hand {
  readonly village: LoadVillage
  /** Hands in once more; resolves with the submission when the server has acknowledged it. */
  handIn(address: string): Promise<string>
  /** What the server has now against what this hand was told; undefined when it agrees. */
  check(address: string): Promise<string | undefined>
}

/** The last turn acknowledged and those sent since, whose answer never came. */
interface Ledger {
  stood: number
  sent: number[]
  turn: number
}

const newLedger = (): Ledger => ({ stood: 0, sent: [], turn: 0 })

function settle(ledger: Ledger, found: ReadonlyMap<string, string>, place: number): string | undefined {
  const possible = [ledger.stood, ...ledger.sent]
  const turn = possible.find((one) =>
    one === 0 ? found.size === 0 : sameFields(found, fieldsOf(place, one)),
  )
  if (turn === undefined)
    return `acknowledged turn ${ledger.stood}, unanswered ${ledger.sent.join(' ')}; ${found.size} fields are none of them`
  ledger.stood = turn
  ledger.sent = []
  return undefined
}

/** 程序的手: a data value set a turn, as another system sends it. */
export function programHand(village: LoadVillage, place: number): Hand {
  const ledger = newLedger()
  return {
    village,
    async handIn(address) {
      const turn = ++ledger.turn
      ledger.sent.push(turn)
      const submission = await sendByProgram(address, village, place, turn)
      ledger.stood = turn
      ledger.sent = []
      return submission
    },
    check: async (address) => settle(ledger, await readByProgram(address, village), place),
  }
}

/**
 * 填报人的手: types sixty cells into the grid, saves, looks at the summary and hands in under a key of its own. When the
 * answer is lost it sends the same key again, as the page does; it types anew only what was not acknowledged as saved.
 */
export function gridHand(village: LoadVillage, place: number): Hand {
  const ledger = newLedger()
  const params = { form: LOAD_FORM, period: LOAD_MONTH }
  const { unit } = village
  let cookie: string | undefined
  let begun: { readonly key: string; readonly versions: Record<string, number> } | undefined
  /** Typed and acknowledged as saved, and not yet handed in as far as this hand knows. */
  let saved = false

  const client = async (address: string): Promise<Client> => {
    cookie ??= (await signIn(address, village.account, PASSWORD)).cookie
    return openClient(address, cookie)
  }
  const type = async (person: Client): Promise<void> => {
    const sheet = await person.get(readEntrySheet, { params })
    const row = sheet.rows.find((one) => one.unit === unit)
    const cells = [...fieldsOf(place, ledger.turn)].map(([field, text]) => ({
      unit,
      field,
      base: row?.typed[field]?.text ?? row?.standing[field] ?? '',
      text,
    }))
    const { conflicts } = await person.get(saveEntryCells, { params, body: { unit, cells } })
    if (conflicts.length > 0) throw new Error(`${unit}: ${conflicts.length} conflicts with itself`)
    saved = true
  }

  return {
    village,
    async handIn(address) {
      const person = await client(address)
      if (begun === undefined) {
        if (!saved) {
          if (!ledger.sent.includes(ledger.turn)) ledger.turn++
          await type(person)
        }
        const { versions } = await person.get(previewEntry, { params })
        begun = { key: randomUUID(), versions }
      }
      ledger.sent = [ledger.turn]
      const { key } = begun
      const answer = await person.get(handInEntry, { params, body: { unit, ...begun } })
      if (answer.submission !== key) throw new Error(`${unit}: asked for ${key}, got ${answer.submission}`)
      ledger.stood = ledger.turn
      ledger.sent = []
      begun = undefined
      saved = false
      return key
    },
    async check(address) {
      const person = await client(address)
      const row = (await person.get(readEntrySheet, { params })).rows.find((one) => one.unit === unit)
      const standing = new Map(Object.entries(row?.standing ?? {}))
      const typed = new Map(Object.entries(row?.typed ?? {}).map(([field, { text }]) => [field, text]))
      // A cell that reads as what stands is not kept as typed.
      const reads = new Map([...standing, ...typed])
      if (saved && !sameFields(reads, fieldsOf(place, ledger.turn)))
        return `saved turn ${ledger.turn} and not handed in; ${typed.size} cells are typed`
      // The key is sent again afterwards, so what is open stays open.
      const sent = [...ledger.sent]
      const { stood } = ledger
      const wrong = settle(ledger, standing, place)
      ledger.sent = sent
      ledger.stood = stood
      return wrong
    },
  }
}
