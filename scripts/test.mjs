// 一条命令检查一切: brings what the tests need, runs every check, and ends with exactly `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringTools } from './bring-tools.mjs'
import { buildScreens } from './build-screens.mjs'
import { installPackages } from './install-packages.mjs'
import { checkNode, root, run, tell } from './machine.mjs'

const CHECKS = [
  ['依赖方向', 'arrows', 'dependency-cruiser/bin/dependency-cruise.mjs', await arrowsArguments()],
  ['格式与规范', 'lint', '@biomejs/biome/bin/biome', ['check', '.']],
  ['类型', 'types', 'typescript/bin/tsc', ['-b']],
]

/** The folders the `arrows` script of package.json names, so that they are named once. */
async function arrowsArguments() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return scripts.arrows.split(' ').slice(1)
}

async function check([chinese, english, script, args]) {
  tell(`── ${chinese}`, english)
  return (await run(process.execPath, [join(root, 'node_modules', script), ...args])) === 0
}

/** A file that did not load counts as one failure, and so does a run that ended badly without a failed test. */
async function tests() {
  tell('── 测试', 'tests')
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-report-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const code = await run(process.execPath, [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ])
  const counts = count(report, code)
  rmSync(folder, { recursive: true, force: true })
  return counts
}

function count(report, code) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    ).length
    const failed = numFailedTests + unloaded
    return {
      passed: numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: numPendingTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

checkNode()
process.chdir(root)
let passed = 0
let failed = 0
const took = (good) => {
  if (good) passed++
  else failed++
}
if (await installPackages()) {
  await bringTools()
  for (const one of CHECKS) took(await check(one))
  took(await buildScreens())
  const counts = await tests()
  passed += counts.passed
  failed += counts.failed
  if (counts.skipped > 0)
    tell(`跳过 ${counts.skipped} 项`, `${counts.skipped} skipped (the reasons are above)`)
} else {
  failed++
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
