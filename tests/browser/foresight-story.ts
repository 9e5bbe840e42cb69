import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { seriousFindings } from './look.ts'
import { openPage, signInAs, visit } from './open-browser.ts'
import { SCHEME } from './screens.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 180_000
const LIUXI = '990781107'

/** 假如与路线: a town below the line asks for the way there, and sees in What if that it leads there. */
export function foresightStory({ house, browser }: Given): void {
  test(
    'a town imagines a figure: the answer follows, the link keeps it, putting it back clears both',
    async () => {
      const { page, context, faults } = await openPage(browser(), 'desk')
      await signInAs(page, house(), 'liuxi')
      await visit(page, house(), `/score-sheet/${SCHEME}/${LIUXI}`)
      await page.getByRole('link', { name: '假如……' }).click()
      await page.getByRole('heading', { level: 1, name: /^假如：/ }).waitFor()
      const total = page.locator('.outcome-total td').nth(1)
      const before = await total.innerText()
      const field = page.getByRole('spinbutton', { name: '家庭医生签约率（设想值）', exact: true })
      await field.fill('5')
      await page.waitForURL(/set=doctor-contract-rate/)
      await page.locator('.knob-changed').waitFor()
      expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
      const after = await total.innerText()
      expect(Number(after)).toBeLessThan(Number(before))
      expect(await page.locator('.outcome-leaf').count()).toBeGreaterThan(0)
      expect(await seriousFindings(page)).toEqual([])
      await page.reload()
      await page.locator('.knob-changed').waitFor()
      expect(await total.innerText()).toBe(after)
      await page.getByRole('button', { name: '全部还原' }).click()
      await page.waitForURL((url) => !url.search.includes('set='))
      expect(await total.innerText()).toBe(before)
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )

  test(
    'a town finds its route to the line, takes the plan away, and What if agrees',
    async () => {
      const { page, context, faults } = await openPage(browser(), 'desk')
      await signInAs(page, house(), 'liuxi')
      await visit(page, house(), `/route-plan/${SCHEME}/${LIUXI}`)
      await page.getByRole('button', { name: '求路线' }).click()
      await page.locator('.route-moves tbody tr').first().waitFor()
      expect(await page.locator('.route-stands').innerText()).toContain('在表彰名额内')
      expect(await seriousFindings(page)).toEqual([])
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出 CSV' }).click(),
      ])
      expect(file.suggestedFilename()).toMatch(/\.csv$/)
      await page.getByRole('link', { name: '放进“假如”里看' }).click()
      await page.locator('.knob-changed').waitFor()
      expect(await page.locator('.outcome-table').innerText()).toMatch(/不在表彰名额内\s+在表彰名额内/)
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )

  test(
    'the ranking shows intervals and chances, and how to read them',
    async () => {
      const { page, context } = await openPage(browser(), 'phone')
      await signInAs(page, house(), 'liuxi')
      await visit(page, house(), '/ranking')
      await page.locator('.cell-interval').first().waitFor()
      expect(await page.locator('.ranking-reliability').innerText()).toContain('健康核心知识知晓率')
      expect(await seriousFindings(page)).toEqual([])
      await context.close()
    },
    SLOW,
  )
}
