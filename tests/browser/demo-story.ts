import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { editCells, typed } from '../../server/exchange/rehearsal/edit-cell.ts'
import { overflow, seriousFindings } from './look.ts'
import { openPage, SIZES, settled } from './open-browser.ts'
import type { BrowserHouse } from './start-house.ts'

interface Given {
  readonly house: () => BrowserHouse
  readonly browser: () => Browser
}

const SLOW = 300_000

/** 演示故事: a town sees its rank, opens the reason down to a cell, restates a figure, sees the ripple, compares years. */
export function demoStory({ house, browser }: Given): void {
  test(
    'a town follows a point to its workbook cell, corrects it, and sees whose scores it moved',
    async () => {
      const { page, context, faults } = await openPage(browser(), 'desk')

      await page.goto(`${house().address}/sign-in`)
      await page.getByRole('button', { name: /南渡镇/ }).click()
      await page.getByRole('heading', { level: 1, name: '南渡镇' }).waitFor()
      await page.getByText('第3名').first().waitFor({ state: 'attached' })
      await page.getByText('并列').first().waitFor()

      await page.getByRole('link', { name: '看得分表' }).click()
      await settled(page)
      await page.getByRole('link', { name: /^血糖控制水平 *2.00/ }).click()
      await page.getByRole('tree').waitFor()
      const cell = await firstReportedCell(page)
      expect(cell.file).toBe('南渡镇_2017年11月_月报.xlsx')
      expect(cell.by).toBe('葛慧宁')

      await page.getByRole('link', { name: '数据', exact: true }).click()
      await page.getByRole('link', { name: '导入', exact: true }).click()
      await settled(page)
      const [downloaded] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载填报表' }).click(),
      ])
      expect(downloaded.suggestedFilename()).toMatch(/南渡镇.*2017.*\.xlsx$/)
      const workbook = await readFile(await downloaded.path())
      const [numerator = ''] = cell.cell.split(':')
      const column = numerator.replace(/\d+/, '')
      const lowered = Object.fromEntries(
        [6, 7, 8].map((row) => [`${column}${row}`, typed.number('12')] as const),
      )
      const edited = await editCells(workbook, lowered)

      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '南渡镇_2017年11月_更正.xlsx', mimeType: XLSX, buffer: edited })
      await page.waitForURL(/drafts/)
      await settled(page)
      const changes = page.locator('.changes > li')
      await changes.first().waitFor()
      expect(await changes.count()).toBe(3)
      expect(await seriousFindings(page)).toEqual([])
      expect(await changes.first().innerText()).toContain(numerator)
      const after = await page.locator('.preview strong').first().innerText()
      expect(after).not.toBe('97.69')

      await page.getByRole('button', { name: '确认写入' }).click()
      await page.getByText(/将以葛慧宁的名义，为南渡镇写入2017年11月的3个数/).waitFor()
      await page.getByRole('dialog').getByRole('button', { name: '确认写入' }).dblclick()
      await page.getByRole('heading', { name: '已写入' }).waitFor()

      await page.getByRole('link', { name: '看这个数动了谁的分' }).click()
      await page.locator('.versions > li').first().waitFor()
      expect(await page.locator('.versions > li').count()).toBe(2)
      const moved = await page.locator('.movement-table tbody').innerText()
      expect(moved).toContain('南渡镇')
      expect(moved).toContain('血糖控制水平')
      expect(await otherUnits(page)).toBeGreaterThan(0)

      await page.getByRole('link', { name: '排名' }).first().click()
      await settled(page)
      const mine = page.locator('tr.row-mine')
      await mine.waitFor()
      expect(await mine.locator('.cell-total').innerText()).toBe(after)

      await page.getByRole('link', { name: '对比' }).click()
      await settled(page)
      await page.locator('.comparison-table tbody tr').first().waitFor()
      const all = await page.locator('.comparison-table tbody tr').count()
      expect(all).toBe(18)
      await page.getByText('表彰名额由 50% 改为 30%').waitFor()
      await page.getByRole('switch', { name: '只看进出表彰线的' }).click()
      await page.waitForURL(/only=crossing/)
      const crossing = await page.locator('.comparison-table tbody tr').count()
      expect(crossing).toBeGreaterThan(0)
      expect(crossing).toBeLessThan(all)
      expect(faults).toEqual([])
      await context.close()
    },
    SLOW,
  )

  test(
    'a workbook with a wrong cell is explained at that cell and cannot be confirmed',
    async () => {
      const { page, context } = await openPage(browser(), 'desk')
      await page.goto(`${house().address}/sign-in`)
      await page.getByRole('button', { name: /柳溪镇/ }).click()
      await page.getByRole('heading', { level: 1, name: '柳溪镇' }).waitFor()
      await page.getByRole('link', { name: '数据', exact: true }).click()
      await page.getByRole('link', { name: '导入', exact: true }).click()
      await settled(page)
      const [downloaded] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载填报表' }).click(),
      ])
      const edited = await editCells(await readFile(await downloaded.path()), { D6: typed.text('很多') })
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'wrong.xlsx', mimeType: XLSX, buffer: edited })
      await page.waitForURL(/drafts/)
      await settled(page)
      const problem = page.locator('.problems > li').first()
      await problem.waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.setViewportSize(SIZES.phone)
      expect(await overflow(page)).toEqual({ pixels: 0, of: [] })
      await page.setViewportSize(SIZES.desk)
      expect(await problem.innerText()).toContain('D6')
      expect(await page.getByRole('button', { name: '确认写入' }).isDisabled()).toBe(true)
      await page.getByRole('button', { name: '放弃' }).click()
      await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click()
      await page.getByText('已放弃，没有写入任何数据。').waitFor()
      await context.close()
    },
    SLOW,
  )
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Opens the first reported figure in the tree and reads where it came from. */
async function firstReportedCell(page: Page): Promise<{ file: string; cell: string; by: string }> {
  await page.getByRole('button', { name: '全部展开' }).click()
  await page.locator('[role=treeitem][data-role=fact]').first().click()
  const detail = page.getByTestId('detail')
  await detail.getByText('数据来源').waitFor()
  const read = (name: string) =>
    detail
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .locator('td')
      .innerText()
  return { file: await read('填报表'), cell: await read('单元格'), by: await read('报送人') }
}

const otherUnits = (page: Page): Promise<number> =>
  page.locator('.movement-table tbody tr:not(.movement-own)').count()
