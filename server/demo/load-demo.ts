import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from '@node-rs/argon2'
import { readScheme } from '#engine'
import { readYaml } from '#formats'
import type { DemoScheme, DemoWorld } from '../../examples/demo-world/index.ts'
import type { AdminTransaction, Store, StoredScheme } from '../store/index.ts'
import { reviewPast } from './review-past.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')
const MARK = 'demo-world'

export interface Loaded {
  readonly units: number
  readonly facts: number
}

/**
 * 装入演示世界, once, in one transaction: a start killed half-way leaves nothing, and the next one begins again.
 *
 * Undefined when it was there already. `begin` is called before the work, which takes some seconds.
 */
export async function loadDemo(
  store: Store,
  world: DemoWorld,
  begin: () => void,
): Promise<Loaded | undefined> {
  const reach = world.areas.find(({ level }) => level === 'province')?.reach ?? ''
  const there = await store.administer({ reach }, ({ registry }) => registry.isMarked(MARK))
  if (there) return undefined
  begin()
  const path = world.units.find(({ level }) => level === 'province')?.path ?? reach
  return await store.administer({ reach, path }, async (tx) => {
    if (!(await tx.registry.mark(MARK, `${world.day}T00:00:00+08:00`))) return undefined
    return await load(tx, world)
  })
}

async function load(tx: AdminTransaction, world: DemoWorld): Promise<Loaded> {
  const { registry, handingIn } = tx
  await registry.insertUnits(world.units)
  await registry.insertMemberships(world.memberships)
  const passwordHash = await hash(world.password)
  await registry.insertAccounts(
    world.accounts.map(({ unitName: _, ...account }) => ({ ...account, passwordHash, demo: true })),
  )
  for (const scheme of world.schemes) await registry.publishScheme(storedScheme(scheme))
  for (const header of world.formHeaders) await handingIn.insertFormHeader(header)
  await registry.loadSubmissions(world.submissions)
  await reviewPast(tx, world)
  let facts = 0
  for (const chunk of world.facts()) {
    await registry.loadFacts(chunk, `${world.day}T00:00:00+08:00`)
    facts += chunk.length
  }
  await registry.measure()
  return { units: world.units.length, facts }
}

function storedScheme(demo: DemoScheme): StoredScheme {
  const text = readFileSync(join(EXAMPLES, demo.folder, 'scheme.yaml'), 'utf8')
  const { node } = readYaml(text, `${demo.folder}/scheme.yaml`)
  const scheme = node && readScheme(node).scheme
  if (scheme === undefined)
    throw new Error(`examples/${demo.folder}/scheme.yaml has errors; run gongcheng check`)
  return { ...demo, version: scheme.version, text, sha256: createHash('sha256').update(text).digest('hex') }
}
