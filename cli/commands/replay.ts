import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { evaluateColumns, evaluateReference } from '#engine'
import type { Call, Command } from '../command.ts'
import { readText } from '../files/read-text.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { readPublished } from '../replay/published-rows.ts'
import { readReplay } from '../replay/read-replay.ts'
import { replayFigures } from '../replay/replay-figures.ts'
import { caseFolder, replayFolder } from '../replay/replay-folder.ts'
import { type ReplayResult, runReplay } from '../replay/run-replay.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

/** Mismatches shown one by one; the counts per column are always whole. */
const SHOWN = 20

/** 用公开数据重算: prints the match rate of every published column. */
export const replay: Command = {
  arguments: [1, 1],
  options: { reference: 'flag' },
  async run(call) {
    const folder = caseFolder(call.arguments[0] ?? '')
    const file = join(folder, 'replay.yaml')
    const told = readReplay(await readText(file), basename(file))
    const scheme = await readSchemeFile(join(folder, told.scheme))
    if (scheme.program === undefined) {
      assessmentOrFindings(call, { findings: scheme.findings })
      return NOT_COMPUTED
    }
    const data = replayFolder(told.data)
    if (!existsSync(data)) {
      if (call.json) call.say(jsonText({ replay: told.id, skipped: true, data }))
      call.note(call.words.replay.skipped(data))
      return EXIT.done
    }
    const expected = await readPublished(join(data, told.expected))
    const inputs = await readPublished(join(data, told.inputs))
    const figures = replayFigures(scheme.program, told, inputs, expected)
    if (figures === undefined) return EXIT.findings
    const evaluate = call.flag('reference') ? evaluateReference : evaluateColumns
    const result = runReplay(scheme.program, told, figures, expected, evaluate)
    if (call.json) call.say(jsonText({ replay: told.id, skipped: false, ...result }))
    else tell(call, result)
    const sound = result.mismatches.length === 0 && result.stale.length === 0 && result.all > 0
    return sound ? EXIT.done : EXIT.findings
  },
}

function tell(call: Call, { columns, matched, all, mismatches, known, stale }: ReplayResult): void {
  const { replay: words } = call.words
  for (const { column, matched: equal, all: cells } of columns) call.say(words.column(column, equal, cells))
  for (const { unit, column, computed, published } of mismatches.slice(0, SHOWN))
    call.say(words.mismatch(unit, column, computed, published))
  for (const { unit, column, computed, published, why } of known)
    call.say(words.known(unit, column, computed, published, why))
  for (const { unit, column } of stale) call.say(words.stale(unit, column))
  call.say(words.all(matched, all))
}
