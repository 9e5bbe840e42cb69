import { Trouble, useSpeech } from '#ui'
import { describeRefusal } from '#words'
import { NO_ANSWER, Refused } from '../ask/refused.ts'

/** The sentence for a fault of a call, in the reader's language. */
export function useRefusalWords(): (fault: unknown) => { readonly what: string; readonly next: string } {
  const { say, language } = useSpeech()
  return (fault) => {
    if (!(fault instanceof Refused))
      return describeRefusal('server.failed', { trace: String(fault) }, language)
    return fault.code === NO_ANSWER
      ? { what: say.frame.noReachTitle, next: say.frame.noReachNext }
      : describeRefusal(fault.code, fault.facts, language)
  }
}

/** 拒绝的说明 on a page: what happened, what to do, and trying again where that can help. */
export function Refusal({
  fault,
  retry,
}: {
  readonly fault: unknown
  readonly retry?: (() => void) | undefined
}) {
  const words = useRefusalWords()
  const { what, next } = words(fault)
  const hopeless =
    fault instanceof Refused && /^(permission\.|session\.none)|\.unknown$|not-found$/.test(fault.code)
  return <Trouble what={what} next={next} retry={hopeless ? undefined : retry} />
}
