import type { RECORD_KEYS } from '#engine'
import type { ClauseKeyWords } from '../clause-key-words.ts'

/** The keys of registers, the calendar and where figures come from. */
export const recordKeys = {
  among: { label: 'Cases kept first', hint: 'Before one of each matter is kept: not self-reported.' },
  attributes: {
    label: 'Attributes',
    hint: 'Id and type, written in YAML: text, number yuan, date, yes-no, or choices from the highest down.',
  },
  calendar: {
    label: 'Working calendar',
    hint: 'Weekdays off and weekends worked; needed where working days count.',
  },
  counted: {
    label: 'Computed from',
    hint: 'At the reporting unit, period by period: residents < 1000; nobody hands it in.',
  },
  'from-cases': { label: 'Counted from cases', hint: 'Of which register, which cases, and how.' },
  holidays: { label: 'Holidays', hint: '2017-10-02, or 2017-10-02 .. 2017-10-06.' },
  imported: { label: 'Imported', hint: 'From which system, frozen at which of its versions.' },
  keep: {
    label: 'Which one counts',
    hint: 'highest, lowest, greatest, least with an attribute; or first, last.',
  },
  'once-per': { label: 'One matter', hint: 'Cases alike in this attribute count once.' },
  register: { label: 'Register', hint: 'Its id.' },
  registers: { label: 'Registers', hint: 'What is entered case by case, and what a case says.' },
  'statistical-year': {
    label: 'Statistical year',
    hint: 'Its first month where that is not January: 2016-10.',
  },
  tolerance: { label: 'Tolerance', hint: '5% is of the verified value; 2pp or 3 an amount in the unit.' },
  verified: { label: 'Verification', hint: 'Within the tolerance the reported figure stands.' },
  where: { label: 'Which cases', hint: 'After one of each matter is kept: found-by = city.' },
  working: { label: 'Worked weekends', hint: 'Weekend days made up for.' },
} satisfies Record<(typeof RECORD_KEYS)[number], ClauseKeyWords>
