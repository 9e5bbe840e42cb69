import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { USUAL_DUE } from '#domain/form'
import { type DemoUnit, type DemoWorld, generateDemoWorld } from '../../examples/demo-world/index.ts'
import { tokenHash } from '../../server/actions/exchange/token-hash.ts'
import { openDatabase } from '../../server/database/index.ts'
import { loadDemo } from '../../server/demo/load-demo.ts'
import { type AdminTransaction, openStore, type Store } from '../../server/store/index.ts'
import { LOAD_FORM, LOAD_MONTH, loadScheme } from './load-scheme.ts'
import { valuesOf } from './village-values.ts'

/** The seed `npm start` makes the demo from, so that its server finds the world it knows. */
const SEED = 2017
export const PASSWORD = 'load-village-2017-bridge'

/** 压测中的一个村: its worker’s account and the token its program signs in with. */
export interface LoadVillage {
  readonly unit: string
  readonly area: string
  readonly path: string
  readonly account: string
  readonly token: string
}

export interface LoadWorld {
  readonly world: DemoWorld
  readonly villages: readonly LoadVillage[]
  readonly areas: readonly { readonly area: string; readonly path: string }[]
}

export interface LoadWish {
  /** Counties with towns and villages: 10 is the demo ×10. */
  readonly size: number
  readonly villages: number
  /** Two years of figures of every unit too, as the demo has them; without them only the tree. */
  readonly figures: boolean
  /** What every village handed in of the load form before the run. */
  readonly handedIn?: boolean
}

/**
 * 备好压测世界 in a data folder nobody uses: units, figures if wished, the scheme of sixty fields, its form opened in every
 * county, a village worker with a token in each village.
 */
export async function makeLoadWorld(folder: string, wish: LoadWish): Promise<LoadWorld> {
  const world = generateDemoWorld({ seed: SEED, size: wish.size })
  const villages = world.units
    .filter(({ level }) => level === 'village')
    .slice(0, wish.villages)
    .map(villageOf)
  if (villages.length < wish.villages) throw new Error(`only ${villages.length} villages in this world`)
  const taken = new Set(villages.map(({ area }) => area))
  const areas = world.units.filter(({ level, area }) => level === 'county' && taken.has(area))
  const passwordHash = await hash(PASSWORD)
  await withStore(folder, async (store) => {
    if (wish.figures) await loadDemo(store, world, () => undefined)
    await store.administer({ reach: '99' }, async (tx) => {
      if (!wish.figures) {
        await tx.registry.insertUnits(world.units)
        await tx.registry.insertMemberships(world.memberships)
      }
      await tx.registry.publishScheme(loadScheme().stored)
      for (const { area, path, name } of areas) await openForm(tx, area, path, name)
      await tx.registry.insertAccounts(
        villages.map(({ account, area, unit, path }) => {
          const post = { role: 'village-worker', unit, path, reach: area } as const
          return { account, name: '压测村医', area, passwordHash, ...post }
        }),
      )
      if (wish.handedIn === true)
        await tx.registry.loadFacts(villages.flatMap(firstFacts), `${LOAD_MONTH}-01T00:00:00+08:00`)
      await tx.registry.measure()
    })
    for (const village of villages) await giveToken(store, village)
  })
  return { world, villages, areas: areas.map(({ area, path }) => ({ area, path })) }
}

/** The store of a data folder whose server is not running. */
export async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir: folder })
  const store = openStore(database)
  try {
    return await work(store)
  } finally {
    await store.close()
    await database.stop()
  }
}

const villageOf = ({ unit, area, path }: DemoUnit): LoadVillage => ({
  unit,
  area,
  path,
  account: `load-${unit}`,
  token: `gc_${randomBytes(32).toString('base64url')}`,
})

async function openForm(
  { handingIn }: AdminTransaction,
  area: string,
  path: string,
  name: string,
): Promise<void> {
  await handingIn.insertFormHeader({
    area,
    path,
    form: LOAD_FORM,
    number: 1,
    tableNumber: '压测1表',
    issuer: `${name}卫生健康局`,
    approvalNumber: '压测〔2017〕1号',
    validUntil: '2099-12-31',
    from: '2017-01',
    due: USUAL_DUE,
    particulars: {},
    at: '2017-01-04T01:00:00.000Z',
    account: 'load',
    name: '考评办',
  })
}

const firstFacts = (village: LoadVillage, index: number) =>
  valuesOf(index, 0).map(({ indicator, numerator, denominator }) => ({
    area: village.area,
    unit: village.unit,
    indicator,
    period: LOAD_MONTH,
    kind: 'reported' as const,
    version: 1,
    numerator,
    denominator,
  }))

const giveToken = (store: Store, { account, area, path, token }: LoadVillage) =>
  store.transaction({ reach: area, path, account }, (tx) =>
    tx.accessTokens.insertToken({
      token: `token-of-${account}`,
      account,
      name: '压测',
      verbs: 'hand-in',
      created: new Date().toISOString(),
      expires: new Date(Date.now() + 86_400_000).toISOString(),
      tokenSha256: tokenHash(token),
    }),
  )
