import { type Assessment, displayText, type GroupLine, isMissing, type Standing, type Value } from '#engine'
import { cardNames, paymentText, standingNote, standingsOf, unitName } from '#server/tables'
import { type CommandWords, formatValue, type Language, nameIn } from '#words'
import { valueJson } from './shown-json.ts'
import { type TableLine, tableText } from './table.ts'

/** 排名表 as text: group by group, the commendation line where it lies, those without a rank behind. */
export function rankingText(assessment: Assessment, language: Language, words: CommandWords): string {
  const { assess } = words
  return assessment.groups
    .map((group) => {
      const title = assess.group(groupName(assessment, group, language, words), group.units, group.ranked)
      return `${title}\n${tableText(groupLines(assessment, group, language, words), new Set([0, 3]))}`
    })
    .join('\n\n')
}

const groupName = (
  { program }: Assessment,
  { group }: GroupLine,
  language: Language,
  words: CommandWords,
): string => {
  const known = program.scheme.classes.find(({ id }) => id === group)
  return known === undefined ? words.assess.everyone : nameIn(known.name, language)
}

function groupLines(
  assessment: Assessment,
  group: GroupLine,
  language: Language,
  words: CommandWords,
): TableLine[] {
  const { columns } = words.assess
  const { cards = [], payments = [] } = assessment.program.scheme
  const standings = standingsOf(assessment, group)
  const lines: TableLine[] = [
    [
      columns.rank,
      columns.unit,
      columns.name,
      columns.total,
      columns.grade,
      ...(cards.length === 0 ? [] : [columns.cards]),
      ...payments.map(({ name }) => nameIn(name, language)),
      columns.note,
    ],
  ]
  const last = standings.findLastIndex(({ commended }) => commended)
  const line =
    assessment.program.scheme.commendation === undefined
      ? undefined
      : lineText(assessment, group, language, words)
  if (line !== undefined && last < 0 && standings.length > 0) lines.push({ across: line })
  for (const [at, standing] of standings.entries()) {
    lines.push(standingRow(assessment, standing, language, words))
    if (line !== undefined && at === last) lines.push({ across: line })
  }
  return lines
}

const lineText = (
  assessment: Assessment,
  group: GroupLine,
  language: Language,
  { assess }: CommandWords,
): string =>
  group.line === undefined
    ? assess['no-line'](group.places)
    : assess.line(scoreText(assessment, group.line, language), group.places, group.commended)

function standingRow(
  assessment: Assessment,
  standing: Standing,
  language: Language,
  words: CommandWords,
): string[] {
  const { scheme } = assessment.program
  const { assess } = words
  const { unit, grade, rank, tiedWith, commended } = standing
  const { cards = [], payments = [] } = scheme
  const gradeName = scheme.grades.find(({ id }) => id === grade)?.name
  const notes = [
    commended ? assess.commended : '',
    tiedWith.length > 0 ? assess.tied : '',
    standingNote(scheme, standing, language),
  ]
  return [
    rank === undefined ? '—' : String(rank),
    unit.code,
    unitName(unit, language),
    scoreText(assessment, standing.total, language),
    gradeName === undefined ? '' : nameIn(gradeName, language),
    ...(cards.length === 0 ? [] : [cardNames(scheme, standing, language)]),
    ...payments.map(({ id, round }) => paymentText(standing, id, round, language)),
    notes.filter((note) => note !== '').join('；'),
  ]
}

/** A score as the scheme displays it. */
export function scoreText({ program }: Assessment, value: Value, language: Language): string {
  const { digits, rounding } = program.scheme.display
  return isMissing(value) ? formatValue(value, language) : displayText(value, digits, rounding)
}

/** 考评结果 for `--json`: exact numbers as text. */
export function rankingJson(assessment: Assessment, hash: string): unknown {
  const { scheme } = assessment.program
  return {
    scheme: scheme.id,
    version: scheme.version,
    period: scheme.period,
    hash,
    groups: assessment.groups.map((group) => ({
      ...group,
      ...(group.line !== undefined && { line: valueJson(group.line) }),
      grades: group.grades.map(({ line, ...grade }) => ({
        ...grade,
        ...(line !== undefined && { line: valueJson(line) }),
      })),
    })),
    units: assessment.standings.map(({ unit, subtotal, bonus, total, payments, ...rest }, place) => ({
      ...unit,
      subtotal: valueJson(subtotal),
      bonus: valueJson(bonus),
      total: valueJson(total),
      ...rest,
      payments: payments.map(({ payment, amount }) => ({ payment, amount: valueJson(amount) })),
      items: Object.fromEntries(
        assessment.program.cells
          .filter(({ id }) => id.startsWith('item:'))
          .map(({ id }) => [id.slice('item:'.length), valueJson(assessment.values.value(id, place))]),
      ),
    })),
  }
}
