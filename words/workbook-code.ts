import type { MissingName, Unit } from '#engine'

/** 导入问题代码: everything an import can say about a file, its identity, its rows and its cells. */
export type WorkbookProblemCode =
  | 'file.empty'
  | 'file.too-large'
  | 'file.not-a-workbook'
  | 'file.encrypted'
  | 'file.macro'
  | 'file.external-link'
  | 'file.embedded-object'
  | 'file.active-formula'
  | 'file.doctype'
  | 'file.too-heavy'
  | 'file.timed-out'
  | 'file.hyperlink'
  | 'file.pictures'
  | 'zip.broken'
  | 'zip.lying'
  | 'zip.overlap'
  | 'zip.ratio'
  | 'zip.strange-name'
  | 'zip.too-big'
  | 'zip.too-many-entries'
  | 'xml.broken'
  | 'xml.missing'
  | 'xml.too-deep'
  | 'strings.too-many'
  | 'sheet.extra'
  | 'sheet.renamed'
  | 'sheet.too-many-cells'
  | 'sheet.too-many-rows'
  | 'identity.missing'
  | 'identity.damaged'
  | 'identity.wrong-form'
  | 'identity.wrong-version'
  | 'identity.another-unit'
  | 'identity.wrong-period'
  | 'row.added'
  | 'row.duplicate'
  | 'row.hidden'
  | 'row.removed'
  | 'row.reordered'
  | 'row.unknown-unit'
  | 'column.hidden'
  | 'column.removed'
  | 'column.unknown'
  | 'cell.above-denominator'
  | 'cell.blank'
  | 'cell.cleared'
  | 'cell.computed-edited'
  | 'cell.date-in-number'
  | 'cell.decimal-in-count'
  | 'cell.error-value'
  | 'cell.formula'
  | 'cell.full-width-digits'
  | 'cell.half-a-ratio'
  | 'cell.locked-edited'
  | 'cell.merged'
  | 'cell.negative-count'
  | 'cell.number-as-text'
  | 'cell.number-too-large'
  | 'cell.percent-format'
  | 'cell.percent-in-number'
  | 'cell.text-in-number'
  | 'cell.too-long'
  | 'cell.too-many-digits'
  | 'cell.unknown-reason'
  | 'cell.value-and-reason'
  | 'facts.bad-period'
  | 'facts.duplicate'
  | 'facts.empty-key'
  | 'facts.header-missing'
  | 'facts.personal-number'
  | 'facts.unknown-column'
  | 'facts.unknown-indicator'
  | 'facts.unknown-unit'
  | 'facts.wrong-shape'
  | 'facts.period-from-date'
  | 'facts.value-and-ratio'
  | 'guard.text'
  | 'problems.more'

/** 导入问题的说明: what is wrong, why it matters, how to mend it. */
export interface WorkbookSaying {
  readonly what: string
  readonly why: string
  readonly mend: string
}

export type SaysWorkbook = (facts: Readonly<Record<string, string | undefined>>) => WorkbookSaying

/** 表格用语: what is printed in the workbooks that leave the house. */
export interface WorkbookLabels {
  readonly monthly: {
    readonly title: (town: string, month: string) => string
    readonly month: (period: string) => string
    readonly about: (facts: {
      unit: string
      code: string
      month: string
      due: string
      form: string
    }) => string
    readonly sheet: string
    readonly guideSheet: string
    readonly number: string
    readonly unit: string
    readonly total: string
    readonly rate: string
    readonly reason: string
    readonly better: Readonly<Record<'higher' | 'lower' | 'neither', string>>
    readonly filledBy: string
    readonly checkedBy: string
    readonly filledOn: string
    readonly previous: (number: string) => string
    readonly whole: string
    readonly decimal: string
    readonly choose: string
    readonly stop: string
    readonly guide: readonly string[]
  }
  readonly units: Readonly<Record<Unit, string>>
  readonly reasons: Readonly<Record<MissingName, string>>
  readonly results: {
    readonly rankingSheet: string
    readonly scoreSheet: string
    readonly rank: string
    readonly unit: string
    readonly class: string
    readonly subtotal: string
    readonly bonus: string
    readonly total: string
    readonly grade: string
    readonly commended: string
    readonly tied: string
    readonly gap: string
    readonly note: string
    readonly exactTotal: string
    readonly exactScore: string
    readonly unitCode: string
    readonly item: string
    readonly points: string
    readonly target: string
    readonly standard: string
    readonly score: string
    readonly deducted: string
    readonly reason: string
    readonly yes: string
    readonly scheme: (name: string, document: string) => string
    readonly counted: (period: string, through: string) => string
    readonly digits: (digits: number) => string
    readonly hash: (hash: string) => string
    readonly page: string
  }
}
