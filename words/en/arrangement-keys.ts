import type { ARRANGEMENT_KEYS } from '#engine'
import type { ClauseKeyWords } from '../clause-key-words.ts'

/** Keys of the arrangements. */
export const arrangementKeys = {
  'about-persons': {
    label: 'Concerns residents',
    hint: 'yes where the object is a resident; policy packs point it out.',
  },
  'appeal-days': { label: 'Days to appeal', hint: 'Days from the decision within which it may be appealed.' },
  approval: { label: 'Approval number', hint: 'Number of the approval or filing.' },
  arrangements: {
    label: 'Arrangements',
    hint: 'Measures that are not scored, and the documents that allow them; policy packs look here.',
  },
  as: {
    label: 'Kind of document',
    hint: 'Veto catalogue entry, award project, inspection filing, designation or statistical approval.',
  },
  'assessor-duties': {
    label: 'Duties of the assessor',
    hint: 'Funds, staff, training, answers; published beside the duties of those assessed.',
  },
  authorisations: {
    label: 'Authorising documents',
    hint: 'What allows a veto, a measure, the ranking or the commendation.',
  },
  'cascades-to': { label: 'Cascades to', hint: 'The lowest level that signs.' },
  characters: { label: 'Characters', hint: 'Of the text, tables left out.' },
  'decided-by': { label: 'Decided by', hint: 'Never by who found the fault.' },
  due: { label: 'Due', hint: 'For example “end of each quarter”.' },
  duties: { label: 'Lists of duties', hint: 'Where a scored item stands on the lists of duties.' },
  entry: { label: 'Entry', hint: 'The entry on the list.' },
  every: { label: 'How often', hint: 'How often it happens.' },
  evidence: { label: 'Evidence', hint: 'What must be handed in as proof.' },
  expires: { label: 'Expires', hint: 'When the form or survey ends.' },
  filing: { label: 'Filing number', hint: 'Of the plan of inspections.' },
  'head-in-person': { label: 'Head in person', hint: 'yes where the head must attend or sign.' },
  inspectors: { label: 'Inspectors', hint: 'Where they come from.' },
  issuer: { label: 'Issuer', hint: 'The issuing body.' },
  kind: { label: 'Kind', hint: 'One of the list.' },
  'legal-basis': { label: 'Legal basis', hint: 'What the inspection rests on.' },
  list: { label: 'List', hint: 'Basic, assist-only or taken back.' },
  measure: { label: 'Id', hint: 'Lower-case letters, digits and hyphens.' },
  measures: { label: 'Measures', hint: 'Bulletins, dispatches, inspections, cases, forms, surveys …' },
  'merged-with': { label: 'Merged with', hint: 'Write “none” where there is nothing to merge.' },
  months: { label: 'Months', hint: 'In which months, 1 to 12.' },
  'names-units': { label: 'Names units', hint: 'yes where units are named.' },
  number: { label: 'Number', hint: 'Of the document.' },
  of: {
    label: 'Of',
    hint: 'For example veto(false-report), measure(quarterly-inspection), ranking, commendation.',
  },
  'plan-year': { label: 'Plan year', hint: 'The year’s plan it stands in.' },
  'ranks-units': { label: 'Ranks units', hint: 'yes where ranks of units are circulated.' },
  'reply-days': { label: 'Days to reply', hint: 'Days from the notice within which the unit may reply.' },
  'table-number': { label: 'Table number', hint: 'Of the statistical form.' },
  until: { label: 'Until', hint: 'Leave out where it stands until revoked.' },
} satisfies Record<(typeof ARRANGEMENT_KEYS)[number], ClauseKeyWords>
