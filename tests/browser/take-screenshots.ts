/** 截图 for the README: `npx tsx tests/browser/take-screenshots.ts` builds, starts, looks and writes docs/screenshots/. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { editCells, typed } from '../../server/exchange/rehearsal/edit-cell.ts'
import { openBrowser, openPage, type Size, settled, signInAs, visit } from './open-browser.ts'
import { SCHEME, TOWN, TOWN_UNIT } from './screens.ts'
import { startHouse } from './start-house.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots')

const PICTURES: readonly (readonly [name: string, size: Size, account: string, path: string])[] = [
  ['workbench', 'desk', TOWN, '/'],
  ['ranking', 'desk', TOWN, '/ranking'],
  ['score-sheet', 'desk', TOWN, '/score-sheet'],
  ['explanation', 'desk', TOWN, `/explanation/${SCHEME}/${TOWN_UNIT}?cell=item:diabetes-control`],
  ['movements', 'desk', TOWN, `/movements/${SCHEME}/${TOWN_UNIT}001/diabetes-control-rate/2017-11`],
  ['scheme', 'desk', TOWN, '/scheme'],
  ['comparison', 'desk', TOWN, '/comparison'],
  ['replay', 'desk', TOWN, '/replay'],
  ['versions', 'desk', 'qinghe', `/versions/${SCHEME}`],
  ['what-if', 'desk', TOWN, `/what-if/${SCHEME}/${TOWN_UNIT}?set=doctor-contract-rate:30`],
  ['office', 'desk', 'qinghe', '/'],
  ['workbench-phone', 'phone', TOWN, '/'],
  ['ranking-phone', 'phone', TOWN, '/ranking'],
]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

mkdirSync(FOLDER, { recursive: true })
const house = await startHouse()
const browser = await openBrowser()
try {
  const signedOut = await openPage(browser, 'desk')
  await signedOut.page.goto(`${house.address}/sign-in`)
  await signedOut.page.getByText('演示账号').waitFor()
  await signedOut.page.screenshot({ path: join(FOLDER, 'sign-in.png') })
  await signedOut.context.close()

  for (const [name, size, account, path] of PICTURES) {
    const { page, context } = await openPage(browser, size)
    await signInAs(page, house, account)
    await visit(page, house, path)
    await page.waitForLoadState('networkidle')
    if (name === 'explanation') await page.locator('[data-role=clause]').first().click()
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    await context.close()
  }

  const { page, context } = await openPage(browser, 'desk')
  await signInAs(page, house, TOWN)
  await visit(page, house, '/reporting')
  const [downloaded] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载填报表' }).click(),
  ])
  const edited = await editCells(readFileSync(await downloaded.path()), {
    AR6: typed.number('12'),
    AR7: typed.number('20'),
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: downloaded.suggestedFilename(), mimeType: XLSX, buffer: edited })
  await page.locator('.changes > li').first().waitFor()
  await settled(page)
  await page.screenshot({ path: join(FOLDER, 'import.png') })
  await context.close()
} finally {
  await browser.close()
  await house.close()
}
