import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { BrowserHouse } from './start-house.ts'

/** Debian's Chromium, or the one named by CHROMIUM. */
export const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const SIZES = {
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 800 },
} as const
export type Size = keyof typeof SIZES

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ args: QUIET, ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }) })

/** A page with what went wrong on it: console errors and uncaught faults; refusals of a reading are no such errors. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly faults: string[]
}

export async function openPage(browser: Browser, size: Size): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: SIZES[size], locale: 'zh-CN' })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text())
  })
  return { page, context, faults }
}

/** Signs in by the route, for tests that are about something else. */
export async function signInAs(page: Page, house: BrowserHouse, account: string): Promise<void> {
  const answer = await page.request.post(`${house.address}/api/session`, {
    headers: { 'x-gongcheng': '1' },
    data: { account, password: house.password },
  })
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()} ${await answer.text()}`)
}

/** Opens an address and waits until its figures are there. */
export async function visit(page: Page, house: BrowserHouse, path: string): Promise<void> {
  await page.goto(house.address + path)
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.state-loading') === null)
}
