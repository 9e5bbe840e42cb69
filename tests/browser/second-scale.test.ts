import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleOfExample, HOUSE } from '../recheck/make-bundle.ts'
import { CHROMIUM, openBrowser, openPage, SIZES, type Size } from './open-browser.ts'

const PAGE = pathToFileURL(join(HOUSE, 'recheck/recheck.html')).href

describe.skipIf(CHROMIUM === undefined)('the second scale opened from disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-recheck-'))
  const whole = join(folder, 'whole.json')
  const forged = join(folder, 'forged.json')
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
    const text = bundleOfExample('city-2017')
    writeFileSync(whole, text)
    const bundle = JSON.parse(text)
    bundle.parts.standings[2].rank = 1
    writeFileSync(forged, JSON.stringify(bundle))
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(Object.keys(SIZES) as Size[])(
    'says all values agree, names a forged rank, refuses what is no bundle, and asks no network: %s',
    async (size) => {
      const { page, context, faults } = await openPage(browser, size)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(PAGE)
      const verdict = page.locator('#verdict')
      const report = page.locator('#report')

      await page.setInputFiles('#file', whole)
      await verdict.filter({ hasText: '全部一致' }).waitFor()
      expect(await report.textContent()).toMatch(/全部 \d+ 个数一致/)

      await page.getByRole('button', { name: 'English' }).click()
      expect(await verdict.textContent()).toBe('Everything agrees')
      expect(await report.textContent()).toContain('Not checked')
      await page.getByRole('button', { name: '中文' }).click()

      await page.setInputFiles('#file', forged)
      await verdict.filter({ hasText: '不一致' }).waitFor()
      expect(await report.textContent()).toMatch(/第一处不同：.+ · 名次/)
      expect(await report.textContent()).toContain('standings')

      const none = { name: 'none.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') }
      await page.setInputFiles('#file', none)
      await verdict.filter({ hasText: '没有复核' }).waitFor()
      expect(await report.textContent()).toContain('不是完整的 JSON')

      const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
      expect(wide).toBe(false)
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
      expect(faults).toEqual([])
      await context.close()
    },
    180_000,
  )
})
