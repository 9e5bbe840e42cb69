import { useExactness } from './exactness.tsx'
import { LabelledSwitch } from './labelled-switch.tsx'
import { useSpeech } from './language.tsx'

/** 精确值开关: every number on the page whole, or as the scheme displays it. */
export function ExactSwitch() {
  const { say } = useSpeech()
  const { exact, setExact } = useExactness()
  return (
    <LabelledSwitch label={say.frame.exact} hint={say.frame.exactHint} checked={exact} onChange={setExact} />
  )
}
