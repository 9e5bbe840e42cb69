import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** 两种语言说一句话. */
export const tell = (chinese, english) => process.stdout.write(`${chinese}  ${english}\n`)

/** An old Node gets a sentence instead of a syntax error. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 20)) return
  process.stderr.write(
    `公秤需要 Node.js 20.20 或更新的版本，现在是 ${process.versions.node}，请先升级。\n` +
      `Gongcheng needs Node.js 20.20 or later; this is ${process.versions.node}. Please upgrade it first.\n`,
  )
  process.exit(1)
}

/**
 * 运行一个程序: its exit code (1 when it could not be started or a signal ended it). Output goes where ours goes, unless
 * `line` takes it line by line. Ctrl-C and SIGTERM end it with us.
 */
export function run(file, args, { line, env, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', line ? 'pipe' : 'inherit', line ? 'pipe' : 'inherit'],
    })
    const end = () => {
      child.kill('SIGTERM')
      process.exit(130)
    }
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
    if (line) for (const stream of [child.stdout, child.stderr]) eachLine(stream, line)
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('close', (code) => {
      process.removeListener('SIGTERM', end)
      process.removeListener('SIGINT', end)
      resolve(code ?? 1)
    })
  })
}

function eachLine(stream, line) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(line)
  })
  stream.on('end', () => {
    if (rest !== '') line(rest)
  })
}

/** npm by the program that runs us where there is one: the same npm that was called. */
export const npm = (args, options) =>
  process.env.npm_execpath
    ? run(process.execPath, [process.env.npm_execpath, ...args], options)
    : run('npm', args, options)
