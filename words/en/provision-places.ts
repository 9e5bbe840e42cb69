/** What keys are called here otherwise than on a form, by the key above; and headings of parts. */
export const provisionPlaces = {
  labels: new Map<string, string>([
    ['quota of', 'Share of'],
    ['quota count', 'Places'],
    ['from-cases count', 'How counted'],
    ['imported from', 'From'],
    ['round digits', 'Decimal places'],
    ['round rounding', 'Rounding'],
  ]),
  parts: new Map<string, string>([
    ['document', 'Length of the document'],
    ['vetoes', 'Vetoes: conditions, years and the second time'],
    ['grades', 'Grades: places and further conditions'],
  ]),
} as const
