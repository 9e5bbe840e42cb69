import type { WorkbookLabels } from '../workbook-code.ts'
import { missingNames, units } from './values.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const month = (period: string): string => {
  const [year = '', number = ''] = period.split('-')
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`
}

/** What is printed in the workbooks that leave the house. */
export const workbookLabels: WorkbookLabels = {
  monthly: {
    title: (town, of) => `Monthly health service report of ${town}, ${of}`,
    month,
    about: (f) => `Unit: ${f.unit} (${f.code})    Period: ${f.month}    Due: ${f.due}    Form: ${f.form}`,
    sheet: 'Report',
    guideSheet: 'How to fill in',
    number: 'No.',
    unit: 'Unit',
    total: 'Total',
    rate: 'Rate (computed)',
    reason: 'Reason if none',
    better: { higher: ' (higher is better)', lower: ' (lower is better)', neither: '' },
    filledBy: 'Filled in by:',
    checkedBy: 'Checked by:',
    filledOn: 'Date:',
    previous: (number) => `Last time: ${number}`,
    whole: 'A whole number, 0 or above, without unit.',
    decimal: 'A number without unit or comma.',
    choose: 'Choose a reason when there is no number; leave empty otherwise.',
    stop: 'Not accepted',
    guide: [
      '1. Fill in white cells only; grey cells are locked and made by the system.',
      '2. Type 0 for none. Without a number choose a reason; type neither 0 nor words.',
      '3. An empty cell means not reported and does not erase what was reported before.',
      '4. Digits only: no unit, comma or formula; rates are computed from numerator and denominator.',
      '5. Do not merge cells or add or delete rows and columns. Sorting is fine; rows carry hidden marks.',
      '6. Save as .xlsx and import it; every cell is checked and nothing is written until you confirm.',
      '7. No pictures, names, identity numbers or other personal data, and no photographs as evidence.',
    ],
  },
  units,
  reasons: missingNames,
  results: {
    rankingSheet: 'Ranking',
    scoreSheet: 'Score sheet',
    rank: 'Rank',
    unit: 'Unit',
    class: 'Class',
    subtotal: 'Subtotal',
    bonus: 'Bonus',
    total: 'Total',
    grade: 'Grade',
    commended: 'Commended',
    tied: 'Tied with',
    gap: 'Gap to the line',
    note: 'Note',
    exactTotal: 'Total (exact)',
    exactScore: 'Score (exact)',
    unitCode: 'Unit code',
    item: 'Item',
    points: 'Points',
    target: 'Target',
    standard: 'Standard',
    score: 'Score',
    deducted: 'Deducted',
    reason: 'Reason',
    yes: 'yes',
    scheme: (name, document) => `Under: ${name} (${document})`,
    counted: (period, through) => `Year: ${period}    Counted through: ${through}`,
    digits: (digits) =>
      `Scores are shown to ${digits} decimal places; ranks follow the exact, unrounded totals.`,
    hash: (hash) => `Result check value: ${hash}`,
    page: 'Page &P of &N',
  },
}
