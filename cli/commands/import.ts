import { basename, join } from 'node:path'
import { checkFacts, gatherFigures } from '#engine'
import { datedUnits, unitsInPeriod, writeFactsCsv } from '#formats'
import { readMonthlyWorkbook, type WorkbookReading } from '#server/exchange'
import { describeWorkbookProblem } from '#words'
import type { Call, Command } from '../command.ts'
import { readBytes } from '../files/read-text.ts'
import { writeWhole } from '../files/write-whole.ts'
import { hasErrors, readFolderData } from '../folder/read-folder.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { reportFormOf } from '../folder/report-form.ts'
import { newFacts } from '../import/new-facts.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { findingsText } from '../show/findings.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

/** 导入月报表: shows every problem at its cell; writes only with `--confirm` and only when there is no error. */
export const importWorkbook: Command = {
  arguments: [2, 2],
  options: { confirm: 'flag' },
  async run(call) {
    const [workbook = '', folder = ''] = call.arguments
    const bytes = Buffer.from(await readBytes(workbook))
    const file = await readSchemeFile(folder)
    const data = await readFolderData(folder)
    const { scheme } = file
    const before = [...file.findings, ...data.findings]
    if (scheme === undefined || hasErrors(before)) {
      assessmentOrFindings(call, { findings: before })
      return NOT_COMPUTED
    }
    const reading = await readFor(bytes, (identity) => {
      const month = identity?.period ?? `${scheme.period}-12`
      const units = unitsInPeriod(data.rows, month)
      const assessed = units.filter(
        ({ level, class: unitClass }) => level === scheme.level && unitClass !== undefined,
      )
      const unit = assessed.find(({ code }) => code === identity?.unit.code) ?? assessed[0]
      return reportFormOf({
        scheme,
        units,
        facts: data.facts,
        unit: unit?.code ?? '',
        month,
        language: call.language,
        ...(identity !== undefined && { area: identity.area }),
      })
    })
    const origin = { file: basename(workbook), recordedAt: new Date().toISOString() }
    const added = newFacts(reading, data.facts, origin)
    const all = [...data.facts, ...added]
    const findings = [
      ...checkFacts(scheme, datedUnits(data.rows), added),
      ...gatherFigures(scheme, datedUnits(data.rows), all).findings,
    ]
    const refused = reading.errors > 0 || hasErrors(findings)
    const write = call.flag('confirm') && !refused && added.length > 0
    const target = join(folder, 'facts.csv')
    if (write) await writeWhole(target, writeFactsCsv(all))
    if (call.json) call.say(jsonText({ reading, findings, added, written: write ? target : null }))
    else {
      tell(call, workbook, reading)
      if (findings.length > 0) call.note(findingsText(findings, call.language, call.words))
      call.say(outcome(call, { workbook, target, added: added.length, refused, write }))
    }
    return refused ? EXIT.findings : EXIT.done
  },
}

type Identity = WorkbookReading['identity']

/** A workbook says hidden in itself whose it is and for which month; the form is then made for that and read again. */
async function readFor(
  bytes: Buffer,
  formOf: (identity: Identity) => Parameters<typeof readMonthlyWorkbook>[1],
): Promise<WorkbookReading> {
  const first = await readMonthlyWorkbook(bytes, formOf(undefined))
  return first.identity === undefined ? first : readMonthlyWorkbook(bytes, formOf(first.identity))
}

function tell(call: Call, workbook: string, reading: WorkbookReading): void {
  const { words, language } = call
  for (const { code, severity, sheet, cell, facts } of reading.problems) {
    const { what, why, mend } = describeWorkbookProblem(code, facts, language)
    const place = [basename(workbook), sheet, cell].filter((part) => part !== undefined).join(' · ')
    call.say(`${place}: ${words.check.severity[severity]}  ${what}`)
    for (const line of [why, mend]) if (line !== '') call.say(`    ${line}`)
  }
  for (const { unit, indicator, before, after } of reading.changes) {
    const period = reading.identity?.period ?? ''
    call.say(words.import.change(unit, indicator, period, before ?? words.import.absent, after))
  }
}

interface Outcome {
  readonly workbook: string
  readonly target: string
  readonly added: number
  readonly refused: boolean
  readonly write: boolean
}

function outcome({ words }: Call, { workbook, target, added, refused, write }: Outcome): string {
  if (refused) return words.import.refused
  if (added === 0) return words.import.unchanged
  return write ? words.import.written(target, added) : words.import['read-only'](workbook, added)
}
