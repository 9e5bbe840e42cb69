import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Trouble, useSpeech } from '#ui'
import { Refused } from '../ask/refused.ts'
import { Refusal } from './refusal.tsx'

/** 页面出错: a fault of the page itself, said plainly, with what to tell the administrator. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { say } = useSpeech()
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="page-alone">
      {error instanceof Refused ? (
        <Refusal fault={error} retry={again} />
      ) : (
        <Trouble what={say.frame.brokenTitle} next={say.frame.brokenNext} retry={again}>
          <p className="mono">{error instanceof Error ? error.message : String(error)}</p>
        </Trouble>
      )}
      <p>
        <Link to="/">{say.frame.home}</Link>
      </p>
    </div>
  )
}
