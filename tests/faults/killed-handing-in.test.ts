import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/index.ts'
import { type KillsResult, kills } from '../load/kills.ts'
import { lookAtAll } from '../load/traces.ts'
import { goneWithin } from './house-process.ts'

const PATIENCE = 240_000
/** `npm run load -- kills --rounds 50` does as many as one likes. */
const ROUNDS = 4

let folder: string
let run: KillsResult
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongcheng-kills-'))
  chmodSync(folder, 0o755)
  run = await kills({ folder, rounds: ROUNDS, seed: 7, tell: () => undefined })
}, PATIENCE)
afterAll(async () => {
  await goneWithin(10, folder)
  rmSync(folder, { recursive: true, force: true })
})

test('killed -9 in the middle of handing in, server and PostgreSQL in turn: nothing acknowledged is lost', () => {
  expect(run.rounds).toEqual({ server: 2, database: 2 })
  expect(run.acknowledged).toBeGreaterThan(ROUNDS)
  expect(run.unanswered).toBeGreaterThan(ROUNDS)
  expect(run.lost).toEqual([])
})

test('every village reads as it was acknowledged last or as it was under way, whole; what was saved in the grid is typed still', () => {
  expect(run.wrong).toEqual([])
})

test('every submission has exactly its figures and one audit entry, and no figure is without a submission', () => {
  expect(run.submissions.size).toBeGreaterThanOrEqual(run.acknowledged)
  expect(run.halves).toEqual([])
})

test('the audit chain holds, every record of it', () => {
  expect(run.broken).toEqual([])
  expect(run.records).toBeGreaterThan(run.acknowledged)
})

test('the look that says so does see one figure and one audit entry taken away behind our back', async () => {
  const database = await openDatabase({ dataDir: folder })
  const client = new pg.Client({ ...database.app, user: 'postgres' })
  try {
    await client.connect()
    await client.query(`
      set search_path = gongcheng;
      delete from fact where ctid = (select ctid from fact where submission is not null limit 1);
      delete from audit where ctid = (select ctid from audit where action = 'report.handed-in' limit 1)`)
  } finally {
    await client.end()
    await database.stop()
  }
  const { halves, broken } = await lookAtAll(folder, run.areas)
  expect(halves.length).toBeGreaterThan(0)
  expect(broken).toHaveLength(1)
}, 60_000)
