import { evaluateColumns, evaluateReference } from '#engine'
import type { Call, Command } from '../command.ts'
import { replayCase } from '../replay/replay-case.ts'
import { caseFolder } from '../replay/replay-folder.ts'
import type { ReplayResult } from '../replay/run-replay.ts'
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
    const evaluate = call.flag('reference') ? evaluateReference : evaluateColumns
    const { id, data, findings, result } = await replayCase(caseFolder(call.arguments[0] ?? ''), evaluate)
    if (result !== undefined) {
      if (call.json) call.say(jsonText({ replay: id, skipped: false, ...result }))
      else tell(call, result)
      const sound = result.mismatches.length === 0 && result.stale.length === 0 && result.all > 0
      return sound ? EXIT.done : EXIT.findings
    }
    if (findings.length > 0) {
      assessmentOrFindings(call, { findings })
      return NOT_COMPUTED
    }
    if (call.json) call.say(jsonText({ replay: id, skipped: true, data }))
    call.note(call.words.replay.skipped(data))
    return EXIT.done
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
