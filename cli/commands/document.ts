import { extname, join } from 'node:path'
import { nearestName, type Scheme } from '#engine'
import { readUnitsCsv, unitsInPeriod } from '#formats'
import { letterDocument, type Printed, schemeDocument } from '#server/documents'
import { nameIn } from '#words'
import type { Call, Command } from '../command.ts'
import { readText } from '../files/read-text.ts'
import { writeWhole } from '../files/write-whole.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { choiceOf } from '../read-arguments.ts'
import { findingsText } from '../show/findings.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, Trouble } from '../trouble.ts'

/** 公文: the scheme of a folder, or one unit’s letter of responsibility, as .docx. */
export const document: Command = {
  arguments: [2, 2],
  options: { output: 'text', unit: 'text', issuer: 'text' },
  async run(call) {
    const [what = '', folder = ''] = call.arguments
    const wanted = choiceOf('document', what, ['scheme', 'letter'])
    const output = call.text('output')
    if (output === undefined) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['output-needed']())
    if (extname(output) !== '.docx')
      throw new Trouble(EXIT.usage, ({ trouble }) => trouble['choice-unknown']('-o', output, '*.docx'))
    const { scheme, text, findings } = await readSchemeFile(folder)
    if (scheme === undefined || text === undefined) {
      call.say(findingsText(findings, call.language, call.words))
      return EXIT.findings
    }
    const issuer = call.text('issuer')
    const given: Printed = {
      scheme,
      root: text,
      language: call.language,
      ...(issuer === undefined ? {} : { issuer }),
    }
    const bytes =
      wanted === 'scheme' ? await schemeDocument(given) : await letterOf(call, folder, scheme, given)
    await writeWhole(output, bytes)
    if (call.json) call.say(jsonText({ written: output }))
    else call.say(call.words.export.written(output))
    return EXIT.done
  },
}

async function letterOf(call: Call, folder: string, scheme: Scheme, given: Printed): Promise<Buffer> {
  const code = call.text('unit')
  if (code === undefined) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['option-value']('--unit'))
  const { rows } = readUnitsCsv(await readText(join(folder, 'units.csv')), 'units.csv')
  const units = unitsInPeriod(rows, scheme.period).filter(({ level }) => level === scheme.level)
  const unit = units.find((one) => one.code === code)
  if (unit === undefined) {
    const codes = units.map((one) => one.code)
    throw new Trouble(EXIT.usage, ({ trouble }) =>
      trouble['unit-unknown'](code, nearestName(code, codes) ?? ''),
    )
  }
  const name = nameIn(
    { zh: unit.name, ...(unit.nameEn === undefined ? {} : { en: unit.nameEn }) },
    call.language,
  )
  return letterDocument({ ...given, unit: { code, name, class: unit.class ?? '' } })
}
