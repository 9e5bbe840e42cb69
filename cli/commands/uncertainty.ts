import { MOST_DRAWS, uncertainRanks } from '#domain/uncertainty'
import type { Command } from '../command.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { jsonText } from '../show/shown-json.ts'
import { uncertaintyText } from '../show/uncertainty.ts'
import { EXIT, Trouble } from '../trouble.ts'

const USUAL_DRAWS = 2000

/** 名次有多可靠: rank intervals and the chance of the line, from standard errors and a recorded seed. */
export const uncertainty: Command = {
  arguments: [1, 1],
  options: { period: 'text', through: 'text', draws: 'text', seed: 'text' },
  async run(call) {
    const [folder = ''] = call.arguments
    const draws = drawsOf(call.text('draws'))
    const window = { period: call.text('period'), through: call.text('through') }
    const weighed = await assessFolder(folder, window)
    const assessment = assessmentOrFindings(call, weighed)
    if (assessment === undefined) return NOT_COMPUTED
    const { units, facts, period, through } = weighed
    const seed = call.text('seed') ?? period
    const found = uncertainRanks(assessment, { units, facts, period, through, draws, seed })
    const { scheme } = assessment.program
    call.say(call.json ? jsonText(found) : uncertaintyText(found, scheme, call.language, call.words))
    return EXIT.done
  },
}

function drawsOf(text: string | undefined): number {
  if (text === undefined) return USUAL_DRAWS
  const draws = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (draws >= 100 && draws <= MOST_DRAWS) return draws
  throw new Trouble(EXIT.usage, ({ trouble }) =>
    trouble['choice-unknown']('--draws', text, `100 … ${MOST_DRAWS}`),
  )
}
