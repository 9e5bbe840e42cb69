import { createHash } from 'node:crypto'
import { type Assessment, canonicalText, type MakeHash } from '#engine'
import { type Language, nameIn, rankingFootnotes } from '#words'
import type { ResultTitle } from '../exchange/index.ts'

/** 一次计算: the result and the window of figures it weighed. */
export interface Weighing {
  readonly assessment: Assessment
  /** "2017" */
  readonly period: string
  /** "2017-11", the last month counted. */
  readonly through: string
}

/** 结果指纹: SHA-256 of the canonical text; the same digits wherever the same scheme weighs the same facts. */
export const resultHash = (assessment: Assessment): string =>
  createHash('sha256').update(canonicalText(assessment)).digest('hex')

/** SHA-256 for whoever computes without cryptography of its own: the engine, when it writes a bundle. */
export const makeSha256: MakeHash = () => {
  const hash = createHash('sha256')
  return { add: (text) => void hash.update(text), hex: () => hash.digest('hex') }
}

/** 表头信息: which scheme, document and window, the rules a reader needs, and the fingerprint anyone may compare. */
export function resultTitle(
  { assessment, period, through }: Weighing,
  title: string,
  language: Language,
): ResultTitle {
  const { scheme } = assessment.program
  return {
    language,
    title,
    scheme: nameIn(scheme.name, language),
    document: scheme.source.document,
    period,
    through,
    digits: scheme.display.digits,
    hash: resultHash(assessment),
    footnotes: rankingFootnotes(scheme, language),
  }
}
