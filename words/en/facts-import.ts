import type { SaysWorkbook } from '../workbook-code.ts'

const of = (f: Readonly<Record<string, string | undefined>>): string =>
  [f.unit, f.indicator].filter((part) => part !== undefined).join(' · ')

/** 批量导入的问题. */
export const factsImport = {
  'facts.unknown-unit': (f) => ({
    what: `The county has no unit with the code “${f.unit ?? ''}”.`,
    why: 'Nobody knows whose number this is; nothing of the file was written.',
    mend: 'Check the code, or register the unit first.',
  }),
  'facts.unknown-indicator': (f) => ({
    what: `No scheme in force has the indicator “${f.indicator ?? ''}”.`,
    why: 'A number nobody defined is of no use; nothing of the file was written.',
    mend: 'Write the indicator’s id as in the scheme.',
  }),
  'facts.unknown-column': (f) => ({
    what: `The heading has a column we do not know, “${f.found ?? ''}”.`,
    why: 'It may hold what must not be taken; nothing of the file was written.',
    mend: 'Delete it; keep unit, indicator, period, numerator, denominator, value, missing.',
  }),
  'facts.wrong-shape': (f) => ({
    what: `${of(f)}: ${f.wanted === 'ratio' ? 'a quotient needs numerator and denominator' : 'an amount belongs into the column value'}.`,
    why: 'An indicator is written in one way only; nothing of the file was written.',
    mend: 'Write the row as the indicator is.',
  }),
  'facts.personal-number': () => ({
    what: 'The row holds an identity, telephone or bank-card number.',
    why: 'Numbers of persons are not taken; nothing of the file was written or kept.',
    mend: 'Delete it and give the totals of the unit only.',
  }),
} satisfies Record<
  `facts.${'unknown-unit' | 'unknown-indicator' | 'unknown-column' | 'wrong-shape' | 'personal-number'}`,
  SaysWorkbook
>
