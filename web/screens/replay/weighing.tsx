import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Loading, useSpeech } from '#ui'

const SLOW_SECONDS = 3
const SECOND = 1000

/** 正在称量: how long it has been, and a way to stop; the choice stays as it is. */
export function Weighing({ onStop }: { readonly onStop: () => void }) {
  const { say } = useSpeech()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const begun = Date.now()
    const tick = setInterval(() => setSeconds(Math.floor((Date.now() - begun) / SECOND)), SECOND)
    return () => clearInterval(tick)
  }, [])
  return (
    <div className="stack">
      <div className="replay-weighing" role="status">
        <progress aria-label={say.replay.weighing(String(seconds))} />
        <span>{say.replay.weighing(String(seconds))}</span>
        {seconds < SLOW_SECONDS ? null : <span className="muted small">{say.replay.weighingLong}</span>}
        <Button size="small" onClick={onStop}>
          {say.replay.stop}
        </Button>
      </div>
      <Loading rows={10} />
    </div>
  )
}
