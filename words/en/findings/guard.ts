import type { RefusalRule } from '#domain/guard'
import type { FindingFacts, SaysFinding } from '../../finding-says.ts'

/** What each refusal rests on: articles read in full, or pages seen, see `../shared/reference/law.md`. */
const LAW: Readonly<Record<string, string>> = {
  'person-reproduction':
    'Population and Family Planning Law (as amended 2021) art. 17–20, Law on the Protection of Women (2022) art. 32',
  'person-in-space':
    'Civil Code art. 1032–1033; Measures for government mobile applications (General Office of the State Council, letter no. 12 of 2026, from the regulator’s explanation: check the text)',
  'person-score':
    'Law on Administrative Sanctions for Public Employees art. 42–45, Regulation on Government Supervision art. 21',
}

const SUBJECT: Readonly<Record<string, string>> = {
  'person-reproduction': "a person's births, contraception, marriage or abortion",
  'person-in-space':
    'where workers or residents are, how often they called or how long they were online, or photographs as proof',
  'person-score': 'scores or ranks of persons, or automatic consequences for them',
}

const of = (table: Readonly<Record<string, string>>, f: FindingFacts): string => table[f.rule ?? ''] ?? ''

/** Refusals and findings of a policy pack. A pack brings its own words; here they are only put in order. */
export const guardFindings = {
  'guard.person-reproduction': (f) => ({
    what: `"${f.text}" contains "${f.term}", which concerns a person's births, contraception, marriage or abortion.`,
    why: `${LAW['person-reproduction']}. This system weighs organisations and services; it neither collects nor assesses what persons decide about children, to limit or to promote, and no setting changes that.`,
    mend: 'Remove it; for maternal care use coverage per institution, such as systematic management of pregnant women or postnatal visits.',
  }),
  'guard.person-in-space': (f) => ({
    what: `"${f.text}" contains "${f.term}", which concerns where workers or residents are, how often they called or how long they were online, or demands photographs as proof.`,
    why: `${LAW['person-in-space']}. This system follows nobody, asks for no check-in or photograph and counts no log-ins or visits, and no setting changes that.`,
    mend: 'Remove it and use the service itself, counted per organisation and not per worker: follow-ups of patients, inspections of premises, a rate of proper management, satisfaction; where proof is needed, inspectors look at a sample of original records.',
  }),
  'guard.person-score': (f) => ({
    what: `"${f.text}" contains "${f.term}", which scores or ranks persons or punishes them automatically.`,
    why: `${LAW['person-score']}. Organisations are assessed; what happens to a person is decided by the competent organ in a procedure, never by a figure, and no setting changes that.`,
    mend: 'Remove it and assess the organisation; for its consequences state ground, basis, notice, reply and appeal.',
  }),
  'guard.quoted': (f) => ({
    what: `The quotation "${f.text}" contains "${f.term}", which concerns ${of(SUBJECT, f)}.`,
    why: `${of(LAW, f)}. An old document may be quoted, but nothing may be computed from it; this finding is published with the scheme.`,
    mend: 'Make sure that the item does not carry on what is quoted; remove the quotation where it is not needed.',
  }),
  'policy.rule': (f) => ({
    what: `${f['says-en']}${f['matched-en'] === undefined ? '' : ` (${f['matched-en']})`}`,
    why: `Source: ${f['citation-en']} (${CERTAINTY[f.certainty ?? ''] ?? ''}). Policy pack ${f.pack}, rule ${f.rule}. This is not legal advice.`,
    mend: f['remedy-en'] ?? '',
  }),
  'policy.pack-unknown': (f) => ({
    what: `There is no policy pack "${f.policy}".`,
    why: 'The pack says which rules a scheme is checked against; an unknown one cannot count as none.',
    mend: `Write ${f.known}${f.near === undefined ? '' : ` (did you mean ${f.near}?)`}, or name the file of a pack with --policy.`,
  }),
  'policy.remembered-as-law': (f) => ({
    what: `The source of rule "${f.rule}" is only remembered (certainty: remembered), yet its severity is ${f.severity}.`,
    why: 'A rule nobody has checked against its text cannot stop or warn anyone as if it were law.',
    mend: 'Check the text and write certainty: read or seen, or make the severity a note.',
  }),
} satisfies Record<string, SaysFinding>

const CERTAINTY: Readonly<Record<string, string>> = {
  read: 'read in full',
  seen: 'seen in public reprints or explanations; check the text before citing',
  remembered: 'from memory, not checked; not presented as law',
}

const REFUSED = {
  'person-reproduction': guardFindings['guard.person-reproduction'],
  'person-in-space': guardFindings['guard.person-in-space'],
  'person-score': guardFindings['guard.person-score'],
} satisfies Record<RefusalRule, SaysFinding>

/** The same words for a refused text at every door, by the rule of the finding. */
export const refusedText: SaysFinding = (f) =>
  REFUSED[(f.rule ?? '') in REFUSED ? (f.rule as RefusalRule) : 'person-reproduction'](f)
