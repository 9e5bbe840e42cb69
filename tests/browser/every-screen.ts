import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { overflow, seriousFindings } from './look.ts'
import { openPage, SIZES, type Size, signInAs, visit } from './open-browser.ts'
import { SCREENS_OF_A_TOWN, SCREENS_OF_AN_OFFICE, TOWN } from './screens.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 300_000
/** The printed area of a sheet in CSS pixels. */
const A4 = { width: 688, height: 1000 }

/** 每个页面: fits its window, has no serious axe finding, and says nothing on the console. */
export function everyScreen({ house, browser }: Given): void {
  for (const size of Object.keys(SIZES) as Size[]) {
    for (const [account, screens] of [
      [TOWN, SCREENS_OF_A_TOWN],
      ['qinghe', SCREENS_OF_AN_OFFICE],
    ] as const) {
      test(
        `every screen of ${account} fits a ${size}, is accessible and quiet`,
        async () => {
          const { page, context, faults } = await openPage(browser(), size)
          await signInAs(page, house(), account)
          const seen: Record<string, unknown> = {}
          for (const [name, path] of Object.entries(screens)) {
            await visit(page, house(), path)
            const [{ pixels, of }, findings] = [await overflow(page), await seriousFindings(page)]
            if (pixels > 0 || findings.length > 0 || faults.length > 0)
              seen[name] = { pixels, of, findings, faults: faults.splice(0) }
          }
          expect(seen).toEqual({})
          await context.close()
        },
        SLOW,
      )
    }

    test(
      `the sign-in fits a ${size} and is accessible`,
      async () => {
        const { page, context, faults } = await openPage(browser(), size)
        await page.goto(`${house().address}/sign-in`)
        await page.getByRole('button', { name: '登录', exact: true }).waitFor()
        await page.getByText('演示账号').waitFor()
        expect(await overflow(page)).toEqual({ pixels: 0, of: [] })
        expect(await seriousFindings(page)).toEqual([])
        expect(faults).toEqual([])
        await context.close()
      },
      SLOW,
    )
  }

  describe('in English', () => {
    test(
      'the choice is kept, and menu and headings speak English on a phone without overflowing',
      async () => {
        const { page, context, faults } = await openPage(browser(), 'phone')
        await signInAs(page, house(), TOWN)
        await visit(page, house(), '/')
        await page.getByRole('button', { name: 'English' }).click()
        for (const path of Object.values(SCREENS_OF_A_TOWN)) {
          await visit(page, house(), path)
          expect(await page.getByRole('navigation', { name: 'Main menu' }).innerText()).not.toMatch(/[一-鿿]/)
          expect(await page.locator('html').getAttribute('lang')).toBe('en')
          expect([path, await overflow(page)]).toEqual([path, { pixels: 0, of: [] }])
        }
        expect(faults).toEqual([])
        await context.close()
      },
      SLOW,
    )
  })

  test(
    'exact values of any length never widen a page',
    async () => {
      const { page, context } = await openPage(browser(), 'phone')
      await signInAs(page, house(), TOWN)
      await page.addInitScript(() => sessionStorage.setItem('gongcheng.exact', 'yes'))
      for (const path of ['/', '/ranking?class=all', '/score-sheet', '/comparison']) {
        await visit(page, house(), path)
        expect([path, await overflow(page)]).toEqual([path, { pixels: 0, of: [] }])
      }
      await context.close()
    },
    SLOW,
  )

  test(
    'a printed score sheet has its signatures and neither menu nor buttons',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), TOWN)
      await visit(page, house(), '/score-sheet')
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize(A4)
      const row = page.locator('.paper-table tbody tr').first()
      expect(await row.evaluate((element) => getComputedStyle(element).display)).toBe('table-row')
      expect(await overflow(page)).toEqual({ pixels: 0, of: [] })
      expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(false)
      expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
      expect(await page.getByText('单位（盖章）').isVisible()).toBe(true)
      expect(await page.locator('.paper-table thead th').allInnerTexts()).toEqual([
        '指标',
        '分值',
        '目标',
        '评分标准',
        '得分',
        '扣分原因',
      ])
      await context.close()
    },
    SLOW,
  )
}
