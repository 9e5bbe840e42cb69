// 一条命令启动: checks Node, installs when the lock changed, builds when a screen changed, then starts the house in this
// very process, so that Ctrl-C and kill reach it. Plain JavaScript without packages: it runs before there are any.
import { checkNode, root } from './machine.mjs'

const began = Date.now()
checkNode()
process.chdir(root)
const { installPackages } = await import('./install-packages.mjs')
const { buildScreens } = await import('./build-screens.mjs')
if ((await installPackages()) && (await buildScreens())) {
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import('../server/main.ts')
  process.exitCode = await main(process.env, began)
} else {
  process.exitCode = 1
}
