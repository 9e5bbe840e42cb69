import type { Role } from '#domain/permission'
import { departmentsOf } from './departments.ts'
import { personName } from './names.ts'
import { keyOf, type Noise } from './noise.ts'
import type { County } from './places.ts'
import { clerkAccount } from './submissions.ts'
import { BELOW_THE_LINE, QINGHE } from './town-plans.ts'
import type { DemoAccount } from './world.ts'

/** 演示口令: one for all, printed at the sign-in of a demo. */
export const DEMO_PASSWORD = 'gongcheng-demo'

/** 演示账号: every role once, and a clerk in every town of 清和市. */
export function makeAccounts(counties: readonly County[], noise: Noise): readonly DemoAccount[] {
  const qinghe = counties.find(({ area }) => area === QINGHE)
  if (qinghe === undefined) return []
  const account = (
    id: string,
    role: Role,
    place: {
      readonly area: string
      readonly unit: string
      readonly unitName: string
      readonly path: string
      readonly reach: string
    },
    name = personName(noise(keyOf(id), 60)),
  ): DemoAccount => ({ account: id, name, role, ...place })
  const county = { area: QINGHE, unit: QINGHE, unitName: '清和市', path: qinghe.path, reach: QINGHE }
  const at = (unit: string, unitName: string, path: string) => ({
    area: QINGHE,
    unit,
    unitName,
    path,
    reach: QINGHE,
  })
  const [village] = qinghe.towns.find(({ name }) => name === BELOW_THE_LINE)?.villages ?? []
  return [
    account('province', 'province-office', {
      area: '990000',
      unit: '99',
      unitName: '虚构省',
      path: '99',
      reach: '99',
    }),
    account('yunlan', 'city-office', {
      area: '990700',
      unit: '9907',
      unitName: '云澜市',
      path: '99/9907',
      reach: '9907',
    }),
    account('qinghe', 'county-office', county),
    account('leader', 'leader', county),
    account('inspector', 'inspector', county),
    ...departmentsOf(qinghe).map(({ account: id, unit, name, path }) =>
      account(id, 'department-officer', at(unit, name, path)),
    ),
    account('system', 'system-admin', county),
    account('security', 'security-admin', county),
    account('audit', 'audit-admin', county),
    ...qinghe.towns.map((town) =>
      account(
        clerkAccount(town),
        'town-clerk',
        at(town.unit, town.name, town.path),
        personName(noise(keyOf(town.unit), 61)),
      ),
    ),
    ...(village === undefined
      ? []
      : [account('village', 'village-worker', at(village.unit, village.name, village.path))]),
  ]
}
