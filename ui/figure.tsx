import { type Amount, isBelowZero, isNumber, isZero } from './amount.ts'
import { useExactness } from './exactness.tsx'
import { useSpeech } from './language.tsx'

interface Given {
  readonly amount: Amount | undefined
  /** Write a plus before what is above zero, for differences. */
  readonly signed?: boolean
  /** Red ink below zero. */
  readonly tone?: boolean
}

/** 数: as the server shows it; hovering tells the exact value, the switch writes it out. A missing value has its name. */
export function Figure({ amount, signed = false, tone = false }: Given) {
  const { say } = useSpeech()
  const { exact } = useExactness()
  if (amount === undefined) return <span className="muted">{say.frame.none}</span>
  if (!isNumber(amount))
    return <span className="muted">{missingName(amount.missing, say.scheme.missingNames)}</span>
  const below = isBelowZero(amount)
  const written = exact ? amount.exact : amount.shown
  const text = `${signed && !below && !isZero(amount) ? '+' : ''}${written}`.replace('-', '−')
  return (
    <data
      value={amount.exact}
      title={say.frame.exactValue(amount.exact)}
      className={`figure${tone && below ? ' below' : ''}${exact ? ' figure-exact' : ''}`}
    >
      {text}
    </data>
  )
}

const missingName = (name: string, names: Readonly<Record<string, string>>): string => names[name] ?? name
