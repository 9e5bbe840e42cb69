import { signIn as route } from '#contract'
import { type Client, openClient, pathOf } from '../stories/contract-client.ts'

/** 登录 by password, as a browser does it. */
export async function signIn(address: string, account: string, password: string): Promise<Client> {
  const response = await fetch(`${address}${pathOf(route, {}, {})}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gongcheng': '1' },
    body: JSON.stringify({ account, password }),
  })
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';')
  if (!response.ok || cookie === undefined || cookie === '')
    throw new Error(`signing in as ${account}: ${response.status} ${await response.text()}`)
  return openClient(address, cookie)
}
