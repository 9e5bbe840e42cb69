// 只启动，不安装不构建: the start of `npm start` after its installing and building.
const { main } = await import('../../server/main.ts')
process.exitCode = await main(process.env)
