import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflow, seriousFindings } from './look.ts'
import { openPage, settled, signInAs, visit } from './open-browser.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
  /** Called at the stations of the story, for whoever wants pictures. */
  readonly look?: (page: Page, name: string) => Promise<void>
}

const SLOW = 240_000
const SHEET = '/entry/qinghe-2017-village-month/2017-12'

/** 网页填报: a town pastes its villages’ figures, loses the connection, opens two tabs, and hands in; a village on a phone. */
export function entryStory({ house, browser, look = async () => undefined }: Given): void {
  test('a block pasted from a spreadsheet, undone, done again, and red where it is wrong', {
    timeout: SLOW,
  }, async () => {
    const { page, context, faults } = await townAt(browser(), house(), 'yunling')
    await visit(page, house(), SHEET)
    const grid = gridOn(page)
    await grid.choose(0, 0)
    await paste(page, '501\t1,600\r\n502\t12a\r\n没有发生\t没有发生\r\n')
    expect(await grid.texts([0, 0], [0, 1], [1, 0], [1, 1], [2, 0], [2, 1])).toEqual([
      '501',
      '1,600',
      '502',
      '12a',
      '没有发生',
      '没有发生',
    ])
    expect(await grid.cell(1, 1).getAttribute('aria-invalid')).toBe('true')
    expect(await grid.cell(0, 1).getAttribute('aria-invalid')).not.toBe('true')
    await grid.choose(1, 1)
    expect(await page.locator('.cell-detail').innerText()).toContain('“12a”不是数')
    await page.keyboard.press('Control+z')
    expect(await grid.texts([0, 0], [1, 1])).toEqual(['', expect.not.stringContaining('12a')])
    await page.keyboard.press('Control+y')
    await page.keyboard.type('1700')
    await page.keyboard.press('Enter')
    expect(await grid.texts([1, 1])).toEqual(['1700'])
    expect(await page.locator('.grid-total').first().innerText()).toBe('1003')
    await saved(page)
    expect(await seriousFindings(page)).toEqual([])
    expect((await overflow(page)).pixels).toBe(0)
    await look(page, 'entry-grid')
    expect(faults).toEqual([])
    await context.close()
  })

  test('what is typed without a connection is sent when it is back, and after a reload too', {
    timeout: SLOW,
  }, async () => {
    const { page, context } = await townAt(browser(), house(), 'yunling')
    await visit(page, house(), SHEET)
    const grid = gridOn(page)
    await context.setOffline(true)
    await grid.choose(3, 0)
    await page.keyboard.type('333')
    await page.keyboard.press('Tab')
    await page.keyboard.type('900')
    await page.keyboard.press('Enter')
    await page.locator('.sending-offline').waitFor()
    expect(await page.locator('.sending').innerText()).toContain('有2格还没有送出')
    expect(
      await page
        .getByRole('button', { name: '报 送' })
        .or(page.getByRole('button', { name: '报送' }))
        .isDisabled(),
    ).toBe(true)
    await look(page, 'entry-offline')
    // The page is closed while the connection is lost: the cells are still in the browser.
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await visit(later, house(), SHEET)
    await later.getByText('找到上次没有送出的2格').waitFor()
    await saved(later)
    expect(await typedOnServer(later, house(), '.numerator')).toContain('333')
    await context.close()
  })

  test('two tabs on one cell: both texts are shown, and the one chosen stands', {
    timeout: SLOW,
  }, async () => {
    const { page, context } = await townAt(browser(), house(), 'yunling')
    await visit(page, house(), SHEET)
    const other = await context.newPage()
    await visit(other, house(), SHEET)
    await gridOn(page).choose(4, 0)
    await page.keyboard.type('71')
    await page.keyboard.press('Enter')
    await saved(page)
    await gridOn(other).choose(4, 0)
    await other.keyboard.type('72')
    await other.keyboard.press('Enter')
    const conflicts = other.locator('.entry-conflicts')
    await conflicts.waitFor()
    expect(await conflicts.innerText()).toContain('用我填的：72')
    expect(await conflicts.innerText()).toContain('用对方的：71')
    await look(other, 'entry-conflict')
    await conflicts.getByRole('button', { name: /用我填的/ }).click()
    await saved(other)
    expect(await typedOnServer(other, house(), '.numerator')).toContain('72')
    await context.close()
  })

  test('a telephone number is not taken, holds nothing else up, and handing in says what changes', {
    timeout: SLOW,
  }, async () => {
    const { page, context } = await townAt(browser(), house(), 'yunling')
    await visit(page, house(), SHEET)
    const grid = gridOn(page)
    await grid.choose(5, 0)
    await paste(page, '13800138000\t1000\r\n')
    await page
      .getByText(/格没有收下/)
      .first()
      .waitFor()
    await grid.choose(5, 0)
    await page.getByText('文字里有手机号').waitFor()
    await page.keyboard.type('410')
    await page.keyboard.press('Enter')
    await saved(page)
    await page.getByRole('button', { name: /^报\s?送$/ }).click()
    const summary = page.locator('.ant-modal')
    await summary.getByText('变动的数').waitFor()
    expect(await summary.innerText()).toMatch(/共报\d+个数/)
    await look(page, 'entry-summary')
    await summary.getByRole('button', { name: '确认报送' }).click()
    await page.locator('.written').waitFor()
    expect(await page.locator('.sheet-head').innerText()).toContain('已报送')
    await context.close()
  })

  test('a village worker fills in on a phone, with the definitions beside it', {
    timeout: SLOW,
  }, async () => {
    const { page, context, faults } = await openPage(browser(), 'phone')
    await signInAs(page, house(), 'village')
    await visit(page, house(), '/entry')
    await page.getByRole('link', { name: /2017年12月 村/ }).click()
    await settled(page)
    await page.getByLabel('签约居民数').first().fill('88')
    await saved(page)
    expect((await overflow(page)).pixels).toBe(0)
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.locator('.entry-field').first().innerText()).toContain('期末协议在有效期内')
    await look(page, 'entry-phone')
    expect(faults).toEqual([])
    await context.close()
  })
}

async function townAt(
  browser: Browser,
  house: BrowserHouse,
  account: string,
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly faults: string[] }> {
  const opened = await openPage(browser, 'desk')
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signInAs(opened.page, house, account)
  return opened
}

const gridOn = (page: Page) => ({
  cell: (row: number, column: number) => page.locator(`#cell-${row}-${column}`),
  choose: (row: number, column: number) => page.locator(`#cell-${row}-${column}`).click(),
  texts: (...cells: readonly (readonly [number, number])[]) =>
    Promise.all(cells.map(([row, column]) => page.locator(`#cell-${row}-${column}`).innerText())),
})

async function paste(page: Page, block: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), block)
  await page.keyboard.press('Control+v')
}

const saved = (page: Page): Promise<void> => page.getByText(/已存到服务器/).waitFor()

async function typedOnServer(page: Page, house: BrowserHouse, part: string): Promise<readonly string[]> {
  const answer = await page.request.get(`${house.address}/api/entries/qinghe-2017-village-month/2017-12`)
  const { rows } = (await answer.json()) as {
    readonly rows: readonly { readonly typed: Readonly<Record<string, { readonly text: string }>> }[]
  }
  return rows.flatMap(({ typed }) =>
    Object.entries(typed).flatMap(([field, { text }]) => (field.endsWith(part) ? [text] : [])),
  )
}
