import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Progress } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { uploadWorkbook } from '#contract'
import { Trouble, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { queryClient } from '../../ask/query-client.ts'
import { upload } from '../../ask/upload.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'

/** 第二步: drop or choose the filled workbook; nothing is written by uploading. */
export function UploadStep() {
  const { say } = useSpeech()
  const { reporting } = say
  const navigate = useNavigate()
  const words = useRefusalWords()
  const input = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState(0)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState(false)
  const send = useMutation({
    mutationFn: (file: File) => upload(uploadWorkbook, file, setPercent),
    onMutate: () => setPercent(0),
    onSuccess: (draft) => {
      queryClient.setQueryData(query.draft(draft.draft).queryKey, draft)
      void queryClient.invalidateQueries({ queryKey: ['reports'] })
      void queryClient.invalidateQueries({ queryKey: ['workbench'] })
      void navigate({ to: '/reporting/drafts/$draft', params: { draft: draft.draft } })
    },
  })
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file === undefined || send.isPending) return
    setWrong(!/\.xlsx$/i.test(file.name))
    if (/\.xlsx$/i.test(file.name)) send.mutate(file)
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }
  const fault = send.isError ? words(send.error) : undefined
  return (
    <section className="report-step">
      <h2>{reporting.stepUpload}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button within */}
      <div
        className={`drop${over ? ' drop-over' : ''}`}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event)
          take(event.dataTransfer.files)
        }}
      >
        {send.isPending ? (
          <div role="status" className="drop-progress">
            <p>{percent < 100 ? reporting.uploading(String(percent)) : reporting.reading}</p>
            <Progress percent={percent} showInfo={false} size="small" aria-label={reporting.stepUpload} />
          </div>
        ) : (
          <p>
            {reporting.drop}{' '}
            <button type="button" className="plain drop-choose" onClick={() => input.current?.click()}>
              {reporting.choose}
            </button>
          </p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={reporting.stepUpload}
          accept=".xlsx"
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {wrong ? (
        <p className="below" role="alert">
          {reporting.notXlsx}
        </p>
      ) : null}
      {fault === undefined ? null : <Trouble what={fault.what} next={fault.next} />}
      <p className="muted small">{reporting.uploadHint}</p>
    </section>
  )
}
