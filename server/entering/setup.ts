import { reachAt } from '#domain/organization'
import { ADMINISTRATORS } from '#domain/permission'
import type { NewUnit, Store } from '../store/index.ts'
import { codeSha256, ENTRY_SIGNS, makeCode } from './one-time-code.ts'

export type AdministratorRole = (typeof ADMINISTRATORS)[number]

/** 首次设置: one code per administrator not there yet, made anew at each start and known to nobody but who reads the start. */
export interface Setup {
  /** Codes to be printed; empty once all three administrators are there. */
  readonly codes: readonly { readonly role: AdministratorRole; readonly code: string }[]
  missing(): Promise<readonly AdministratorRole[]>
  unit(): Promise<NewUnit | undefined>
  roleOf(code: string): AdministratorRole | undefined
  /** False when it was there already. */
  take(administrator: NewAdministrator): Promise<boolean>
}

export interface NewAdministrator {
  readonly role: AdministratorRole
  readonly account: string
  readonly name: string
  readonly passwordHash: string
  readonly unit: NewUnit
  /** The first one registers it. */
  readonly registersUnit: boolean
  readonly at: string
}

const DONE = 'administrator'
const UNIT = 'administrators-at'

export async function openSetup(store: Store): Promise<Setup> {
  const marks = () => store.administer({}, ({ registry }) => registry.marks())
  const missingOf = (there: readonly string[]): readonly AdministratorRole[] =>
    ADMINISTRATORS.filter((role) => !there.includes(`${DONE} ${role}`))
  const codes = missingOf(await marks()).map((role) => ({ role, code: makeCode(ENTRY_SIGNS) }))
  const byHash = new Map(codes.map(({ role, code }) => [codeSha256(code), role]))
  return {
    codes,
    missing: async () => missingOf(await marks()),
    async unit() {
      const mark = (await marks()).find((one) => one.startsWith(`${UNIT} `))
      if (mark === undefined) return undefined
      const [, area = '', level = '', validFrom = '', ...name] = mark.split(' ')
      return topUnit({ area, level, name: name.join(' ') }, validFrom)
    },
    roleOf: (code) => byHash.get(codeSha256(code)),
    take: (administrator) => take(store, administrator),
  }
}

const DIGITS: Readonly<Record<string, number>> = { province: 2, city: 4 }

/** The unit an installation is for stands at the root of its tree. */
export function topUnit(
  { area, level, name }: { readonly area: string; readonly level: string; readonly name: string },
  validFrom: string,
): NewUnit {
  const unit = area.slice(0, DIGITS[level] ?? 6)
  const whole = unit.padEnd(6, '0')
  return { area: whole, unit, code: unit.padEnd(12, '0'), name, level, path: unit, validFrom }
}

async function take(store: Store, given: NewAdministrator): Promise<boolean> {
  const { role, account, name, unit, at, passwordHash } = given
  const { area } = unit
  const reach = reachAt(unit)
  return await store.administer({ reach, account }, async ({ registry, accounts, audit }) => {
    if (!(await registry.mark(`${DONE} ${role}`, at))) return false
    if (given.registersUnit) {
      await registry.mark(`${UNIT} ${area} ${unit.level} ${unit.validFrom} ${unit.name}`, at)
      await registry.insertUnits([unit])
    }
    await registry.insertAccounts([
      { account, name, passwordHash, role, area, unit: unit.unit, path: unit.path, reach },
    ])
    await accounts.voidEntryCodes(account, at)
    await audit.appendAudit({ area, at, actor: account, action: 'setup', subject: account, detail: { role } })
    return true
  })
}
