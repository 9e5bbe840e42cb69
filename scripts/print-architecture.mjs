import { readFileSync, writeFileSync } from 'node:fs'
import checker, { ARROWS } from '../.dependency-cruiser.mjs'

const FILE = new URL('../ARCHITECTURE.md', import.meta.url)
const [BEGIN, END] = ['<!-- printed: begin -->', '<!-- printed: end -->']

/** The part of ARCHITECTURE.md that the checker itself dictates, so that the page cannot drift. */
const printed = () => {
  const arrows = Object.entries(ARROWS).map(
    ([folder, allowed]) => `| \`${folder}\` | ${allowed.map((name) => `\`${name}\``).join(', ') || '—'} |`,
  )
  const nevers = checker.forbidden.map(({ name, comment }) => `| \`${name}\` | ${comment} |`)
  return [
    BEGIN,
    '',
    '| 文件夹 folder | 只可引用 may import |',
    '|---|---|',
    ...arrows,
    '',
    '| 禁令 never | 理由 why |',
    '|---|---|',
    ...nevers,
    '',
    END,
  ].join('\n')
}

const text = readFileSync(FILE, 'utf8')
const [before, rest] = text.split(BEGIN)
const after = rest.split(END)[1]
const wanted = `${before}${printed()}${after}`
if (process.argv.includes('--check')) {
  console.log(
    text === wanted
      ? 'ARCHITECTURE.md is true.'
      : 'ARCHITECTURE.md is out of date: run `npm run architecture`.',
  )
} else {
  writeFileSync(FILE, wanted)
}
