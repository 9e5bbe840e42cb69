import { createHash } from 'node:crypto'
import type { Assessment } from '#engine'

/** 结果指纹: SHA-256 of the canonical text; the same digits wherever the same scheme weighs the same facts. */
export const resultHash = (assessment: Assessment): string =>
  createHash('sha256').update(assessment.canonical).digest('hex')
