import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NOT_COMPUTED } from '../atlas/atlas-entry.ts'
import { readAtlas } from '../atlas/read-atlas.ts'
import { type WeighedEntry, weighEntry } from '../atlas/weigh-entry.ts'
import type { Call, Command } from '../command.ts'
import { findingsText } from '../show/findings.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

const ATLAS = join(resolve(fileURLToPath(import.meta.url), '../../..'), 'examples/atlas')

/** 条款图谱: how many of the collected clauses are computed, and for each other one why not. */
export const atlas: Command = {
  arguments: [0, 1],
  options: {},
  async run(call) {
    const weighed = (await readAtlas(call.arguments[0] ?? ATLAS)).map(weighEntry)
    const broken = weighed.filter(isBroken)
    if (call.json) call.say(jsonText(weighed.map(shown)))
    else tell(call, weighed, broken)
    return broken.length === 0 ? EXIT.done : EXIT.findings
  },
}

const isBroken = ({ entry, checked, findings, wrong }: WeighedEntry): boolean =>
  findings.length > 0 || wrong.length > 0 || (!('notComputed' in entry) && checked === 0)

const shown = ({ entry, checked, findings, wrong }: WeighedEntry) => ({
  clause: entry.id,
  family: entry.family,
  at: entry.at,
  ...('notComputed' in entry ? { notComputed: entry.notComputed, why: entry.why } : { checked }),
  findings,
  wrong,
})

function tell(call: Call, weighed: readonly WeighedEntry[], broken: readonly WeighedEntry[]): void {
  const { atlas: words } = call.words
  for (const { entry } of weighed)
    if ('notComputed' in entry)
      call.say(`${entry.id} ${entry.family} ${words.notComputed[entry.notComputed]}：${entry.why}`)
  for (const { entry, findings, wrong } of broken) {
    call.say(words.broken(entry.id, entry.at))
    if (findings.length > 0) call.say(findingsText(findings, call.language, call.words))
    for (const line of wrong) call.say(`  ${line}`)
  }
  const others = NOT_COMPUTED.map((reason) => {
    const count = weighed.filter(({ entry }) => 'notComputed' in entry && entry.notComputed === reason).length
    return `${words.notComputed[reason]} ${count}`
  })
  const computed = weighed.filter((one) => !('notComputed' in one.entry) && !isBroken(one))
  const checked = computed.reduce((sum, one) => sum + one.checked, 0)
  call.say(words.all(String(weighed.length), String(computed.length), String(checked), others.join('，')))
}
