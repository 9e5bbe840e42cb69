import type { FormulaFunction } from '../kinds/clause-context.ts'
import type { Finding } from '../scheme/finding.ts'
import type { SourcePlace } from '../scheme/source-node.ts'
import { UNITS } from '../value/unit.ts'
import { BUILT_INS } from './check-call.ts'
import type { FormulaCode } from './formula-code.ts'
import { formulaFinding } from './source-text.ts'

const NAME = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
const SIGNATURE = new RegExp(`^\\s*(${NAME})\\s*\\(([^()]*)\\)\\s*$`)
const PARAMETER = new RegExp(`^\\s*(${NAME})\\s*:\\s*([a-z-]+)\\s*$`)

export interface SignatureRead {
  readonly signature?: Pick<FormulaFunction, 'name' | 'parameters'>
  readonly findings: readonly Finding[]
}

/** 函数名与参数: reads `achievement(rate: percent, threshold: percent)`. */
export function readSignature(text: string, at: SourcePlace): SignatureRead {
  const refuse = (code: FormulaCode, facts: Readonly<Record<string, string>>): SignatureRead => ({
    findings: [formulaFinding(code, { text, at }, { from: 0, to: text.length }, facts)],
  })
  const [, name, list = ''] = (text.length > 1000 ? undefined : SIGNATURE.exec(text)) ?? []
  if (name === undefined) return refuse('formula.signature-malformed', { signature: text })
  if (BUILT_INS.has(name)) return refuse('formula.function-name-taken', { function: name })
  const parameters: FormulaFunction['parameters'][number][] = []
  for (const piece of list.trim() === '' ? [] : list.split(',')) {
    const [, parameter, word] = PARAMETER.exec(piece) ?? []
    const unit = UNITS.find((known) => known === word)
    if (parameter === undefined || unit === undefined)
      return refuse('formula.signature-malformed', { signature: text })
    if (parameters.some((one) => one.name === parameter)) {
      return refuse('formula.parameter-twice', { function: name, parameter })
    }
    parameters.push({ name: parameter, unit })
  }
  return { signature: { name, parameters }, findings: [] }
}
