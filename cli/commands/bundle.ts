import { basename } from 'node:path'
import { bundleText } from '#engine'
import { makeSha256, resultHash } from '#server/tables'
import type { Command } from '../command.ts'
import { readText } from '../files/read-text.ts'
import { writePieces } from '../files/write-whole.ts'
import { assessFolder } from '../folder/read-folder.ts'
import { isCase, weighCase } from '../replay/weighed-case.ts'
import { assessmentOrFindings, NOT_COMPUTED } from '../show/assessed.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

/** 装结果包: the result of a folder with everything it was made of, in one file anyone can weigh again. */
export const bundle: Command = {
  arguments: [1, 1],
  options: { output: 'text', period: 'text', through: 'text' },
  async run(call) {
    const [folder = ''] = call.arguments
    const output = call.text('output')
    if (output === undefined) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['bundle-output']())
    const window = { period: call.text('period'), through: call.text('through') }
    const weighed = isCase(folder) ? await weighCase(folder) : await assessFolder(folder, window)
    if (weighed === undefined) throw new Trouble(EXIT.file, ({ trouble }) => trouble['bundle-case'](folder))
    const assessment = assessmentOrFindings(call, weighed)
    if (assessment === undefined) return NOT_COMPUTED
    const { gathered, period, through } = weighed
    const { file } = weighed.scheme
    const texts = [{ file: basename(file), text: await readText(file) }]
    const fingerprint = resultHash(assessment)
    await writePieces(
      output,
      bundleText({ assessment, texts, ...gathered, period, through, fingerprint }, makeSha256),
    )
    if (call.json) call.say(jsonText({ written: output, fingerprint }))
    else call.say(call.words.bundle.written(output, fingerprint))
    return EXIT.done
  },
}
