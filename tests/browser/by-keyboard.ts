import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, settled } from './open-browser.ts'
import { TOWN } from './screens.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 180_000
const FAR = 120

/** Presses Tab until what has the focus is wanted; fails when it cannot be reached that way. */
async function tabTo(
  page: Page,
  wanted: (focused: { name: string; role: string }) => boolean,
): Promise<void> {
  for (let pressed = 0; pressed < FAR; pressed += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return {
        name: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim(),
        role: element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? '',
      }
    })
    if (wanted(focused)) return
  }
  throw new Error('not reachable with the Tab key')
}

/** 只用键盘: from the sign-in to the ranking to a reason. */
export function byKeyboard({ house, browser }: Given): void {
  test(
    'sign-in, ranking and explanation are reached and read with the keyboard alone',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await page.goto(`${house().address}/sign-in`)
      await page.getByLabel('账号').waitFor()
      await page.getByLabel('账号').focus()
      await page.keyboard.type(TOWN)
      await page.keyboard.press('Tab')
      await page.keyboard.type(house().password)
      await page.keyboard.press('Enter')
      await page.getByText('我在哪里').waitFor()

      await tabTo(page, ({ name, role }) => role === 'a' && name === '结果')
      await page.keyboard.press('Enter')
      await page.waitForURL(/ranking/)
      await settled(page)
      await page.getByRole('table').first().waitFor()

      await tabTo(page, ({ name, role }) => role === 'a' && name === '南渡镇')
      await tabTo(page, ({ role }) => role === 'a')
      await page.keyboard.press('Enter')
      await page.waitForURL(/explanation/)
      await page.getByRole('tree').waitFor()

      await tabTo(page, ({ role }) => role === 'treeitem')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const line = page.locator('[role=treeitem]:focus')
      expect(await line.getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.press('ArrowRight')
      expect(await line.getAttribute('aria-expanded')).toBe('true')
      const level = await line.getAttribute('aria-level')
      await page.keyboard.press('ArrowRight')
      expect(Number(await line.getAttribute('aria-level'))).toBe(Number(level) + 1)
      await page.keyboard.press('Enter')
      expect(await line.getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      expect(await line.getAttribute('aria-level')).toBe(level)
      await page.keyboard.press('Home')
      expect(await line.getAttribute('aria-level')).toBe('1')
      await context.close()
    },
    SLOW,
  )
}
