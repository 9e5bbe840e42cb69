import { makeAccessToken } from '#contract'
import type { OpenHouse } from '../stories/open-house.ts'

/** 新建令牌 in the name of a demo account, the way that person does it on the page. */
export async function openToken(
  house: OpenHouse,
  account: string,
  verbs: 'read' | 'hand-in' = 'hand-in',
): Promise<string> {
  const person = await house.person(account)
  const { secret } = await person.get(makeAccessToken, { body: { name: '测试', verbs, days: 30 } })
  return secret
}
