import { basename, extname, join } from 'node:path'
import { formsOf } from '#domain/form'
import { checkFacts, type Fact, type Scheme } from '#engine'
import { datedUnits, unitsInPeriod, writeFactsCsv } from '#formats'
import {
  type MappedCell,
  readTemplateMap,
  type TemplateEntry,
  templateFigures,
  templateFilled,
  templateRead,
  type WorkbookProblem,
} from '#server/exchange'
import { describeConflict, describeWorkbookProblem } from '#words'
import type { Call, Command } from '../command.ts'
import { readBytes, readText } from '../files/read-text.ts'
import { writeWhole } from '../files/write-whole.ts'
import { type FolderData, hasErrors, readFolderData } from '../folder/read-folder.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { newFacts } from '../import/new-facts.ts'
import { choiceOf } from '../read-arguments.ts'
import { NOT_COMPUTED } from '../show/assessed.ts'
import { findingsText } from '../show/findings.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT, type ExitCode, Trouble } from '../trouble.ts'

interface Given {
  readonly bytes: Buffer
  readonly map: readonly MappedCell[]
  readonly scheme: Scheme
  readonly data: FolderData
  readonly month: string
  readonly template: string
  readonly folder: string
}

/** 模板: fills a superior’s own workbook from the figures of a folder, or reads a filled one back into it. */
export const template: Command = {
  arguments: [4, 4],
  options: { month: 'text', unit: 'text', output: 'text', confirm: 'flag' },
  async run(call) {
    const [what = '', file = '', mapFile = '', folder = ''] = call.arguments
    const wanted = choiceOf('template', what, ['fill', 'read'])
    const month = call.text('month')
    if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
      throw new Trouble(EXIT.usage, ({ trouble }) =>
        month === undefined
          ? trouble['option-value']('--month')
          : trouble['choice-unknown']('--month', month, '2017-09'),
      )
    const bytes = Buffer.from(await readBytes(file))
    const map = readTemplateMap(await readText(mapFile))
    if (!map.accepted) {
      const { line = '', why = '', found = '' } = map.facts
      const reasons: Readonly<Record<string, string>> = call.words.template.why
      call.say(call.words.template.map(line, reasons[why] ?? why, found))
      return EXIT.findings
    }
    const { scheme, findings } = await readSchemeFile(folder)
    const data = await readFolderData(folder)
    const before = [...findings, ...data.findings]
    if (scheme === undefined || hasErrors(before)) {
      call.note(findingsText(before, call.language, call.words))
      return NOT_COMPUTED
    }
    const given = { bytes, map: map.value, scheme, data, month, template: file, folder }
    return wanted === 'fill' ? fill(call, given) : read(call, given)
  },
}

function refused(call: Call, { code, facts }: WorkbookProblem): ExitCode {
  const { what, why, mend } = describeWorkbookProblem(code, facts, call.language)
  call.say(call.words.template.refused([what, why, mend].filter((part) => part !== '').join(' ')))
  return EXIT.findings
}

const tell = (
  call: Call,
  file: string,
  cell: string,
  code: string,
  facts: Readonly<Record<string, string>>,
): void => call.say(`${basename(file)} · ${cell}: ${describeConflict(code, facts, call.language)}`)

/** The version of each reported figure that stands, by unit and field. */
function standing({ facts }: FolderData, month: string): ReadonlyMap<string, string> {
  const latest = new Map<string, Fact>()
  for (const fact of facts) {
    if (fact.period !== month || fact.kind !== 'reported') continue
    const key = `${fact.unit} ${fact.indicator}`
    if ((latest.get(key)?.version ?? 0) < fact.version) latest.set(key, fact)
  }
  return new Map(
    [...latest].flatMap(([key, fact]) =>
      (['value', 'numerator', 'denominator'] as const).flatMap((part) => {
        const value = fact[part]
        return value === undefined ? [] : [[`${key}.${part}`, value] as const]
      }),
    ),
  )
}

function wordOf(word: string, { month, data, scheme }: Given, code: string | undefined): string | undefined {
  if (word === '@period') return month
  if (word === '@year') return month.slice(0, 4)
  if (word === '@month') return String(Number(month.slice(5)))
  if (word === '@unit') return code
  const unit = unitsInPeriod(data.rows, month).find((one) => one.code === code)
  return unit?.name ?? (code === undefined ? scheme.name.zh : undefined)
}

async function fill(call: Call, given: Given): Promise<ExitCode> {
  const output = call.text('output')
  if (output === undefined) throw new Trouble(EXIT.usage, ({ trouble }) => trouble['output-needed']())
  if (extname(output) !== '.xlsx')
    throw new Trouble(EXIT.usage, ({ trouble }) => trouble['choice-unknown']('-o', output, '*.xlsx'))
  const values = standing(given.data, given.month)
  const fields = new Set(formsOf(given.scheme).flatMap((form) => form.fields.map(({ field }) => field)))
  let empty = 0
  let wrong = 0
  const entries = given.map.flatMap(({ cell, means }): TemplateEntry[] => {
    if ('word' in means) {
      const text = wordOf(means.word, given, call.text('unit'))
      return text === undefined ? [] : [{ cell, value: /^\d+$/.test(text) ? { number: text } : { text } }]
    }
    if (!fields.has(means.field)) {
      wrong += 1
      tell(call, given.template, cell, 'template.unknown-field', { found: means.field })
      return []
    }
    const value = values.get(`${means.unit} ${means.field}`)
    if (value !== undefined) return [{ cell, value: { number: value } }]
    empty += 1
    return []
  })
  const done = await templateFilled(given.bytes, entries)
  if ('problem' in done) return refused(call, done.problem)
  for (const { cell, why } of done.left) tell(call, given.template, cell, `template.${why}`, { found: cell })
  await writeWhole(output, done.bytes)
  const { bytes: _, ...told } = done
  if (call.json) call.say(jsonText({ ...told, empty, written: output }))
  else {
    call.say(call.words.template.filled(output, done.filled, empty))
    if (done.formulas > 0) call.say(call.words.template.recalculated(done.formulas))
  }
  return done.left.length + wrong > 0 ? EXIT.findings : EXIT.done
}

async function read(call: Call, given: Given): Promise<ExitCode> {
  const cells = await templateRead(
    given.bytes,
    given.map.map(({ cell }) => cell),
  )
  if ('problem' in cells) return refused(call, cells.problem)
  const fields = formsOf(given.scheme).flatMap((form) => form.fields)
  const { facts, problems, blank } = templateFigures(cells, given.map, fields, given.month)
  for (const { code, cell, facts: about } of problems) tell(call, given.template, cell, code, about)
  const before = standing(given.data, given.month)
  const changes = facts.flatMap((fact) =>
    (['value', 'numerator', 'denominator'] as const).flatMap((part) => {
      const [old, now] = [before.get(`${fact.unit} ${fact.indicator}.${part}`), fact[part]]
      return now === undefined || now === old ? [] : [{ ...fact, part, before: old, after: now }]
    }),
  )
  for (const { unit, indicator, part, before: old, after } of changes)
    call.say(
      call.words.import.change(
        unit,
        `${indicator}.${part}`,
        given.month,
        old ?? call.words.import.absent,
        after,
      ),
    )
  if (blank.length > 0) call.say(call.words.template.blank(blank.length))
  const origin = { file: basename(given.template), recordedAt: new Date().toISOString() }
  const reading = { facts, changes, signatures: {} }
  const added = newFacts(reading, given.data.facts, origin)
  const findings = checkFacts(given.scheme, datedUnits(given.data.rows), added)
  if (findings.length > 0) call.note(findingsText(findings, call.language, call.words))
  const bad = problems.length > 0 || hasErrors(findings)
  const target = join(given.folder, 'facts.csv')
  const write = call.flag('confirm') && !bad && added.length > 0
  if (write) await writeWhole(target, writeFactsCsv([...given.data.facts, ...added]))
  if (call.json) call.say(jsonText({ facts, problems, blank, added, written: write ? target : null }))
  else call.say(outcome(call, given.template, target, added.length, bad, write))
  return bad ? EXIT.findings : EXIT.done
}

function outcome(
  { words }: Call,
  file: string,
  target: string,
  added: number,
  bad: boolean,
  write: boolean,
): string {
  if (bad) return words.import.refused
  if (added === 0) return words.import.unchanged
  return write ? words.import.written(target, added) : words.import['read-only'](file, added)
}
