import {
  type FigureChange,
  type FigurePart,
  type FigureWhen,
  type Indicator,
  isMissing,
  MISSING_NAMES,
  missing,
  nearestName,
  readAmount,
  type Scheme,
  type Value,
} from '#engine'
import { describeFinding, type Language } from '#words'
import { EXIT, Trouble } from '../trouble.ts'

const PARTS: readonly FigurePart[] = ['numerator', 'denominator', 'target']

/**
 * 读一处改动: `doctor-contract-rate=35%`; `.numerator`, `.denominator` or `.target` after the indicator names a part of it,
 * `.previous` the year before; a name of absence stands for a missing figure.
 */
export function readChange(scheme: Scheme, unit: string, text: string, language: Language): FigureChange {
  const equals = text.indexOf('=')
  const [written, amount] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()]
  if (equals < 1 || amount === '') throw malformed(text, '')
  const [id = '', ...more] = written.split('.')
  const indicator = scheme.indicators.find((one) => one.id === id)
  if (indicator === undefined) {
    const ids = scheme.indicators.map((one) => one.id)
    const near = nearestName(id, ids) ?? ''
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['indicator-unknown'](id, near))
  }
  const part = PARTS.find((one) => more.includes(one)) ?? 'value'
  const when: FigureWhen = more.includes('previous') ? 'previous' : 'current'
  if (more.some((word) => word !== part && word !== 'previous')) throw malformed(text, '')
  return { unit, indicator: id, part, when, value: writtenValue(indicator, part, amount, text, language) }
}

function writtenValue(
  { unit }: Indicator,
  part: FigurePart,
  amount: string,
  text: string,
  language: Language,
): Value {
  const name = MISSING_NAMES.find((one) => one === amount)
  if (name !== undefined) return missing(name)
  const wanted = part === 'numerator' || part === 'denominator' ? 'number' : unit
  const read = readAmount(amount, { file: '--set', line: 1, column: 1 }, wanted)
  const [wrong] = read.findings
  if (wrong !== undefined) throw malformed(text, describeFinding(wrong, language).what)
  if (read.amount === undefined || isMissing(read.amount.value)) throw malformed(text, '')
  return read.amount.value
}

const malformed = (text: string, why: string): Trouble =>
  new Trouble(EXIT.usage, ({ trouble }) => trouble['change-malformed'](text, why))
