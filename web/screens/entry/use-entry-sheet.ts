import { onlineManager } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type EntrySheetView, saveEntryCells } from '#contract'
import { call } from '../../ask/call.ts'
import { NO_ANSWER, Refused } from '../../ask/refused.ts'
import { type EntrySheet, openEntrySheet, type SaveAnswer } from './entry-sheet.ts'
import { unsentCells } from './unsent.ts'

/** Answers that say "later" and not "no". */
const LATER: readonly string[] = [
  NO_ANSWER,
  'server.busy',
  'request.too-many',
  'session.none',
  'server.failed',
]

/** 打开填报表 for this account; what an earlier visit could not send is sent now. `found` counts it. */
export function useEntrySheet(
  view: EntrySheetView,
  account: string,
): { readonly sheet: EntrySheet; readonly found: number } {
  const [found, setFound] = useState(0)
  const [sheet] = useState(() =>
    openEntrySheet(view, {
      unsent: unsentCells(`${account}|${view.form}|${view.period}|${view.unit}`),
      async save(cells): Promise<SaveAnswer> {
        try {
          const { conflicts, savedAt } = await call(saveEntryCells, {
            params: { form: view.form, period: view.period },
            body: { unit: view.unit, cells: [...cells] },
          })
          return { saved: { conflicts, savedAt } }
        } catch (fault) {
          if (!(fault instanceof Refused) || LATER.includes(fault.code)) return 'offline'
          return { refused: { refusal: fault.code, facts: fault.facts } }
        }
      },
    }),
  )
  useEffect(() => {
    if (view.mayType) void sheet.begin().then(setFound)
    const back = onlineManager.subscribe((online) => {
      if (online) void sheet.flush()
    })
    const leave = (event: BeforeUnloadEvent): void => {
      if (sheet.sending().notKept && sheet.sending().unsent > 0) event.preventDefault()
    }
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void sheet.flush()
    }
    window.addEventListener('beforeunload', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      back()
      window.removeEventListener('beforeunload', leave)
      document.removeEventListener('visibilitychange', hidden)
      void sheet.flush()
      sheet.close()
    }
  }, [sheet, view.mayType])
  useEffect(() => sheet.refresh(view), [sheet, view])
  return { sheet, found }
}

/** Whatever shows the whole sheet. */
export const useSheetVersion = (sheet: EntrySheet): number =>
  useSyncExternalStore(sheet.subscribe, sheet.version)

/** One row: it is drawn anew when it changed and not when others did. */
export const useRowStamp = (sheet: EntrySheet, unit: string): number =>
  useSyncExternalStore(sheet.subscribe, () => sheet.stamp(unit))
