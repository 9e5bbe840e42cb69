import { compareAssessments, compareSchemes } from '#engine'
import { nameIn } from '#words'
import type { Command } from '../command.ts'
import { assessData, readFolderData } from '../folder/read-folder.ts'
import { readSchemeFile, type SchemeFile } from '../folder/read-scheme-file.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { comparisonText, differencesText } from '../show/comparison.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

/** 对比: two folders with their own figures, or two schemes on the figures of one folder (`--facts`). */
export const compare: Command = {
  arguments: [2, 2],
  options: { facts: 'text', period: 'text', through: 'text', 'rules-only': 'flag' },
  async run(call) {
    const [first = '', second = ''] = call.arguments
    const [before, after] = [await readSchemeFile(first), await readSchemeFile(second)]
    if (before.scheme === undefined || after.scheme === undefined) {
      assessmentOrFindings(call, { findings: [...before.findings, ...after.findings] })
      return NOT_COMPUTED
    }
    const differences = compareSchemes(before.scheme, after.scheme)
    const { language, words } = call
    const names = [before.scheme, after.scheme].map(
      ({ name, version }) => `${nameIn(name, language)} ${version}`,
    )
    const rules = differencesText(
      words.compare.rules(names[0] ?? '', names[1] ?? ''),
      differences,
      language,
      words,
    )
    if (call.flag('rules-only')) {
      call.say(call.json ? jsonText({ differences }) : rules)
      return EXIT.done
    }
    const facts = call.text('facts')
    const window = { period: call.text('period'), through: call.text('through') }
    const weigh = async (file: SchemeFile, folder: string) =>
      assessmentOrFindings(call, assessData(file, await readFolderData(facts ?? folder), window))
    const old = await weigh(before, first)
    const now = old === undefined ? undefined : await weigh(after, second)
    if (old === undefined || now === undefined) return NOT_COMPUTED
    const comparison = compareAssessments(old, now)
    const { digits } = after.scheme.display
    if (call.json) call.say(jsonText({ differences, comparison }))
    else call.say(`${rules}\n\n${comparisonText(comparison, digits, language, words)}`)
    return EXIT.done
  },
}
