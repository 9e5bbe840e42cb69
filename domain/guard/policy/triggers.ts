import {
  AUTHORISATION_KINDS,
  EVIDENCE_KINDS,
  MEASURE_FREQUENCIES,
  MEASURE_KINDS,
  MEASURE_MARKS,
  MEASURE_TEXTS,
} from '#engine'
import type { TriggerName } from './pack.ts'
import type { Trigger } from './trigger.ts'
import { assessedLevel } from './triggers/assessed-level.ts'
import { commendationWithout, vetoWithout } from './triggers/authorised.ts'
import { documentLongerThan } from './triggers/document-longer-than.ts'
import { dutyList, noAssessorDuties } from './triggers/duties.ts'
import { evidence } from './triggers/evidence.ts'
import { inspectionsBeyond, inspectionsOverlap } from './triggers/inspections.ts'
import { measure } from './triggers/measure.ts'
import { words } from './triggers/words.ts'

/** What an option may say; 'text' anything, 'whole' a number of things. */
export type OptionShape = readonly string[] | 'text' | 'whole'

export interface DeclaredTrigger {
  readonly run: Trigger
  readonly options: Readonly<Record<string, OptionShape>>
  readonly mandatory: readonly string[]
}

const PROPERTIES = [...MEASURE_TEXTS, 'reply-days', 'appeal-days', 'every', 'months'] as const

/** 触发函数表: declared once; a pack that names another is malformed. */
export const TRIGGERS: Readonly<Record<TriggerName, DeclaredTrigger>> = {
  words: { run: words, options: { any: 'text', except: 'text' }, mandatory: ['any'] },
  'veto-without': { run: vetoWithout, options: { as: AUTHORISATION_KINDS }, mandatory: ['as'] },
  'commendation-without': {
    run: commendationWithout,
    options: { as: AUTHORISATION_KINDS },
    mandatory: ['as'],
  },
  measure: {
    run: measure,
    options: {
      kinds: MEASURE_KINDS,
      marked: MEASURE_MARKS,
      lacks: PROPERTIES,
      has: MEASURE_TEXTS,
      named: 'text',
      'at-most': MEASURE_FREQUENCIES,
      without: AUTHORISATION_KINDS,
    },
    mandatory: ['kinds'],
  },
  'inspections-overlap': { run: inspectionsOverlap, options: { kinds: MEASURE_KINDS }, mandatory: ['kinds'] },
  'inspections-beyond': {
    run: inspectionsBeyond,
    options: { kinds: MEASURE_KINDS, most: 'whole' },
    mandatory: ['kinds', 'most'],
  },
  evidence: { run: evidence, options: { evidence: EVIDENCE_KINDS }, mandatory: ['evidence'] },
  'document-longer-than': {
    run: documentLongerThan,
    options: { general: 'whole', 'special-task': 'whole' },
    mandatory: ['general', 'special-task'],
  },
  'assessed-level': { run: assessedLevel, options: { levels: 'text' }, mandatory: ['levels'] },
  'duty-list': {
    run: dutyList,
    options: { lists: ['basic', 'assist', 'taken-back'], unlisted: ['yes', 'no'], levels: 'text' },
    mandatory: ['levels'],
  },
  'no-assessor-duties': { run: noAssessorDuties, options: {}, mandatory: [] },
}
