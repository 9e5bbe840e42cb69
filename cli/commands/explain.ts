import { type Assessment, explain as explainCell, nearestName } from '#engine'
import type { Command } from '../command.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { explanationText } from '../show/explanation-tree.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

/** 解释一个数: from the cell of a unit down to the facts, with formulas and places. */
export const explain: Command = {
  arguments: [2, 3],
  options: { period: 'text', through: 'text', depth: 'text' },
  async run(call) {
    const [folder = '', unit = '', cell = 'total'] = call.arguments
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
