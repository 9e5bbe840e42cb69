export { checkOwnPolicy, packUnknown } from './policy/check-own-policy.ts'
export { checkPolicy, type PolicyOptions } from './policy/check-policy.ts'
export {
  type Certainty,
  type PolicyPack,
  type PolicyRule,
  TRIGGER_NAMES,
  type TriggerName,
} from './policy/pack.ts'
export { findPolicyPack, POLICY_PACKS } from './policy/policy-packs.ts'
export { type PolicyPackRead, readPolicyPack } from './policy/read-policy-pack.ts'
export { findingKey } from './publication/finding-key.ts'
export {
  type Approval,
  mayPublish,
  type PublicationDecision,
  type PublicationRefusal,
  type StandingFinding,
} from './publication/may-publish.ts'
export { guardScheme } from './refusals/guard-scheme.ts'
export { guardTexts } from './refusals/guard-texts.ts'
export { findPersonReproduction, type Refusal, type RefusalRule, refuseText } from './refusals/refuse-text.ts'
