import type { Finding } from '../scheme/finding.ts'
import type { FindingCode } from '../scheme/finding-codes.ts'

/** 说一条事实的毛病; an error where nothing else is said. */
export type ReportFact = (
  code: FindingCode,
  facts?: Readonly<Record<string, string>>,
  severity?: Finding['severity'],
) => void
