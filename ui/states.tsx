import './states.css'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useSpeech } from './language.tsx'

/** 正在取数: the shape of what will come, announced once. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { say } = useSpeech()
  return (
    <div className="state-loading" role="status">
      <span className="hidden">{say.frame.loading}</span>
      <Skeleton active title={{ width: '32%' }} paragraph={{ rows }} />
    </div>
  )
}

/** 没有内容: what is not there and where to go instead. */
export function Empty({ what, next }: { readonly what: ReactNode; readonly next?: ReactNode }) {
  return (
    <div className="state-empty">
      <p>{what}</p>
      {next === undefined ? null : <p className="muted small">{next}</p>}
    </div>
  )
}

/** 没有办成: what happened, what was kept, what to do; a way to try again. */
export function Trouble({
  what,
  next,
  retry,
  children,
}: {
  readonly what: string
  readonly next: string
  readonly retry?: (() => void) | undefined
  readonly children?: ReactNode
}) {
  const { say } = useSpeech()
  return (
    <div className="state-trouble" role="alert">
      <p className="state-what">{what}</p>
      <p>{next}</p>
      {children}
      {retry === undefined ? null : (
        <p>
          <Button onClick={retry}>{say.frame.retry}</Button>
        </p>
      )}
    </div>
  )
}
