import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, tell } from './machine.mjs'

const found = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0
const answers = (file, args) => spawnSync(file, args, { stdio: 'ignore' }).status === 0

/** What some tests need from the system, and what is not tested without it. */
const TOOLS = [
  {
    packages: ['chromium'],
    there: () => found('chromium') || found('chromium-browser') || found('google-chrome'),
    without: ['浏览器测试', 'browser tests'],
  },
  {
    packages: ['fonts-noto-cjk'],
    there: () =>
      answers('sh', ['-c', 'fc-list :lang=zh | grep -q .']) || existsSync('/usr/share/fonts/opentype/noto'),
    without: ['截图中的中文', 'Chinese text in screenshots'],
  },
  {
    packages: ['libreoffice-calc-nogui'],
    there: () => found('soffice') || found('libreoffice'),
    without: ['在 LibreOffice 中打开工作簿的测试', 'tests that open workbooks in LibreOffice'],
  },
  {
    packages: ['python3-openpyxl'],
    there: () => ['python3', '/usr/bin/python3'].some((python) => answers(python, ['-c', 'import openpyxl'])),
    without: ['用 openpyxl 核对工作簿的测试', 'tests that check workbooks with openpyxl'],
  },
]

/** 备齐工具: installs what is missing where we may (root on Debian); else says which tests are skipped and why. */
export async function bringTools() {
  const missing = TOOLS.filter(({ there }) => !there())
  if (missing.length === 0) return
  const packages = missing.flatMap((tool) => tool.packages)
  if (process.getuid?.() === 0 && found('apt-get')) await install(packages)
  for (const { there, without, packages: names } of TOOLS) {
    if (there()) continue
    tell(
      `跳过${without[0]}：没有 ${names.join(' ')}`,
      `skipped ${without[1]}: ${names.join(' ')} is not installed`,
    )
  }
}

async function install(packages) {
  tell(`正在安装测试所需的系统软件：${packages.join(' ')}`, `Installing for the tests: ${packages.join(' ')}`)
  const said = []
  const quietly = { env: { DEBIAN_FRONTEND: 'noninteractive' }, line: (text) => said.push(text) }
  const good =
    (await run('apt-get', ['update', '-q'], quietly)) === 0 &&
    (await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quietly)) === 0
  if (!good) process.stdout.write(`${said.slice(-5).join('\n')}\n`)
}
