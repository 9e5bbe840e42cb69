import type { Finding } from '#engine'

/**
 * 意见的标识: names a finding across edits of the file, so that an approval stays with it when lines move: the rule and
 * what it is about, or the code and what was being read.
 */
export function findingKey({ code, facts, at }: Finding): string {
  if (code === 'policy.rule') return `${facts['pack']}/${facts['rule']}@${facts['about']}`
  return `${code}@${facts['subject'] ?? ''}:${at?.line ?? ''}`
}
