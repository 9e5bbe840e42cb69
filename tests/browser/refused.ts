import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage, settled, signInAs, visit } from './open-browser.ts'
import { SCHEME, TOWN, TOWN_UNIT } from './screens.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 120_000

/** 不成的时候: what happened, what was kept, what to do. */
export function refused({ house, browser }: Given): void {
  test(
    'a wrong password says so and keeps the account',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await page.goto(`${house().address}/sign-in`)
      await page.getByLabel('账号').fill('liuxi')
      await page.getByLabel('密码').fill('not this one')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('账号或密码不对。').waitFor()
      expect(await page.getByLabel('账号').inputValue()).toBe('liuxi')
      expect(await page.getByLabel('密码').inputValue()).toBe('')
      await context.close()
    },
    SLOW,
  )

  test(
    'a village worker has no import: neither in the menu nor by its address',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), 'village')
      await visit(page, house(), '/ranking')
      expect(await page.getByRole('link', { name: '导入' }).count()).toBe(0)
      await visit(page, house(), '/reporting')
      await page.getByRole('alert').getByText('您的账号不办理月报。').waitFor()
      await context.close()
    },
    SLOW,
  )

  test(
    'an office watches the reports and has nothing to upload with',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), 'qinghe')
      await visit(page, house(), '/reporting')
      await page.getByText('上级不能代填').waitFor()
      expect(await page.locator('input[type=file]').count()).toBe(0)
      await context.close()
    },
    SLOW,
  )

  test(
    'unknown schemes, units, scores and pages are said plainly',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), TOWN)
      for (const [path, sentence] of [
        ['/scheme/no-such', '没有编号为“no-such”的考评方案。'],
        ['/ranking/no-such', '没有编号为“no-such”的考评方案。'],
        [`/explanation/${SCHEME}/nobody`, '考评名单中没有单位“nobody”。'],
        [`/explanation/${SCHEME}/${TOWN_UNIT}?cell=item:nothing`, '没有名为“item:nothing”的得分项。'],
        ['/reporting/drafts/none', '没有找到这份待确认的导入。'],
        ['/nowhere', '没有这个页面'],
      ] as const) {
        await visit(page, house(), path)
        await page.getByText(sentence).first().waitFor()
      }
      await context.close()
    },
    SLOW,
  )

  test(
    'without an answer the page says so, and trying again mends it',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), TOWN)
      await page.route('**/api/schemes/*/ranking**', (route) => route.abort())
      await visit(page, house(), '/ranking')
      await page.getByText('没有连上服务器。').waitFor()
      await page.unroute('**/api/schemes/*/ranking**')
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByRole('table').first().waitFor()
      await context.close()
    },
    SLOW,
  )

  test(
    'offline is announced, and what is open stays readable',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), TOWN)
      await visit(page, house(), '/ranking')
      await context.setOffline(true)
      await page.getByText('网络已断开。').waitFor()
      expect(await page.getByRole('table').first().isVisible()).toBe(true)
      await context.setOffline(false)
      await page.getByText('网络已断开。').waitFor({ state: 'detached' })
      await context.close()
    },
    SLOW,
  )

  test(
    'a session that ended leads to the sign-in and back to the very page',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await signInAs(page, house(), TOWN)
      const path = `/explanation/${SCHEME}/${TOWN_UNIT}?cell=item:funds`
      await visit(page, house(), '/ranking')
      await context.clearCookies()
      await page.getByRole('link', { name: '方案' }).click()
      await page.getByText('登录已过期').waitFor()
      await page.goto(house().address + path)
      await page.getByLabel('账号').waitFor()
      await page.getByLabel('账号').fill(TOWN)
      await page.getByLabel('密码').fill(house().password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.waitForURL((url) => url.pathname.startsWith('/explanation/'))
      await settled(page)
      const { pathname, searchParams } = new URL(page.url())
      expect([pathname, searchParams.get('cell')]).toEqual([
        `/explanation/${SCHEME}/${TOWN_UNIT}`,
        'item:funds',
      ])
      await context.close()
    },
    SLOW,
  )
}
