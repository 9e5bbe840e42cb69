import type { FindingCode } from '#engine'
import type { SaysFinding } from '../finding-says.ts'
import { clauseFindings } from './findings/clause.ts'
import { consequenceFindings } from './findings/consequences.ts'
import { factFindings } from './findings/facts.ts'
import { fileFindings } from './findings/files.ts'
import { formulaFindings } from './findings/formula.ts'
import { guardFindings } from './findings/guard.ts'
import { recordFindings } from './findings/records.ts'
import { schemeFindings } from './findings/scheme.ts'

/** 检查意见的说明: 是什么、为什么、怎么改. */
export const findings = {
  ...fileFindings,
  ...schemeFindings,
  ...consequenceFindings,
  ...factFindings,
  ...recordFindings,
  ...formulaFindings,
  ...clauseFindings,
  ...guardFindings,
} satisfies Record<FindingCode, SaysFinding>
