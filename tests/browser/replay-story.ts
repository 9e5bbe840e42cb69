import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { overflow, seriousFindings } from './look.ts'
import { openPage, settled, signInAs, visit } from './open-browser.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 240_000
const A4 = { width: 688, height: 1000 }

/** 回放与版本: any version on any year's figures; what was published stays readable. */
export function replayStory({ house, browser }: Given): void {
  test('a town replays last year, opens a unit’s items, keeps the link, takes a file, prints', {
    timeout: SLOW,
  }, async () => {
    const { page, context, faults } = await openPage(browser(), 'desk')
    await signInAs(page, house(), 'nandu')
    await visit(page, house(), '/comparison')
    await page.getByRole('link', { name: '回放：版本和年度任选' }).click()
    // The comparison left behind has the same rows: only those of the replay count.
    await page.waitForURL(/\/replay/)
    await page.locator('.replay-sides').waitFor()
    const rows = page.locator('.comparison-table > tbody > tr:not(.comparison-open)')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(18)
    await page.getByRole('button', { name: '同一方案，去年与今年的数据' }).click()
    await page.getByText('两侧用同一版规则').waitFor()
    expect(page.url()).toContain('beforePeriod=2016')
    await page
      .getByRole('button', { name: /^逐项变动/ })
      .first()
      .click()
    await page.locator('.comparison-row-items tbody tr').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    await page.reload()
    await settled(page)
    await page.getByText('两侧用同一版规则').waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(A4)
    expect(await overflow(page)).toEqual({ pixels: 0, of: [] })
    expect(await page.locator('.replay-sides').isVisible()).toBe(false)
    expect(faults).toEqual([])
    await context.close()
  })

  test('a year without figures is refused by the names of what lacks; equal sides are said to be equal', {
    timeout: SLOW,
  }, async () => {
    const { page, context } = await openPage(browser(), 'phone')
    await signInAs(page, house(), 'nandu')
    await visit(
      page,
      house(),
      '/replay?before=qinghe-2017&beforePeriod=2014&after=qinghe-2017&afterPeriod=2017',
    )
    await page
      .getByRole('alert')
      .getByText(/2014年一个数据也没有：家庭医生签约率/)
      .waitFor()
    await visit(page, house(), '/replay?before=qinghe-2017&after=qinghe-2017')
    await page.getByText('结果必然相同').waitFor()
    expect(await overflow(page)).toEqual({ pixels: 0, of: [] })
    await context.close()
  })

  test('versions are read, held against one another, and a draft begins from one', {
    timeout: SLOW,
  }, async () => {
    const { page, context, faults } = await openPage(browser(), 'desk')
    await signInAs(page, house(), 'qinghe')
    await visit(page, house(), '/versions/qinghe-2017')
    await page.locator('.version').first().waitFor()
    await page.locator('section.stack .comparison-differences li').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    const oldest = page.locator('.version').last()
    const [text] = await Promise.all([
      page.waitForEvent('download'),
      oldest.getByRole('button', { name: '下载文本' }).click(),
    ])
    expect(text.suggestedFilename()).toBe('qinghe-2016_1.0.yaml')
    await oldest.getByRole('button', { name: '下载考评方案（Word）' }).click()
    await page.getByRole('dialog').getByLabel('制定机关').fill('清和市卫生健康考评委员会')
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '记下并下载' }).click(),
    ])
    expect(paper.suggestedFilename()).toMatch(/\.docx$/)
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      oldest.getByRole('button', { name: '下载考评方案（Word）' }).click(),
    ])
    expect(again.suggestedFilename()).toMatch(/\.docx$/)
    await oldest.getByRole('button', { name: '由此版起草' }).click()
    await page.waitForURL(/\/desk\/.+/)
    await page.getByText('以 qinghe-2016 第 1.0 版为基础').waitFor()
    expect(await page.locator('[data-field="version"] input').inputValue()).toBe('1.1')
    expect(faults).toEqual([])
    await context.close()
  })
}
