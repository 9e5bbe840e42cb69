import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, tell } from './machine.mjs'

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** 已装好: every package of the lock is there in its version; those of other platforms may be absent. */
export function packagesStand() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {}
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (found === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (found[path] === undefined ? optional === true : found[path].version === version),
  )
}

/** 安装依赖, only when the lock asks for it. False when npm could not. */
export async function installPackages() {
  if (packagesStand()) return true
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  tell('正在安装依赖，约一分钟……', 'Installing packages, about a minute …')
  const heartbeat = setInterval(
    () => tell(`  仍在安装，已 ${seconds()} 秒`, `still installing, ${seconds()} s`),
    10_000,
  )
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  clearInterval(heartbeat)
  if (code === 0) {
    tell(`依赖已装好，用时 ${seconds()} 秒`, `Packages installed in ${seconds()} s`)
    return true
  }
  process.stderr.write(
    '依赖没有装好（见上面 npm 的说明）。请检查网络或镜像设置后重新运行，已装的部分不会留下错误。\n' +
      'npm could not install the packages (see above). Check the network or the registry setting and run this again.\n',
  )
  return false
}
