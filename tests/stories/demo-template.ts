import type { TestProject } from 'vitest/node'
import { generateDemoWorld } from '../../examples/demo-world/index.ts'
import { prepareDatabase } from '../../server/database/prepare-database.ts'
import { loadDemo } from '../../server/demo/load-demo.ts'
import { openStore } from '../../server/store/index.ts'
import { openOwnServer } from '../databases/own-database.ts'

export const TEMPLATE = 'world'
export const SEED = 2017

declare module 'vitest' {
  export interface ProvidedContext {
    readonly demoTemplate: { readonly host: string; readonly port: number }
  }
}

/** 演示世界模板: loaded once for all stories; every story file takes a copy of the database and writes into that. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = await openOwnServer()
  try {
    await own.create(TEMPLATE)
    const at = { host: own.server.host, port: own.server.port, database: TEMPLATE }
    await prepareDatabase({ ...at, user: 'postgres' }, true)
    const store = openStore({
      app: { ...at, user: 'gongcheng_app' },
      owner: { ...at, user: 'gongcheng_owner' },
    })
    await loadDemo(store, generateDemoWorld({ seed: SEED, size: 1 }), () => undefined)
    await store.close()
  } catch (error) {
    await own.close()
    throw error
  }
  project.provide('demoTemplate', { host: own.server.host, port: own.server.port })
  return () => own.close()
}
