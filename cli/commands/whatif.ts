import { movements, nearestName, prepareWhatIf } from '#engine'
import type { Command } from '../command.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { movementsText } from '../show/movements.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'
import { readChange } from '../what-if/read-change.ts'

/** 假如: what would stand differently if some figures of one unit were others. Nothing is written. */
export const whatif: Command = {
  arguments: [1, 1],
  options: { unit: 'text', set: 'texts', period: 'text', through: 'text' },
  async run(call) {
    const [folder = ''] = call.arguments
    const [unit, set] = [call.text('unit'), call.texts('set')]
    const usage = call.words.help.usages.whatif
    if (unit === undefined || set.length === 0)
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['arguments-missing'](usage))
    const window = { period: call.text('period'), through: call.text('through') }
    const assessment = assessmentOrFindings(call, await assessFolder(folder, window))
    if (assessment === undefined) return NOT_COMPUTED
    const codes = assessment.figures.units.map(({ code }) => code)
    if (!codes.includes(unit)) {
      const near = nearestName(unit, codes) ?? ''
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['unit-unknown'](unit, near))
    }
    const { scheme } = assessment.program
    const changes = set.map((text) => readChange(scheme, unit, text, call.language))
    const answer = prepareWhatIf(assessment).ask(changes)
    const moved = movements(assessment, answer.assessment)
    call.say(
      call.json
        ? jsonText({ unit, set, movements: moved })
        : movementsText(moved, unit, scheme.display.digits, call.language, call.words),
    )
    return EXIT.done
  },
}
