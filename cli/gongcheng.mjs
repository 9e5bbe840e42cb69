#!/usr/bin/env node
// 命令行入口: plain JavaScript, so that an old Node says a sentence instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 6)) {
  console.error(
    `公秤需要 Node.js 20.20 或更新的版本，现在是 ${process.versions.node}。\nGongcheng needs Node.js 20.20 or later; this is ${process.versions.node}.`,
  )
  process.exitCode = 4
} else {
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
