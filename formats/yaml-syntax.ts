import type { YAMLError } from 'yaml'
import type { Finding, FindingCode } from '#engine'
import type { Placing } from './yaml-place.ts'

const CODES: Readonly<Record<string, FindingCode>> = {
  BAD_INDENT: 'yaml.indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.two-colons',
  BLOCK_IN_FLOW: 'yaml.indent',
  MISSING_CHAR: 'yaml.not-closed',
  MULTIPLE_DOCS: 'yaml.several-documents',
  TAB_AS_INDENT: 'yaml.tab',
  TAG_RESOLVE_FAILED: 'yaml.tag',
  BAD_SCALAR_START: 'yaml.reserved-start',
  NON_STRING_KEY: 'yaml.key-not-text',
}

const lineOf = (text: string, offset: number): string => {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return text.slice(start, end === -1 ? text.length : end)
}

/** A key followed by the full-width colon of a Chinese keyboard: the commonest slip, and the parser's message hides it. */
const FULL_WIDTH_COLON = /^\s*(?:- )?[a-z][a-z-]*：/

/** A bracket left open shows as a wrong indent on the next line. */
const codeOf = (error: YAMLError): FindingCode =>
  /must be sufficiently indented and end with/.test(error.message)
    ? 'yaml.not-closed'
    : (CODES[error.code] ?? 'yaml.syntax')

/** 语法错误: the parser's error as a finding an official can act on. */
export function syntaxFinding(error: YAMLError, text: string, place: Placing): Finding {
  const [offset] = error.pos
  const line = lineOf(text, offset)
  const code = FULL_WIDTH_COLON.test(line) ? 'yaml.full-width-colon' : codeOf(error)
  return { code, severity: 'error', at: place(offset), facts: { line: line.trim().slice(0, 120) } }
}
