import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from 'vitest'
import { freePort, goneWithin, type HouseProcess, startHouse } from './house-process.ts'

/** Starting a house takes seconds, on a busy machine many of them. */
export const PATIENCE = 180_000
export const isRoot = process.getuid?.() === 0

/** 试验场: a data folder and a port of one's own for each test; every process started on it is ended. */
export interface Ground {
  readonly folder: string
  readonly port: string
  start(environment?: Readonly<Record<string, string>>, through?: readonly string[]): HouseProcess
}

/** Answers the ground of the test that is running; call it once per file. */
export function openGround(): () => Ground {
  const started: HouseProcess[] = []
  let ground: Ground | undefined
  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongcheng-fault-'))
    chmodSync(folder, 0o755)
    const port = String(await freePort())
    ground = {
      folder,
      port,
      start(environment = {}, through = []) {
        const house = startHouse({ DATA_DIR: folder, PORT: port, ...environment }, { through })
        started.push(house)
        return house
      },
    }
  })
  afterEach(async () => {
    for (const house of started.splice(0)) {
      house.kill('SIGKILL')
      await house.ended
    }
    const folder = ground?.folder ?? ''
    await goneWithin(10, folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    if (ground === undefined) throw new Error('no test is running')
    return ground
  }
}

/** It ended with code 1, said why in both languages and what to do, and showed no stack. */
export async function refusedWith(house: HouseProcess, ...sentences: readonly string[]): Promise<void> {
  expect([await house.ended, house.said()]).toEqual([1, expect.any(String)])
  for (const sentence of sentences) expect(house.said()).toContain(sentence)
  expect(house.said()).not.toMatch(/\n\s+at |Error:/)
}
