#!/usr/bin/env node
// 命令行入口: plain JavaScript, so that an old Node says a sentence instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 6)) {
  console.error(
    `公秤需要 Node.js 20.20 或更新的版本，现在是 ${process.versions.node}。\nGongcheng needs Node.js 20.20 or later; this is ${process.versions.node}.`,
  )
  process.exitCode = 4
} else {
  process.exitCode = await run()
}

async function run() {
  try {
    const { register } = await import('tsx/esm/api')
    register()
    const { main } = await import('./main.ts')
    return await main(process.argv.slice(2))
  } catch (error) {
    if (process.env.GONGCHENG_TRACE !== undefined) console.error(error)
    console.error(
      `公秤装得不完整，命令没有执行：${error.message}\n请在项目文件夹里运行 npm ci 后再试。\nGongcheng is not completely installed; run npm ci in its folder and try again.`,
    )
    return 4
  }
}
