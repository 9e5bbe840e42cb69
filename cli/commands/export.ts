import { extname } from 'node:path'
import { type Assessment, nearestName, type Standing } from '#engine'
import {
  monthlyWorkbook,
  rankingCsv,
  rankingWorkbook,
  scoreSheetCsv,
  scoreSheetWorkbook,
} from '#server/exchange'
import { rankingTable, scoreSheetTable, type Weighing } from '#server/tables'
import type { Call, Command } from '../command.ts'
import { writeWhole } from '../files/write-whole.ts'
import { type AssessedFolder, assessFolder } from '../folder/read-folder.ts'
import { reportFormOf } from '../folder/report-form.ts'
import { choiceOf } from '../read-arguments.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

type FileKind = '.xlsx' | '.csv'

/** 导出: the ranking, score sheets, or a blank monthly workbook, into one file. */
export const exportResult: Command = {
  arguments: [2, 2],
  options: { output: 'text', unit: 'text', month: 'text', period: 'text', through: 'text' },
  async run(call) {
    const [folder = '', what = ''] = call.arguments
    const wanted = choiceOf('export', what, ['ranking', 'scores', 'workbook'])
    const output = call.text('output')
    if (output === undefined) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['output-needed']())
    const kind = fileKind(output)
    const window = { period: call.text('period'), through: call.text('through') }
    const weighed = await assessFolder(folder, window)
    const assessment = assessmentOrFindings(call, weighed)
    if (assessment === undefined) return NOT_COMPUTED
    const weighing = { assessment, period: weighed.period, through: weighed.through }
    const content =
      wanted === 'workbook'
        ? await blankWorkbook(call, weighed, output)
        : wanted === 'ranking'
          ? await ranking(call, weighing, kind)
          : await scoreSheets(call, weighing, kind)
    await writeWhole(output, content)
    if (call.json) call.say(jsonText({ written: output }))
    else call.say(call.words.export.written(output))
    return EXIT.done
  },
}

function fileKind(output: string): FileKind {
  const kind = extname(output).toLowerCase()
  if (kind === '.xlsx' || kind === '.csv') return kind
  throw new Trouble(EXIT.usage, ({ trouble }) => trouble['output-kind'](output))
}

function ranking(call: Call, weighing: Weighing, kind: FileKind): string | Promise<Buffer> {
  const table = rankingTable(weighing, call.language)
  return kind === '.csv' ? rankingCsv(table) : rankingWorkbook(table)
}

function scoreSheets(call: Call, weighing: Weighing, kind: FileKind): string | Promise<Buffer> {
  const { assessment } = weighing
  const unit = call.text('unit')
  const standings = unit === undefined ? assessment.standings : [standingOf(assessment, unit)]
  const [first, ...others] = standings.map((standing) => scoreSheetTable(weighing, standing, call.language))
  if (first === undefined)
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['unit-unknown'](unit ?? '', ''))
  if (kind === '.xlsx') return scoreSheetWorkbook([first, ...others])
  if (others.length > 0) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['option-value']('--unit'))
  return scoreSheetCsv(first)
}

function standingOf({ standings, figures }: Assessment, unit: string): Standing {
  const found = standings.find((standing) => standing.unit.code === unit)
  if (found !== undefined) return found
  const near =
    nearestName(
      unit,
      figures.units.map(({ code }) => code),
    ) ?? ''
  throw new Trouble(EXIT.usage, ({ trouble }) => trouble['unit-unknown'](unit, near))
}

function blankWorkbook(
  call: Call,
  { scheme, units, facts }: AssessedFolder,
  output: string,
): Promise<Buffer> {
  const [unit, month] = [call.text('unit'), call.text('month')]
  if (unit === undefined) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['option-value']('--unit'))
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new Trouble(EXIT.usage, ({ trouble }) =>
      trouble['choice-unknown']('--month', month ?? '', '2017-09'),
    )
  if (fileKind(output) !== '.xlsx' || scheme.scheme === undefined)
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['output-kind'](output))
  return monthlyWorkbook(
    reportFormOf({ scheme: scheme.scheme, units, facts, unit, month, language: call.language }),
  )
}
