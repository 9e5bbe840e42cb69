import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const HOUSE = new URL('../..', import.meta.url).pathname

/** 安全要求: from the house's list of eighty; `open` says why one does not apply here, or not yet. */
export interface Requirement {
  readonly id: string
  readonly level: 'must' | 'should'
  readonly says: string
  readonly english: string
  readonly open?: 'later' | 'not'
  readonly why?: string
}

export const REQUIREMENTS = JSON.parse(
  readFileSync(join(HOUSE, 'tests/security/requirements.json'), 'utf8'),
) as readonly Requirement[]

/** 测试所证: for every id the files whose test titles name it, and in how many titles. */
export function proofs(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: HOUSE,
    encoding: 'utf8',
  }).split('\n')
  const found = new Map<string, Map<string, number>>()
  for (const file of files.filter((one) => /\.test\.ts$|-story\.ts$|^tests\/browser\/.*\.ts$/.test(one)))
    for (const [id, count] of idsInTitles(readFileSync(join(HOUSE, file), 'utf8'))) {
      const of = found.get(id) ?? new Map<string, number>()
      found.set(id, of.set(file, count))
    }
  return found
}

/** Ids stand at the beginning of a title: 'A-04 T-01 a superior …'. A title is the text after test(, describe( or each(…)(. */
function idsInTitles(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [, ids = ''] of text.matchAll(/['`]((?:[IARFCLTPWDOX]-\d\d[ ,]*)+)[^'`\n]*['`]/g))
    for (const [id] of ids.matchAll(/[A-Z]-\d\d/g)) found.set(id, (found.get(id) ?? 0) + 1)
  return found
}

export const openMusts = (): readonly string[] => {
  const proved = proofs()
  return REQUIREMENTS.filter(
    ({ id, level, open }) => level === 'must' && open === undefined && !proved.has(id),
  ).map(({ id }) => id)
}

/** 安全覆盖表, as docs/security-coverage.md. */
export function coverageTable(): string {
  const proved = proofs()
  const rows = REQUIREMENTS.map(({ id, level, says, english, open, why }) => {
    const files = [...(proved.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    const state =
      files.length > 0
        ? files.map(([file, count]) => `\`${file}\`${count > 1 ? ` ×${count}` : ''}`).join('<br>')
        : open === 'not'
          ? `不适用 does not apply：${why}`
          : open === 'later'
            ? `尚未 not yet：${why}`
            : '没有测试 no test'
    return `| ${id} | ${level === 'must' ? '必须' : '应当'} | ${says}<br>${english} | ${state} |`
  })
  const musts = REQUIREMENTS.filter(({ level }) => level === 'must')
  const held = musts.filter(({ id }) => proved.has(id)).length
  return [
    '# 安全覆盖表 · Security coverage',
    '',
    '由测试名生成（`npm run security-coverage`），不手写：每条要求后面是题目以它的编号开头的测试。',
    'Printed from the titles of tests: behind each requirement stand the tests whose title begins with its id.',
    '',
    `必须做到 ${musts.length} 条：有测试 ${held} 条，不适用或尚未 ${musts.filter(({ id, open }) => !proved.has(id) && open !== undefined).length} 条，缺 ${openMusts().length} 条。`,
    '',
    '| 编号 id | | 要求 requirement | 测试 tests |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
