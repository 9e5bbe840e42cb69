import type { Finding, Names } from '#engine'

/** 核对程度: how sure we are of what a rule rests on. A rule only remembered is a note and never presented as law. */
export const CERTAINTIES = ['read', 'seen', 'remembered'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const SEVERITIES = ['error', 'warning', 'note'] as const

/** Both languages, always: a finding is read by people who chose neither. */
export type BothLanguages = Names & { readonly en: string }

/** 触发条件: the closed set of what a rule may look for in a scheme; each is one function under triggers/. */
export const TRIGGER_NAMES = [
  'words', // texts containing any of `any`
  'veto-without', // vetoes without the authorisation `as`
  'commendation-without', // merit quotas without the authorisation `as`
  'measure', // measures of `kinds` that carry a mark of `marked`, lack one of `lacks`, come oftener than `at-most`, or lack the authorisation `without`
  'inspections-overlap', // two measures of `kinds` in the same month
  'inspections-beyond', // more than `most` rounds a year over all measures of `kinds`
  'evidence', // measures asking for evidence of `evidence`
  'document-longer-than', // `general`, `special-task`: characters
  'assessed-level', // the scheme, or a measure, addresses a level of `levels`
  'duty-list', // schemes of `levels`: items on a list of `lists`, or on none at all: `unlisted: yes`
  'no-assessor-duties', // nothing is promised by those who assess
] as const
export type TriggerName = (typeof TRIGGER_NAMES)[number]

/** What a trigger is told, each a list of texts: `{as: ['catalogue-entry']}`. */
export type TriggerOptions = Readonly<Record<string, readonly string[]>>

/** 政策规则 */
export interface PolicyRule {
  readonly id: string
  readonly trigger: TriggerName
  readonly options: TriggerOptions
  readonly severity: Finding['severity']
  readonly inForce: { readonly from: string; readonly to?: string }
  readonly says: BothLanguages
  readonly citation: BothLanguages
  readonly remedy: BothLanguages
  readonly certainty: Certainty
}

/** 政策包: the rules a scheme is held against, dated and cited, replaceable by the user's own legal office. */
export interface PolicyPack {
  readonly id: string
  readonly name: BothLanguages
  readonly jurisdiction: BothLanguages
  /** The day the rules were last looked at. */
  readonly asOf: string
  /** For replays of past years: nothing is said. */
  readonly historical: boolean
  readonly rules: readonly PolicyRule[]
}
