import type { CellConflictView, EntryRowView, EntrySheetView } from '#contract'
import {
  type FormField,
  type Known,
  type RowReading,
  type RowTexts,
  readRow,
  type Suggestion,
  suggest,
} from '#domain/form'
import type { UnsentCell, UnsentCells } from './unsent.ts'

export interface CellEdit {
  readonly unit: string
  readonly field: string
  readonly text: string
}

/** 一行的样子: what its cells read, what is wrong at which, what may be taken over. */
export interface RowState {
  readonly texts: RowTexts
  readonly standing: RowTexts
  readonly suggestions: Readonly<Record<string, Suggestion>>
  readonly reading: RowReading
}

/** 送出的状态: nothing typed is lost in any of them. */
export interface Sending {
  readonly state: 'saved' | 'waiting' | 'sending' | 'offline'
  readonly unsent: number
  readonly sent: number
  /** Cells the server would not take; they wait for another text. */
  readonly refused: number
  readonly savedAt?: string
  /** The browser would not keep what is not sent. */
  readonly notKept: boolean
}

/** A cell the server would not take, with the refusal; it stays here and is shown red. */
export interface RefusedCell {
  readonly refusal: string
  readonly facts: Readonly<Record<string, string>>
}

export type SaveAnswer =
  | { readonly saved: { readonly conflicts: readonly CellConflictView[]; readonly savedAt: string } }
  | { readonly refused: RefusedCell }
  | 'offline'

/** What one stroke, paste or deletion changed. */
type Step = readonly (CellEdit & { readonly before: string })[]

export interface SheetPorts {
  save(cells: readonly (CellEdit & { readonly base: string })[]): Promise<SaveAnswer>
  readonly unsent: UnsentCells
}

/** 填报表: one form, period and unit as typed here, sent when it can be. It lives as long as its page. */
export interface EntrySheet {
  readonly rows: readonly EntryRowView[]
  readonly fields: readonly FormField[]
  /** Changes when anything of the row does. */
  stamp(unit: string): number
  row(unit: string): RowState
  sending(): Sending
  conflicts(): readonly CellConflictView[]
  refused(unit: string, field: string): RefusedCell | undefined
  edit(edits: readonly CellEdit[]): void
  undo(): boolean
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
  settle(conflict: CellConflictView, whose: 'mine' | 'theirs'): void
  /** Sends what waits; true when the server has everything. */
  flush(): Promise<boolean>
  /** What the server says now; what is typed here stays. */
  refresh(view: EntrySheetView): void
  subscribe(changed: () => void): () => void
  /** Counts every change, for what shows the whole sheet. */
  version(): number
  begin(): Promise<number>
  close(): void
}

const IDLE = 700
const AGAIN = 4000
const MOST_AT_ONCE = 500
const MOST_UNDONE = 500
const keyOf = (unit: string, field: string): string => `${unit} ${field}`
const apart = (key: string): readonly [string, string] => {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}

export function openEntrySheet(view: EntrySheetView, ports: SheetPorts): EntrySheet {
  const fields = view.fields as readonly FormField[]
  let rows: readonly EntryRowView[] = view.rows
  let server = new Map<string, string>()
  const standing = new Map<string, RowTexts>()
  const known = new Map<string, Known>()
  const local = new Map<string, UnsentCell>()
  const conflicts = new Map<string, CellConflictView>()
  const refusals = new Map<string, RefusedCell>()
  const stamps = new Map<string, number>()
  const states = new Map<string, RowState>()
  const past: Step[] = []
  const future: Step[] = []
  const listeners = new Set<() => void>()
  let [count, sent, notKept, closed] = [0, 0, false, false]
  let state: Sending['state'] = 'saved'
  let savedAt: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  const touch = (units: Iterable<string>): void => {
    for (const unit of new Set(units)) {
      stamps.set(unit, (stamps.get(unit) ?? 0) + 1)
      states.delete(unit)
    }
    count += 1
    for (const changed of listeners) changed()
  }
  const textAt = (key: string): string => local.get(key)?.text ?? server.get(key) ?? ''

  function take(next: EntrySheetView): void {
    rows = next.rows
    server = new Map()
    for (const row of next.rows) {
      standing.set(row.unit, row.standing)
      known.set(row.unit, { elsewhere: row.elsewhere, before: row.before, periodBefore: next.periodBefore })
      for (const [field, text] of Object.entries(row.standing)) server.set(keyOf(row.unit, field), text)
      for (const [field, { text }] of Object.entries(row.typed)) server.set(keyOf(row.unit, field), text)
    }
  }
  take(view)

  function rowState(unit: string): RowState {
    const found = states.get(unit)
    if (found !== undefined) return found
    const texts = Object.fromEntries(fields.map(({ field }) => [field, textAt(keyOf(unit, field))]))
    const stands = standing.get(unit) ?? {}
    const suggestions = suggest(
      fields,
      texts,
      known.get(unit) ?? { elsewhere: {}, before: {}, periodBefore: '' },
    )
    const made = {
      texts,
      standing: stands,
      suggestions,
      reading: readRow(unit, fields, texts, stands, suggestions),
    }
    states.set(unit, made)
    return made
  }

  function write(edits: readonly CellEdit[]): void {
    const kept = new Map<string, UnsentCell>()
    for (const { unit, field, text } of edits) {
      const key = keyOf(unit, field)
      const cell = { text, base: local.get(key)?.base ?? server.get(key) ?? '' }
      local.set(key, cell)
      kept.set(key, cell)
      refusals.delete(key)
      conflicts.delete(key)
    }
    state = state === 'offline' ? state : 'waiting'
    touch(edits.map(({ unit }) => unit))
    void ports.unsent.put(kept).then((done) => {
      if (done || notKept) return
      notKept = true
      touch([])
    })
    later(IDLE)
  }

  function later(wait: number): void {
    if (closed) return
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  const waiting = (): [string, UnsentCell][] =>
    [...local].filter(([key]) => !conflicts.has(key) && !refusals.has(key))

  /** One batch; a text that is refused is found by halving, so that it holds up nothing else. */
  async function send(batch: readonly [string, UnsentCell][]): Promise<boolean> {
    const answer = await ports.save(
      batch.map(([key, { text, base }]) => {
        const [unit, field] = apart(key)
        return { unit, field, text, base }
      }),
    )
    if (answer === 'offline') return false
    if ('refused' in answer) {
      if (batch.length > 1 && answer.refused.refusal === 'entry.text-refused') {
        const half = batch.length >> 1
        return (await send(batch.slice(0, half))) && (await send(batch.slice(half)))
      }
      for (const [key] of batch) refusals.set(key, answer.refused)
      touch(batch.map(([key]) => apart(key)[0]))
      return true
    }
    const clashing = new Map(answer.saved.conflicts.map((one) => [keyOf(one.unit, one.field), one]))
    const done = new Map<string, UnsentCell>()
    for (const [key, cell] of batch) {
      const clash = clashing.get(key)
      if (clash !== undefined) {
        conflicts.set(key, { ...clash, mine: local.get(key)?.text ?? clash.mine })
        continue
      }
      server.set(key, cell.text)
      done.set(key, cell)
      const now = local.get(key)
      if (now?.text === cell.text) local.delete(key)
      else if (now !== undefined) local.set(key, { ...now, base: cell.text })
    }
    sent += done.size
    savedAt = answer.saved.savedAt
    void ports.unsent.drop(done)
    touch(batch.map(([key]) => apart(key)[0]))
    return true
  }

  function flush(): Promise<boolean> {
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  async function run(): Promise<boolean> {
    clearTimeout(timer)
    while (waiting().length > 0) {
      if (state !== 'offline') state = 'sending'
      touch([])
      if (!(await send(waiting().slice(0, MOST_AT_ONCE)))) {
        state = 'offline'
        touch([])
        later(AGAIN)
        return false
      }
      if (state === 'offline') state = 'sending'
    }
    state = 'saved'
    touch([])
    return local.size === 0
  }

  const step = (from: Step[], onto: Step[]): boolean => {
    const edits = from.pop()
    if (edits === undefined) return false
    const back = edits.map(({ unit, field }) => ({
      unit,
      field,
      text: '',
      before: textAt(keyOf(unit, field)),
    }))
    onto.push(back)
    write(edits.map(({ unit, field, before }) => ({ unit, field, text: before })))
    return true
  }

  return {
    get rows() {
      return rows
    },
    fields,
    stamp: (unit) => stamps.get(unit) ?? 0,
    row: rowState,
    sending: () => ({
      state,
      unsent: local.size,
      sent,
      refused: refusals.size,
      notKept,
      ...(savedAt === undefined ? {} : { savedAt }),
    }),
    conflicts: () => [...conflicts.values()],
    refused: (unit, field) => refusals.get(keyOf(unit, field)),
    edit(edits) {
      const real = edits.filter(({ unit, field, text }) => textAt(keyOf(unit, field)) !== text)
      if (real.length === 0) return
      past.push(real.map((one) => ({ ...one, before: textAt(keyOf(one.unit, one.field)) })))
      if (past.length > MOST_UNDONE) past.shift()
      future.length = 0
      write(real)
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    settle(conflict, whose) {
      const key = keyOf(conflict.unit, conflict.field)
      conflicts.delete(key)
      server.set(key, conflict.theirs)
      const mine = local.get(key)
      if (whose === 'theirs' || mine === undefined) {
        local.delete(key)
        if (mine !== undefined) void ports.unsent.drop(new Map([[key, mine]]))
      } else {
        const cell = { text: mine.text, base: conflict.theirs }
        local.set(key, cell)
        void ports.unsent.put(new Map([[key, cell]]))
      }
      touch([conflict.unit])
      later(0)
    },
    flush,
    refresh(next) {
      take(next)
      touch(next.rows.map(({ unit }) => unit))
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    version: () => count,
    async begin() {
      closed = false
      const kept = await ports.unsent.all()
      const here = new Set(rows.map(({ unit }) => unit))
      let found = 0
      for (const [key, cell] of kept) {
        const [unit, field] = apart(key)
        if (local.has(key) || !here.has(unit) || !fields.some((one) => one.field === field)) continue
        if (server.get(key) === cell.text) {
          void ports.unsent.drop(new Map([[key, cell]]))
          continue
        }
        local.set(key, cell)
        found += 1
      }
      if (found > 0) {
        state = 'waiting'
        touch(here)
        later(0)
      }
      return found
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
