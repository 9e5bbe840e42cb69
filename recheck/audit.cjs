'use strict'
/*
 * 公秤 · 审计链核对  Verifies an exported audit chain, offline
 *
 * 用法：  node recheck/audit.cjs 审计链.jsonl [以前记下的链首，如印在通报上的 64 位]
 *
 * 这个文件不用公秤的任何代码。文件的第一行是链首；以后每行一环：number、contentHash、previousHash、hash，
 * 和（导出的人看得到的）record。要查四件事：
 *   一、编号从第一环起一个不缺；
 *   二、每一环的 previousHash 就是上一环的 hash；
 *   三、hash = SHA-256({"content":contentHash,"number":编号,"previous":previousHash})，键按字母排序、没有空格；
 *   四、看得到的记录，内容的 SHA-256 就是 contentHash（同样写法，键为 action actor area at concerns detail number subject）。
 * 最后一环的 hash 就是链首；给了以前的链首，它必须在链里：不在，就是有人换了整条链。
 *
 * Exit code: 0 every link holds · 1 one does not · 2 the file cannot be read.
 */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')

/** JSON with sorted keys and no spaces: one text for one value. */
function sortedJson(value) {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${sortedJson(value[key])}`).join(',')}}`
}

const sha256 = (value) => createHash('sha256').update(sortedJson(value)).digest('hex')

/** 核对: the text of an export, and a head written down earlier. Answers what was found, never throws. */
function verify(text, earlier) {
  let lines
  try {
    lines = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line))
  } catch {
    return { unreadable: '文件里有一行不是 JSON；a line is not JSON' }
  }
  const [head, ...links] = lines
  if (head?.format !== 'gongcheng-audit' || head.version !== 1)
    return { unreadable: '不是公秤导出的审计链；not an audit chain of Gongcheng' }
  let previous = links[0]?.number === '1' ? '0'.repeat(64) : links[0]?.previousHash
  let number = BigInt(links[0]?.number ?? '1') - 1n
  let [records, found] = [0, earlier === undefined]
  for (const link of links) {
    number += 1n
    const at = String(number)
    const broken = (why) => ({ broken: at, why, links: links.length, records })
    if (link.number !== at) return broken('缺了这一环；this link is missing')
    if (link.previousHash !== previous) return broken('接不上前一环；does not follow the one before')
    if (link.hash !== sha256({ content: link.contentHash, number: at, previous }))
      return broken('环的指纹不对；the hash of the link is wrong')
    if (link.record !== undefined) {
      if (sha256({ ...link.record, number: at }) !== link.contentHash)
        return broken('记录的内容被改过；what the record says was changed')
      records += 1
    }
    if (link.hash === earlier) found = true
    previous = link.hash
  }
  const result = { links: links.length, records, head: previous }
  if (links.length > 0 && head.head?.hash !== previous)
    return { ...result, broken: String(number + 1n), why: '末尾被截掉；the end was cut off' }
  return found ? result : { ...result, broken: '?', why: '链里没有以前记下的链首；the head written down earlier is not in it' }
}

module.exports = { verify }

if (require.main === module) {
  const [file, earlier] = process.argv.slice(2)
  if (file === undefined) {
    console.log('用法 usage: node recheck/audit.cjs 审计链.jsonl [链首 head]')
    process.exit(2)
  }
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    console.log(`读不了 cannot read ${file}: ${error.code}`)
    process.exit(2)
  }
  const found = verify(text, earlier)
  if (found.unreadable !== undefined) {
    console.log(found.unreadable)
    process.exit(2)
  }
  if (found.broken !== undefined) {
    console.log(`✗ 第 ${found.broken} 环 link ${found.broken}: ${found.why}`)
    process.exit(1)
  }
  console.log(`✓ ${found.links} 环都接得上，核对了 ${found.records} 条记录的内容`)
  console.log(`  ${found.links} links hold, the content of ${found.records} records compared`)
  console.log(`  链首 head ${found.head}`)
}
