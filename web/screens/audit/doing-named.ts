import type { Screens } from '#words'

/** 事项的说法: "review.accepted" as the words of its group and of what was done; a word nobody gave stays as it is. */
export function doingNamed(action: string, words: Screens['audit']): string {
  const [group = action, ...rest] = action.split('.')
  const verb = rest.join('.')
  const said = (one: string, of: Readonly<Record<string, string>>): string =>
    Object.hasOwn(of, one) ? (of[one] ?? one) : one
  return group === 'read' || verb === ''
    ? said(group, words.groups)
    : `${said(group, words.groups)} · ${said(verb, words.verbs)}`
}
