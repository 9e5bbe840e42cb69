import type { Browser, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflow, seriousFindings } from './look.ts'
import { openPage, SIZES, settled, signInAs, visit } from './open-browser.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
  /** Called at the stations of the story, for whoever wants pictures. */
  readonly look?: (page: Page, name: string) => Promise<void>
}

const SLOW = 300_000

/** 起草到排名: an officer writes a scheme from nothing with forms alone, a leader signs it, a town reads its rank under it. */
export function schemeDeskStory({ house, browser, look = async () => undefined }: Given): void {
  test('a scheme from nothing to a published ranking, by forms only', { timeout: SLOW }, async () => {
    const { page, context, faults } = await openPage(browser(), 'desk')
    const desk = deskOn(page)
    await signInAs(page, house(), 'qinghe')
    await visit(page, house(), '/desk')
    await page.getByLabel('方案名称').fill('清和市试行考评方案')
    await page.getByLabel(/^方案编号/).fill('trial-2017')
    await page.getByLabel('考评年度').fill('2017')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '开始起草' }).click()
    await page.waitForURL(/\/desk\/.+/)
    await settled(page)

    await desk.part('基本信息')
    await desk.field('source').getByLabel(/^文号/).fill('清卫考〔2017〕30号')
    await desk.choose('policy', '2017')
    await desk.part('考评类别')
    await page.getByRole('button', { name: '添加一行' }).click()
    await desk.type('classes.1.class', 'two')
    await desk.type('classes.1.name', '二类')
    await look(page, 'desk-general')

    await desk.part('指标')
    for (const name of ['家庭医生签约率', '电子健康档案建档率'])
      await page.getByRole('button', { name: `取用${name}`, exact: true }).click()
    await look(page, 'desk-indicators')

    await desk.part('考评项目')
    await page.getByRole('button', { name: '在后面添加' }).click()
    await desk.type('items.0.name', '家庭医生签约')
    await desk.type('items.0.points', '60')
    await desk.choose('items.0.clause.kind', 'step-deduction')
    await desk.type('items.0.clause.value', 'doctor-contract-rate')
    await desk.type('items.0.clause.target', '35')
    await desk.type('items.0.clause.step', '1pp')
    await desk.type('items.0.clause.deduct', '2')
    await desk.choose('items.0.clause.partial', 'linear')
    await page.getByRole('radio', { name: '最低分' }).click()
    await desk.type('items.0.clause.floor', '0')

    const target = desk.field('items.0.clause.target')
    await target.locator('.desk-finding-error').first().waitFor()
    await look(page, 'desk-finding')
    const listed = page.locator('.desk-checks').getByRole('button', { name: /目标/ }).first()
    await listed.click()
    await desk.type('items.0.clause.target', '35%')
    await expect.poll(() => target.locator('.desk-finding-error').count()).toBe(0)

    await desk.field('items.0.examples').getByRole('button', { name: '添加一行' }).click()
    await desk.choose('items.0.examples.0.class', 'one')
    await desk.field('items.0.examples.0.given').getByRole('button', { name: '添加已知数' }).click()
    await desk.field('items.0.examples.0.given').getByLabel('家庭医生签约率 是多少').fill('34%')
    await desk.type('items.0.examples.0.points', '59')
    await page.getByTestId('computed').getByText('引擎算得58分').waitFor()
    await look(page, 'desk-example')
    await desk.type('items.0.examples.0.points', '58')
    await page.getByTestId('computed').getByText('与引擎一致').waitFor()
    await desk.type('items.0.source.clause', '第一条')

    await page.getByRole('button', { name: '在后面添加' }).click()
    await desk.type('items.1.name', '健康档案')
    await desk.type('items.1.points', '40')
    await desk.choose('items.1.clause.kind', 'proportional')
    await desk.type('items.1.clause.value', 'health-record-rate')
    await desk.type('items.1.clause.target', '90%')
    await desk.choose('items.1.clause.over-target', 'capped')
    await page.locator('.desk-part-item').filter({ hasText: '健康档案' }).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => desk.names()).toEqual(['健康档案', '家庭医生签约'])
    await page.keyboard.press('Delete')
    await expect.poll(() => desk.names()).toEqual(['家庭医生签约'])
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => desk.names()).toEqual(['健康档案', '家庭医生签约'])
    await page.locator('.desk-checks').getByText('没有错误').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize(SIZES.phone)
    expect(await overflow(page)).toEqual({ pixels: 0, of: [] })
    expect(await seriousFindings(page)).toEqual([])
    await look(page, 'desk-phone')
    await page.setViewportSize(SIZES.desk)

    await page.getByRole('link', { name: '文本', exact: true }).click()
    await page.locator('.cm-content').getByText('doctor-contract-rate').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await look(page, 'desk-text')
    await page.getByRole('link', { name: '试算', exact: true }).click()
    await page.getByRole('button', { name: '试算' }).click()
    await page.locator('.comparison-table tbody tr').first().waitFor()
    expect(await page.locator('.comparison-table tbody tr').count()).toBe(18)
    await look(page, 'desk-preview')

    await page.getByRole('link', { name: '送签与经过' }).click()
    await page.locator('[data-testid=saving][data-state=saved]').waitFor()
    await page.getByRole('button', { name: '送签', exact: true }).click()
    await page.getByText('您参与了起草，要由另一位同事或领导签发').waitFor()
    expect(await page.getByRole('button', { name: '签发', exact: true }).count()).toBe(0)
    const address = new URL(page.url()).pathname
    expect(faults).toEqual([])
    await context.close()
    await signed(browser(), house(), address, look)
  })
}

/** The second person signs, and a town reads its rank under the new scheme. */
async function signed(
  browser: Browser,
  house: BrowserHouse,
  address: string,
  look: NonNullable<Given['look']>,
): Promise<void> {
  const { page, context, faults } = await openPage(browser, 'desk')
  await signInAs(page, house, 'leader')
  await visit(page, house, `${address}?view=signing`)
  await page.getByLabel('签发意见，或退回的理由').fill('同意施行')
  await look(page, 'desk-signing')
  await page.getByRole('button', { name: '签发', exact: true }).click()
  await page.getByRole('heading', { name: '已签发，方案已经发布' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await signInAs(page, house, 'nandu')
  await visit(page, house, '/ranking/trial-2017?class=all')
  await page.getByRole('heading', { name: /清和市试行考评方案/ }).waitFor()
  await page.locator('tr.row-mine').first().waitFor()
  expect(await page.locator('.cell-total').count()).toBeGreaterThan(10)
  await look(page, 'desk-ranking')
  expect(faults).toEqual([])
  await context.close()
}

interface DeskPage {
  part(name: string): Promise<void>
  field(path: string): Locator
  type(path: string, text: string): Promise<void>
  choose(path: string, value: string): Promise<void>
  names(): Promise<string[]>
}

function deskOn(page: Page): DeskPage {
  const field = (path: string): Locator => page.locator(`[data-field="${path}"]`)
  return {
    field,
    async part(name) {
      await page.getByRole('treeitem').filter({ hasText: name }).first().click()
    },
    async type(path, text) {
      const input = field(path).locator('input, textarea').first()
      await input.fill(text)
      await input.blur()
    },
    async choose(path, value) {
      await field(path).locator('select, input').first().waitFor()
      const select = field(path).locator('select')
      if ((await select.count()) > 0) await select.first().selectOption(value)
      else await field(path).locator('input').first().fill(value)
    },
    names: () => page.locator('.desk-part-item .desk-part-name').allInnerTexts(),
  }
}
