import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { ACCOUNT_COLUMNS, checkAccountsFile, importAccounts } from '#contract'
import { useSpeech } from '#ui'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'
import { Refused } from '../../ask/refused.ts'
import { upload } from '../../ask/upload.ts'
import { useRefusalWords } from '../../frame/refusal.tsx'
import { EntrySlips } from './entry-slips.tsx'

const MARK = '\uFEFF'

/** 批量开户: a CSV is checked row by row, then opened whole. */
export function AccountsFile({ today }: { readonly today: string }) {
  const { say } = useSpeech()
  const words = useRefusalWords()
  const input = useRef<HTMLInputElement>(null)
  const check = useMutation({ mutationFn: (file: File) => upload(checkAccountsFile, file, () => undefined) })
  const open = useMutation({
    mutationFn: () =>
      call(importAccounts, {
        body: { rows: (check.data?.rows ?? []).map(({ unitName: _, ...row }) => row) },
      }),
    onSuccess: () => {
      check.reset()
      void queryClient.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const fault = open.isError ? open.error : check.isError ? check.error : undefined
  const said = fault === undefined ? undefined : words(fault)
  if (open.data !== undefined) return <EntrySlips codes={open.data.codes} done={() => open.reset()} />
  const sample = () => {
    const row = ['wangxiaohe', '王小禾', say.signIn.roles['village-worker'], '990781107201', today, '']
    const text = `${MARK}${ACCOUNT_COLUMNS.join(',')}\r\n${row.join(',')}\r\n`
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    link.download = 'accounts.csv'
    link.click()
  }
  return (
    <div className="stack">
      <p className="muted">{say.accounts.fileWhy}</p>
      <div className="account-actions">
        <Button onClick={sample}>{say.accounts.sample}</Button>
        <Button type="primary" loading={check.isPending} onClick={() => input.current?.click()}>
          {say.accounts.upload}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) check.mutate(file)
            target.value = ''
          }}
        />
      </div>
      {said === undefined ? null : (
        <p className="session-fault" role="alert">
          <strong>{said.what}</strong> {said.next}
        </p>
      )}
      {check.data === undefined ? null : (
        <section>
          <p>
            <strong>{say.accounts.checked(check.data.rows.length, check.data.problems.length)}</strong>
          </p>
          <ul className="account-posts">
            {check.data.problems.map(({ row, column, refusal, facts }) => (
              <li key={`${row} ${column}`}>
                {say.accounts.row(row)} · {column}：{words(new Refused(refusal, facts)).what}
              </li>
            ))}
            {check.data.rows.map(({ row, account, name, post, unitName }) => (
              <li key={row}>
                {say.accounts.row(row)} · <strong>{name}</strong>（{account}） {say.signIn.roles[post.role]} ·{' '}
                {unitName} · {say.accounts.between(post.from, post.to ?? '')}
              </li>
            ))}
          </ul>
          {check.data.rows.length > 0 && check.data.problems.length === 0 ? (
            <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
              {say.accounts.importDo(check.data.rows.length)}
            </Button>
          ) : null}
        </section>
      )}
    </div>
  )
}
