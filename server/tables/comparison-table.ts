import type { ComparisonRow, ComparisonView } from '#contract'
import { SCHEME_DIFFERENCE_CODES, type SchemeDifferenceCode } from '#engine'
import { describeConsequence, describeDifference, type Language, nameIn, SCREENS } from '#words'
import type { ComparisonCell, ComparisonSheet, ComparisonTable } from '../exchange/index.ts'

type Amount = ComparisonRow['totalBefore']
type Names = ComparisonRow['items'][number]['name']
type Consequence = ComparisonRow['consequences'][number]
type Side = 'before' | 'after'

/** 对比表 of a comparison as people read it; the sides are named by their scheme, version and year of figures. */
export function comparisonTable(view: ComparisonView, language: Language): ComparisonTable {
  const { replay } = SCREENS[language]
  const { before, after } = view
  const called = (side: Side): string => `${view[side].scheme} ${view[side].version} ${view[side].period}`
  const lacking = (side: Side): string[] => {
    const names = view.withoutFigures[side].map(({ name }) => nameOf(name, language))
    return names.length === 0
      ? []
      : [replay.lackingNote(replay[side], names.join(language === 'en' ? ', ' : '、'))]
  }
  const aboutOf = (side: Side): string => {
    const { name, version, period, through } = view[side]
    const what = replay.sideOf(nameOf(name, language), version, view.drafts[side])
    return `${replay[side]}${replay.colon}${what} · ${replay.figuresOf(period, through)}`
  }
  return {
    language,
    title: replay.fileTitle(called('before'), called('after')),
    scheme: nameOf(after.name, language),
    document: after.document,
    period: after.period,
    through: after.through,
    digits: Math.max(before.digits, after.digits),
    footnotes: [...lacking('before'), ...lacking('after')],
    about: [aboutOf('before'), aboutOf('after')],
    sheets: [
      unitSheet(view, language),
      unitItemSheet(view, language),
      itemSheet(view, language),
      ruleSheet(view, language),
    ],
    lines: longTable(view, language),
  }
}

const plain = ({ zh, en }: Names) => (en === undefined ? { zh } : { zh, en })
const nameOf = (name: Names, language: Language): string => nameIn(plain(name), language)
const unitOf = (row: ComparisonRow, language: Language): string =>
  language === 'en' ? (row.nameEn ?? row.name) : row.name
const classOf = (name: Names | undefined, language: Language): string =>
  name === undefined ? SCREENS[language].comparison.absent : nameOf(name, language)
const score = (amount: Amount): ComparisonCell =>
  amount === undefined || 'missing' in amount ? '—' : { exact: amount.exact, shown: amount.shown }
const exact = (amount: Amount): string => (amount === undefined || 'missing' in amount ? '' : amount.exact)

const crossingOf = (row: ComparisonRow, language: Language): string => {
  const { comparison } = SCREENS[language]
  if (row.commendedBefore === row.commendedAfter) return ''
  return row.commendedAfter ? comparison.crossIn : comparison.crossOut
}

const moveOf = ({ rankBefore, rankAfter }: ComparisonRow): number | undefined =>
  rankBefore === undefined || rankAfter === undefined ? undefined : rankBefore - rankAfter

function consequence({ name, before, after }: Consequence, language: Language): string {
  const side = (one: Consequence['before']) =>
    one !== undefined && 'name' in one ? { name: plain(one.name) } : one
  const [was, is] = [side(before), side(after)]
  return describeConsequence(
    {
      name: plain(name),
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    },
    language,
  )
}

function unitSheet(view: ComparisonView, language: Language): ComparisonSheet {
  const { comparison, replay } = SCREENS[language]
  return {
    sheet: replay.sheets.units,
    widths: [20, 12, 11, 9, 12, 11, 9, 10, 16, 34],
    columns: [
      comparison.unit,
      comparison.classBefore,
      comparison.totalBefore,
      comparison.rankBefore,
      comparison.classAfter,
      comparison.totalAfter,
      comparison.rankAfter,
      comparison.move,
      comparison.crossing,
      comparison.consequences,
    ],
    rows: view.rows.map((row) => [
      unitOf(row, language),
      classOf(row.classBefore, language),
      score(row.totalBefore),
      row.rankBefore,
      classOf(row.classAfter, language),
      score(row.totalAfter),
      row.rankAfter,
      moveOf(row),
      crossingOf(row, language),
      row.consequences.map((one) => consequence(one, language)).join('；'),
    ]),
  }
}

function unitItemSheet(view: ComparisonView, language: Language): ComparisonSheet {
  const { comparison, replay } = SCREENS[language]
  return {
    sheet: replay.sheets.unitItems,
    widths: [22, 40, 14, 14],
    columns: [comparison.unit, replay.columns.item, replay.columns.before, replay.columns.after],
    rows: view.rows.flatMap((row) =>
      row.items.map((one) => [
        unitOf(row, language),
        nameOf(one.name, language),
        score(one.before),
        score(one.after),
      ]),
    ),
  }
}

function itemSheet(view: ComparisonView, language: Language): ComparisonSheet {
  const { replay } = SCREENS[language]
  return {
    sheet: replay.sheets.items,
    widths: [44, 9, 9, 9, 12, 13, 13, 13],
    columns: [
      replay.item,
      replay.gains,
      replay.loses,
      replay.same,
      replay.apart,
      replay.meanBefore,
      replay.meanAfter,
      replay.meanChange,
    ],
    rows: view.items.map((one) => [
      `${'　'.repeat(one.depth)}${nameOf(one.name, language)}`,
      one.gains,
      one.loses,
      one.same,
      one.apart,
      score(one.meanBefore),
      score(one.meanAfter),
      score(one.meanChange),
    ]),
  }
}

const KNOWN: ReadonlySet<string> = new Set(SCHEME_DIFFERENCE_CODES)
const isKnown = (code: string): code is SchemeDifferenceCode => KNOWN.has(code)

function ruleSheet(view: ComparisonView, language: Language): ComparisonSheet {
  const { comparison, replay } = SCREENS[language]
  const told = view.differences.flatMap(({ code, subject, name, facts }) =>
    isKnown(code) ? [describeDifference({ code, subject, name: plain(name), facts }, language)] : [],
  )
  return {
    sheet: replay.sheets.rules,
    widths: [110],
    columns: [replay.columns.rule],
    rows: (told.length === 0 ? [comparison.differencesNone] : told).map((line) => [line]),
  }
}

/** One line for each unit's total and each of its items that differ, ready for a pivot table. */
function longTable(view: ComparisonView, language: Language): ComparisonTable['lines'] {
  const { comparison, replay } = SCREENS[language]
  const shown = (amount: Amount): string =>
    amount === undefined ? '' : 'missing' in amount ? amount.missing : amount.shown
  return {
    columns: [
      replay.columns.code,
      comparison.unit,
      comparison.classBefore,
      comparison.classAfter,
      replay.columns.item,
      replay.columns.before,
      replay.columns.after,
      comparison.rankBefore,
      comparison.rankAfter,
      comparison.crossing,
      replay.columns.exactBefore,
      replay.columns.exactAfter,
    ],
    rows: view.rows.flatMap((row) => {
      const unit = [
        row.unit,
        unitOf(row, language),
        classOf(row.classBefore, language),
        classOf(row.classAfter, language),
      ]
      const line = (name: string, before: Amount, after: Amount, ranks: readonly string[]) => [
        ...unit,
        name,
        shown(before),
        shown(after),
        ...ranks,
        exact(before),
        exact(after),
      ]
      return [
        line(replay.columns.total, row.totalBefore, row.totalAfter, [
          row.rankBefore === undefined ? '' : String(row.rankBefore),
          row.rankAfter === undefined ? '' : String(row.rankAfter),
          crossingOf(row, language),
        ]),
        ...row.items.map((one) => line(nameOf(one.name, language), one.before, one.after, ['', '', ''])),
      ]
    }),
  }
}
