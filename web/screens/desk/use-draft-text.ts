import { useCallback, useEffect, useRef, useState } from 'react'
import { readSchemeDraft, type SchemeDraftView, saveSchemeDraft } from '#contract'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { NO_ANSWER, Refused } from '../../ask/refused.ts'
import { copiesOf, dropCopy, dropKey, keepCopy } from './local-copy.ts'

/** 保存的状态: nothing typed is lost in any of them. */
export type Saving =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'typing' | 'saving' }
  /** Kept in this browser until the server answers. */
  | { readonly state: 'offline'; readonly kept: boolean }
  | { readonly state: 'refused'; readonly fault: Refused }
  | { readonly state: 'conflict'; readonly theirs: SchemeDraftView }

export interface DraftText {
  readonly text: string
  readonly number: number
  readonly saving: Saving
  readonly canUndo: boolean
  readonly canRedo: boolean
  write(text: string): void
  undo(): void
  redo(): void
  /** Sends at once what waits; answers whether the server has everything. */
  saveNow(): Promise<boolean>
  /** Ends a conflict: mine goes on top of theirs, or theirs stands. Both stay in the history. */
  settle(whose: 'mine' | 'theirs'): void
}

const IDLE = 1200
const AGAIN = 5000
const MOST_UNDONE = 200

/** 草稿文字: typed here, kept in the browser at every stroke, on the server a moment later. */
export function useDraftText(view: SchemeDraftView, account: string, writable: boolean): DraftText {
  const [begun] = useState(() => beginWith(view, account, writable))
  const [text, setText] = useState(begun.text)
  const [saving, setSaving] = useState<Saving>(begun.saving)
  const [past, setPast] = useState<readonly string[]>([])
  const [future, setFuture] = useState<readonly string[]>([])
  const latest = useRef(begun.text)
  const server = useRef({ number: begun.after, text: begun.after === view.number ? view.text : '' })
  const [number, setNumber] = useState(begun.after)
  const running = useRef<Promise<boolean> | undefined>(undefined)
  const stopped = useRef(begun.saving.state === 'conflict')

  const send = useCallback(async (): Promise<boolean> => {
    while (latest.current !== server.current.text && !stopped.current) {
      const sent = latest.current
      setSaving({ state: 'saving' })
      try {
        const body = { text: sent, after: server.current.number }
        const { number: saved, at } = await call(saveSchemeDraft, { params: { draft: view.draft }, body })
        server.current = { number: saved, text: sent }
        setNumber(saved)
        if (latest.current === sent) {
          dropCopy(account, view.draft)
          setSaving({ state: 'saved', at })
        }
      } catch (fault) {
        if (fault instanceof Refused && fault.code === 'scheme-draft.changed-meanwhile') {
          stopped.current = true
          const theirs = await call(readSchemeDraft, { params: { draft: view.draft } }).catch(() => undefined)
          if (theirs !== undefined) setSaving({ state: 'conflict', theirs })
          else stopped.current = false
          return false
        }
        const kept = copiesOf(account, view.draft).some((copy) => copy.text === latest.current)
        if (fault instanceof Refused && fault.code !== NO_ANSWER) setSaving({ state: 'refused', fault })
        else setSaving({ state: 'offline', kept })
        return false
      }
    }
    return latest.current === server.current.text
  }, [account, view.draft])

  const saveNow = useCallback((): Promise<boolean> => {
    const before = running.current ?? Promise.resolve(true)
    const next = before.then(send)
    running.current = next
    return next
  }, [send])

  const { state } = saving
  useEffect(() => {
    if (!writable || text === server.current.text || state === 'conflict' || state === 'saving') return
    const wait = setTimeout(() => void saveNow(), state === 'offline' || state === 'refused' ? AGAIN : IDLE)
    return () => clearTimeout(wait)
  }, [text, state, writable, saveNow])

  useEffect(() => {
    const online = () => void saveNow()
    const leaving = (event: BeforeUnloadEvent) => {
      if (latest.current !== server.current.text) event.preventDefault()
    }
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', leaving)
      void queryClient.invalidateQueries({ queryKey: ['scheme-drafts'] })
      void queryClient.invalidateQueries({ queryKey: ['scheme-draft', view.draft] })
    }
  }, [saveNow, view.draft])

  const put = (next: string): void => {
    latest.current = next
    setText(next)
    keepCopy(account, view.draft, { text: next, after: server.current.number, at: new Date().toISOString() })
    setSaving((now) => (now.state === 'conflict' ? now : { state: 'typing' }))
  }
  return {
    text,
    number,
    saving,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    saveNow,
    write(next) {
      if (next === latest.current || !writable) return
      setPast([...past.slice(-MOST_UNDONE), latest.current])
      setFuture([])
      put(next)
    },
    undo() {
      const back = past.at(-1)
      if (back === undefined) return
      setFuture([...future, latest.current])
      setPast(past.slice(0, -1))
      put(back)
    },
    redo() {
      const forth = future.at(-1)
      if (forth === undefined) return
      setPast([...past, latest.current])
      setFuture(future.slice(0, -1))
      put(forth)
    },
    settle(whose) {
      if (saving.state !== 'conflict') return
      const { theirs } = saving
      server.current = { number: theirs.number, text: theirs.text }
      setNumber(theirs.number)
      stopped.current = false
      setSaving({ state: 'typing' })
      if (whose === 'theirs') {
        setPast([...past, latest.current])
        put(theirs.text)
        dropCopy(account, view.draft)
        setSaving({ state: 'saved', at: theirs.writtenAt })
      } else put(latest.current)
    },
  }
}

/** What this browser still holds goes first; on top of an older text it is a conflict to be settled by the writer. */
function beginWith(
  view: SchemeDraftView,
  account: string,
  writable: boolean,
): { readonly text: string; readonly after: number; readonly saving: Saving } {
  const server = {
    text: view.text,
    after: view.number,
    saving: { state: 'saved', at: view.writtenAt },
  } as const
  const copies = copiesOf(account, view.draft)
  for (const copy of copies) if (copy.text === view.text) dropKey(copy.key)
  const [copy] = copies.filter(({ text }) => text !== view.text)
  if (copy === undefined || !writable) return server
  if (copy.after === view.number) return { text: copy.text, after: copy.after, saving: { state: 'typing' } }
  return { text: copy.text, after: copy.after, saving: { state: 'conflict', theirs: view } }
}
