import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { byKeyboard } from './by-keyboard.ts'
import { demoStory } from './demo-story.ts'
import { deskTogetherStory } from './desk-together-story.ts'
import { entryStory } from './entry-story.ts'
import { everyScreen } from './every-screen.ts'
import { foresightStory } from './foresight-story.ts'
import { CHROMIUM, openBrowser } from './open-browser.ts'
import { refused } from './refused.ts'
import { replayStory } from './replay-story.ts'
import { schemeDeskStory } from './scheme-desk-story.ts'
import { type BrowserHouse, startHouse } from './start-house.ts'

if (CHROMIUM === undefined)
  process.stderr.write(
    'SKIPPED: browser tests need Chromium; install it (apt-get install chromium) and run again\n',
  )

/** One house and one browser for all of it: building and loading the demo world takes longer than looking at it. */
describe.skipIf(CHROMIUM === undefined)('in a real browser', () => {
  let house: BrowserHouse
  let browser: Browser

  beforeAll(async () => {
    ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  }, 60_000)

  const given = { house: () => house, browser: () => browser }
  describe('every screen', () => everyScreen(given))
  describe('when something is refused or fails', () => refused(given))
  describe('with the keyboard', () => byKeyboard(given))
  describe('what if and the route', () => foresightStory(given))
  describe('filling in on the web', () => entryStory(given))
  describe('the demo story', () => demoStory(given))
  describe('the scheme desk', () => schemeDeskStory(given))
  describe('one draft, several hands', () => deskTogetherStory(given))
  describe('replay and versions', () => replayStory(given))
})
