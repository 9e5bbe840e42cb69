import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { importFacts, readImportProgress } from '#contract'
import { useSpeech } from '#ui'
import { describeWorkbookProblem } from '#words'
import { call } from '../../ask/call.ts'
import { upload } from '../../ask/upload.ts'
import { Refusal } from '../../frame/refusal.tsx'

const SHOWN = 50

/** 导入外来数: tried first, then written; one wrong row keeps the whole file out, and every wrong row is told. */
export function FactImport() {
  const { say, language } = useSpeech()
  const words = say.exchange
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [key, setKey] = useState<string>()
  const send = useMutation({
    mutationFn: async ({ bytes, dryRun }: { readonly bytes: File; readonly dryRun: boolean }) => {
      const named = crypto.randomUUID()
      setKey(named)
      const query = { key: named, dryRun: dryRun ? 'true' : 'false' } as const
      const done = await upload(importFacts, bytes, () => undefined, { query })
      return { ...done, dryRun }
    },
    onSettled: () => setKey(undefined),
  })
  const progress = useQuery({
    queryKey: ['import-progress', key],
    queryFn: ({ signal }) => call(readImportProgress, { params: { key: key ?? '' }, signal }),
    enabled: key !== undefined,
    refetchInterval: 500,
    retry: false,
  })
  const { data } = send
  const number = (value: number): string => value.toLocaleString(language)
  const ready = data?.dryRun === true && data.errors === 0
  return (
    <section>
      <h2 className="section-title">{words.importTitle}</h2>
      <p className="muted">{words.importLead}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".xlsx,.csv"
        onChange={(event) => {
          setFile(event.target.files?.[0])
          send.reset()
          event.target.value = ''
        }}
      />
      <p>
        <Button onClick={() => input.current?.click()} disabled={send.isPending}>
          {words.choose}
        </Button>{' '}
        {file === undefined ? null : <span>{words.chosen(file.name)}</span>}
      </p>
      {file === undefined ? null : (
        <p>
          <Button disabled={send.isPending} onClick={() => send.mutate({ bytes: file, dryRun: true })}>
            {words.trial}
          </Button>{' '}
          <Button
            type="primary"
            disabled={!ready || send.isPending}
            onClick={() => send.mutate({ bytes: file, dryRun: false })}
          >
            {words.importNow}
          </Button>
        </p>
      )}
      <div role="status">
        {send.isPending ? <p>{words.importing(number(progress.data?.figures ?? 0))}</p> : null}
        {data === undefined || send.isPending ? null : (
          <p>
            {data.errors > 0
              ? words.refusedFile(number(data.errors))
              : data.dryRun
                ? words.trialDone(number(data.figures))
                : data.written > 0
                  ? words.imported(number(data.figures), number(data.written))
                  : words.unchanged(number(data.figures))}
          </p>
        )}
      </div>
      {send.isError ? <Refusal fault={send.error} /> : null}
      {data === undefined || data.problems.length === 0 ? null : (
        <>
          <h3>{words.problems}</h3>
          <ul className="import-problems">
            {data.problems.slice(0, SHOWN).map(({ code, sheet, cell, facts }) => {
              const { what, mend } = describeWorkbookProblem(code, facts, language)
              return (
                <li key={`${code} ${sheet} ${cell} ${JSON.stringify(facts)}`}>
                  <span className="muted small">{[sheet, cell].filter(Boolean).join(' ')}</span> {what} {mend}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
