import { type Finding, nearestName, type Scheme, type SourceNode } from '#engine'
import { checkPolicy } from './check-policy.ts'
import { findPolicyPack, POLICY_PACKS } from './policy-packs.ts'

/** 按方案自己写明的政策包检查: a scheme that names a pack we do not know is not held to be free of rules. */
export function checkOwnPolicy(scheme: Scheme, text: SourceNode): readonly Finding[] {
  const pack = findPolicyPack(scheme.policy)
  return pack === undefined ? [packUnknown(scheme.policy, placeOf(text))] : checkPolicy(pack, scheme, text)
}

export function packUnknown(policy: string, at: SourceNode['at'] | undefined): Finding {
  const known = POLICY_PACKS.map(({ id }) => id)
  const near = nearestName(policy, known)
  const facts = {
    policy: policy.slice(0, 80),
    known: known.join('、'),
    ...(near === undefined ? {} : { near }),
  }
  return { code: 'policy.pack-unknown', severity: 'error', facts, ...(at === undefined ? {} : { at }) }
}

const placeOf = (text: SourceNode): SourceNode['at'] | undefined =>
  text.type === 'map' ? text.entries.find(({ key }) => key === 'policy')?.value.at : undefined
