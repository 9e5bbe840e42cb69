import { schemeSchema } from '#formats'
import type { Command } from '../command.ts'
import { writeWhole } from '../files/write-whole.ts'
import { EXIT } from '../trouble.ts'

/** 方案文件的 JSON Schema, for editors; `check` says more. */
export const schema: Command = {
  arguments: [0, 0],
  options: { output: 'text' },
  async run(call) {
    const text = JSON.stringify(schemeSchema(), undefined, 2)
    const output = call.text('output')
    if (output === undefined) call.say(text)
    else {
      await writeWhole(output, `${text}\n`)
      call.note(call.words.assess.written(output))
    }
    return EXIT.done
  },
}
