import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeViolation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** 无障碍检查: serious and critical findings of axe, each with the first places it was found at; a colour on its way to another is no colour yet. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Number.POSITIVE_INFINITY)
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined)
  })
  await page.evaluate(AXE)
  const violations = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  )) as readonly AxeViolation[]
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) =>
      [id, ...nodes.slice(0, 3).map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`)].join(
        '\n  ',
      ),
    )
}

/** 横向溢出: by how many pixels the page is wider than its window, and what sticks out. */
export const overflow = (page: Page): Promise<{ readonly pixels: number; readonly of: readonly string[] }> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => element.closest('.scroll-x') === null)
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    return {
      pixels: Math.max(0, scrollWidth - clientWidth),
      of:
        scrollWidth > clientWidth
          ? out.slice(0, 5).map((element) => `${element.tagName} ${element.className}`)
          : [],
    }
  })
