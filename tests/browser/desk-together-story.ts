import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seriousFindings } from './look.ts'
import { openPage, settled, signInAs, visit } from './open-browser.ts'
import { SCHEME } from './screens.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 240_000
const BASE = readFileSync(new URL('../../examples/city-2017/scheme.yaml', import.meta.url), 'utf8')

/** Opens a draft by the route, for stories about what happens to it afterwards. */
async function openDraft(page: Page, house: BrowserHouse, text: string): Promise<string> {
  const answer = await page.request.post(`${house.address}/api/scheme-drafts`, {
    headers: { 'x-gongcheng': '1' },
    data: { text, base: { scheme: SCHEME, version: '1.0' } },
  })
  const { draft } = (await answer.json()) as { readonly draft: string }
  return draft
}

const numbered = (version: string): string => BASE.replace('version: "1.0"', `version: "${version}"`)
/** The same scheme under the rules of another time. */
const OF_TODAY = numbered('3.2')
  .replace('scheme: qinghe-2017', 'scheme: qinghe-2026')
  .replace('policy: "2017"', 'policy: cn-2026')
  .replace('period: 2017', 'period: 2026')
  .replace('in-force: {from: 2017-01-01, to: 2017-12-31}', 'in-force: {from: 2026-01-01, to: 2026-12-31}')
const saved = (page: Page) => page.locator('[data-testid=saving][data-state=saved]')
const title = (page: Page) => page.locator('[data-field="source"]').getByLabel(/^标题/)

/** 同一份草稿: two people at it, a line that breaks, approvals that are attached; nothing written is lost. */
export function deskTogetherStory({ house, browser }: Given): void {
  test('two windows change one draft: the later one is told, sees the lines, and settles it', {
    timeout: SLOW,
  }, async () => {
    const [first, second] = [await openPage(browser(), 'desk'), await openPage(browser(), 'desk')]
    for (const { page } of [first, second]) await signInAs(page, house(), 'qinghe')
    const draft = await openDraft(first.page, house(), numbered('3.0'))
    for (const { page } of [first, second]) await visit(page, house(), `/desk/${draft}`)
    await title(first.page).fill('甲写的标题')
    await title(first.page).blur()
    await saved(first.page).waitFor()
    await title(second.page).fill('乙写的标题')
    await title(second.page).blur()
    const conflict = second.page.getByRole('alert').filter({ hasText: '有两份不同的文字' })
    await conflict.waitFor()
    await conflict.getByText(/看看哪里不同/).click()
    expect(await conflict.locator('.desk-lines').innerText()).toMatch(
      /甲写的标题[\s\S]*乙写的标题|乙写的标题[\s\S]*甲写的标题/,
    )
    expect(await seriousFindings(second.page)).toEqual([])
    await conflict.getByRole('button', { name: '以我的为准，接在对方之后' }).click()
    await saved(second.page).waitFor()
    await first.page.reload()
    await settled(first.page)
    expect(await title(first.page).inputValue()).toBe('乙写的标题')
    await visit(first.page, house(), `/desk/${draft}?view=signing`)
    await first.page.locator('.desk-history').getByText('另存一份没有采用的文字').waitFor()
    expect([...first.faults, ...second.faults]).toEqual([])
    await Promise.all([first.context.close(), second.context.close()])
  })

  test('what is written without a connection stays through a closed page and is sent afterwards', {
    timeout: SLOW,
  }, async () => {
    const { page, context } = await openPage(browser(), 'desk')
    await signInAs(page, house(), 'qinghe')
    const draft = await openDraft(page, house(), numbered('3.1'))
    await visit(page, house(), `/desk/${draft}`)
    await context.setOffline(true)
    await title(page).fill('断网时写的标题')
    await title(page).blur()
    await page.locator('[data-testid=saving][data-state=offline]').waitFor()
    await page.getByText('文字已存在本机浏览器里').waitFor()
    const kept = await page.evaluate(() => Object.values(localStorage).join(' '))
    expect(kept).toContain('断网时写的标题')
    await context.setOffline(false)
    await saved(page).waitFor()
    await page.reload()
    await settled(page)
    expect(await title(page).inputValue()).toBe('断网时写的标题')

    await context.setOffline(true)
    await title(page).fill('关掉窗口前写的标题')
    await title(page).blur()
    await page.locator('[data-testid=saving][data-state=offline]').waitFor()
    await page.close({ runBeforeUnload: false })
    await context.setOffline(false)
    const again = await context.newPage()
    await visit(again, house(), `/desk/${draft}`)
    expect(await title(again).inputValue()).toBe('关掉窗口前写的标题')
    await saved(again).waitFor()
    await context.close()
  })

  test('a scheme under today’s rules is submitted only with each approval attached, and they are published', {
    timeout: SLOW,
  }, async () => {
    const { page, context, faults } = await openPage(browser(), 'desk')
    await signInAs(page, house(), 'qinghe')
    const draft = await openDraft(page, house(), OF_TODAY)
    await visit(page, house(), `/desk/${draft}?view=signing`)
    const submit = page.getByRole('button', { name: '送签', exact: true })
    expect(await submit.isDisabled()).toBe(true)
    const attach = page.getByRole('button', { name: '附上' })
    await attach.first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    for (let left = await attach.count(); left > 0; left--) {
      await page.getByLabel('批准文号').first().fill(`虚办发〔2017〕${left}号`)
      await page.getByLabel('批准机关').first().fill('虚构省人民政府办公厅')
      await page.getByLabel('批准日期').first().fill('2017-01-20')
      await page.getByLabel('理由').first().fill('已列入经批准的目录')
      await attach.first().click()
      await expect.poll(() => attach.count(), { timeout: SLOW }).toBe(left - 1)
    }
    expect(await page.getByText('虚构省人民政府办公厅 虚办发〔2017〕').count()).toBeGreaterThan(0)
    await expect.poll(() => submit.isEnabled(), { timeout: SLOW }).toBe(true)
    await submit.click()
    await page.getByText('您参与了起草，要由另一位同事或领导签发').waitFor()
    expect(faults).toEqual([])
    await context.close()
  })

  test('the text is searched, commented and indented with the keyboard, in Chinese', {
    timeout: SLOW,
  }, async () => {
    const { page, context, faults } = await openPage(browser(), 'desk')
    await signInAs(page, house(), 'qinghe')
    const draft = await openDraft(page, house(), numbered('3.3'))
    await visit(page, house(), `/desk/${draft}?view=text`)
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+Home')
    const third = page.locator('.cm-line').nth(2)
    for (const key of ['ArrowDown', 'ArrowDown', 'Control+/']) await page.keyboard.press(key)
    await expect.poll(() => third.innerText(), { timeout: SLOW }).toBe('# gongcheng: 1')
    await page.keyboard.press('Control+z')
    await expect.poll(() => third.innerText(), { timeout: SLOW }).toBe('gongcheng: 1')
    await page.keyboard.press('Control+f')
    const find = page.getByRole('textbox', { name: '查找' })
    await find.pressSequentially('doctor-contract-rate')
    await page.keyboard.press('Enter')
    await page.locator('.cm-searchMatch-selected').waitFor()
    await page.getByRole('button', { name: '全部替换' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })
}
