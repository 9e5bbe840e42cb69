import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { serveScreens } from './serve-screens.ts'

const folder = mkdtempSync(join(tmpdir(), 'screens-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<html>公秤</html>')
writeFileSync(join(tmpdir(), 'outside.txt'), 'secret')
const app = Fastify()
await serveScreens(app, folder)
afterAll(() => app.close())
const get = (url: string) => app.inject({ url })

test('a link into the app answers the app', async () => {
  for (const url of ['/', '/ranking/qinghe-2017', '/explanation/a/b?cell=total']) {
    expect((await get(url)).body).toContain('公秤')
  }
})

test('a file built after the start is served, and kept for good when its name carries a hash', async () => {
  writeFileSync(join(folder, 'assets', 'late-abc123.js'), 'export {}')
  const answer = await get('/assets/late-abc123.js')
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ])
})

test('a file that is not there, an unknown /api path, and a way out of the folder are not found', async () => {
  for (const url of [
    '/assets/gone.js',
    '/api/nothing',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/%00.txt',
  ]) {
    const { statusCode, body } = await get(url)
    expect([statusCode, body.includes('secret')], url).toEqual([statusCode < 500 ? statusCode : 0, false])
    expect(statusCode, url).toBeGreaterThanOrEqual(400)
  }
})
