import { resultHash } from '#server/tables'
import { nameIn } from '#words'
import type { Command } from '../command.ts'
import { writeWhole } from '../files/write-whole.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { rankingJson, rankingText } from '../show/ranking.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

/** 考评一个文件夹: the ranking table of every class with its commendation line, and the fingerprint of the result. */
export const assess: Command = {
  arguments: [1, 1],
  options: { period: 'text', through: 'text', output: 'text' },
  async run(call) {
    const [folder = ''] = call.arguments
    const [period, through] = [call.text('period'), call.text('through')]
    const weighed = await assessFolder(folder, { period, through })
    const assessment = assessmentOrFindings(call, weighed)
    if (assessment === undefined) return NOT_COMPUTED
    const { scheme } = assessment.program
    const hash = resultHash(assessment)
    const { assess: words } = call.words
    const answer = call.json
      ? jsonText(rankingJson(assessment, hash))
      : [
          words.title(nameIn(scheme.name, call.language), weighed.period, weighed.through),
          '',
          rankingText(assessment, call.language, call.words),
          '',
          words.hash(hash),
        ].join('\n')
    const output = call.text('output')
    if (output === undefined) call.say(answer)
    else {
      await writeWhole(output, `${answer}\n`)
      call.note(words.written(output))
    }
    return EXIT.done
  },
}
