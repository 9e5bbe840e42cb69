import type { setUpAdministrator } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { checkPassword } from '#domain/session'
import { hashPassword } from '../../entering/passwords.ts'
import { topUnit } from '../../entering/setup.ts'
import type { Given, House } from '../action.ts'

export async function describeSetup(house: House) {
  const missing = (await house.setup?.missing()) ?? []
  const unit = missing.length === 0 ? undefined : await house.setup?.unit()
  return accept({ missing, ...(unit === undefined ? {} : { unitName: unit.name }) })
}

/** 首任管理员: each of the three with a code of their own, the first one also says which unit the installation is for. */
export async function setUp(
  house: House,
  given: Given<typeof setUpAdministrator>['body'],
  address: string,
): Promise<Decision<unknown, string>> {
  const { setup } = house
  if (setup === undefined) return refuse('setup.wrong-code')
  const key = `setup ${address}`
  const minutes = house.attempts.begin(key, address)
  if (minutes !== undefined) return refuse('session.too-many-attempts', { minutes: String(minutes) })
  const role = setup.roleOf(given.code)
  if (role === undefined || !(await setup.missing()).includes(role)) {
    house.attempts.failed(key, address)
    return refuse('setup.wrong-code')
  }
  house.attempts.succeeded(key, address)
  const known = await setup.unit()
  if (known === undefined && given.unit === undefined) return refuse('setup.unit-needed')
  const unit =
    known ?? topUnit(given.unit ?? { area: '', level: '', name: '' }, `${house.today().slice(0, 4)}-01-01`)
  const { account, name, password } = given
  const checked = checkPassword(password, { account, name, unit: unit.name })
  if (!checked.accepted) return checked
  if ((await house.store.accounts.findAccount(account)) !== undefined) return refuse('account.taken')
  const passwordHash = await hashPassword(password)
  const at = house.now()
  const registersUnit = known === undefined
  const taken = await setup.take({ role, account, name, passwordHash, unit, registersUnit, at })
  return taken ? accept({ account, role }) : refuse('setup.wrong-code')
}
