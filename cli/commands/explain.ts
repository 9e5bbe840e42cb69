import {
  type Assessment,
  type CaseRecord,
  explain as explainCell,
  movedByCase,
  nearestName,
  type UnitRecord,
} from '#engine'
import type { Call, Command } from '../command.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { explanationText } from '../show/explanation-tree.ts'
import { movementsText } from '../show/movements.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, type ExitCode, Trouble } from '../trouble.ts'

/** 解释一个数: from the cell of a unit down to the facts, with formulas and places. */
export const explain: Command = {
  arguments: [1, 3],
  options: { period: 'text', through: 'text', depth: 'text', case: 'text' },
  async run(call) {
    const [folder = '', unit, cell = 'total'] = call.arguments
    const one = call.text('case')
    if (one !== undefined) return tellCase(call, folder, one)
    if (unit === undefined)
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['arguments-missing']?.('explain'))
    const depth = depthOf(call.text('depth'))
    const window = { period: call.text('period'), through: call.text('through') }
    const assessment = assessmentOrFindings(call, await assessFolder(folder, window))
    if (assessment === undefined) return NOT_COMPUTED
    const tree = explainCell(assessment, unit, cell)
    if (tree === undefined) throw unknown(assessment, unit, cell)
    call.say(call.json ? jsonText(tree) : explanationText(tree, call.language, call.words, depth))
    return EXIT.done
  },
}

/** 一个案件动了哪些分: `--case <register>/<number>`. */
async function tellCase(call: Call, folder: string, named: string): Promise<ExitCode> {
  const window = { period: call.text('period'), through: call.text('through') }
  const weighed = await assessFolder(folder, window)
  const assessment = assessmentOrFindings(call, weighed)
  if (assessment === undefined) return NOT_COMPUTED
  const { units, facts, cases = [], history } = weighed.gathered
  const keys = cases.map(({ register, number }) => `${register}/${number}`)
  const record = cases[keys.indexOf(named)]
  if (record === undefined)
    throw new Trouble(EXIT.usage, ({ trouble }) =>
      trouble['choice-unknown']('--case', named, nearestName(named, keys) ?? keys.slice(0, 5).join(', ')),
    )
  const { program } = assessment
  const { period, through } = weighed
  const moved = movedByCase(program, units, facts, record, { cases, history, period, through })
  const { digits } = program.scheme.display
  const own = assessedOver(record, units, assessment)
  call.say(
    call.json ? jsonText({ movements: moved }) : movementsText(moved, own, digits, call.language, call.words),
  )
  return EXIT.done
}

/** The assessed unit the case falls to: its own, or the first above it. */
function assessedOver({ unit }: CaseRecord, units: readonly UnitRecord[], { figures }: Assessment): string {
  const assessed = new Set(figures.units.map(({ code }) => code))
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  const seen = new Set<string>()
  let above: string | undefined = unit
  while (above !== undefined && !assessed.has(above) && !seen.has(above)) {
    seen.add(above)
    above = parents.get(above)
  }
  return above ?? unit
}

function depthOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,3}$/.test(text)) return Number(text)
  throw new Trouble(EXIT.usage, ({ trouble }) => trouble['choice-unknown']('--depth', text, '0 … 999'))
}

function unknown(assessment: Assessment, unit: string, cell: string): Trouble {
  const codes = assessment.figures.units.map(({ code }) => code)
  if (!codes.includes(unit)) {
    const near = nearestName(unit, codes) ?? ''
    return new Trouble(EXIT.usage, ({ trouble }) => trouble['unit-unknown'](unit, near))
  }
  const near =
    nearestName(
      cell,
      assessment.program.cells.map(({ id }) => id),
    ) ?? ''
  return new Trouble(EXIT.usage, ({ trouble }) => trouble['cell-unknown'](cell, near))
}
