import type { StartingCode } from '../startup-code.ts'

type Line = (facts: Readonly<Record<string, string>>) => string

/** 启动过程中说的话. */
export const starting = {
  'starting.database': () => '正在启动数据库……',
  'starting.server': (f) => `正在连接数据库 ${f.server} ……`,
  'starting.migrated': (f) => `数据库已升级：${f.steps}`,
  'starting.demo': () => '首次启动：正在装入演示世界（虚构省清和市），约需半分钟……',
  'starting.demo-loaded': (f) => `演示世界已装入：${f.units} 个单位，${f.facts} 条数据，用时 ${f.seconds} 秒`,
  'starting.ready': (f) => `公秤已就绪，用时 ${f.seconds} 秒：${f.address}`,
  'starting.accounts': (f) => `演示账号（密码都是 ${f.password}）：`,
  'starting.open-to-others': (f) => `注意：正在 ${f.host} 上监听，别的机器也能打开；演示账号的密码是公开的。`,
  'starting.setup': (f) =>
    `还没有管理员。请三位不同的人各用一个代码，在 ${f.address} 设好自己的账号（重新启动会换新的代码）：`,
  'starting.stop': () => '按 Ctrl-C 停止。',
  'starting.stopping': () => '正在停止……',
  'starting.stopped': () => '已停止，数据已保存。',
} satisfies Readonly<Record<StartingCode, Line>>
