import type { SaysFinding } from '../../finding-says.ts'
import { near, place } from './phrases.ts'

const protects =
  'A file too large or too deep could exhaust the system, so reading stopped before it was unfolded; nothing was written.'
const line = (text: string | undefined): string => (text ? `: ${text}` : '.')

/** Findings about files (YAML, CSV) and numbers. */
export const fileFindings = {
  'yaml.too-many-bytes': (f) => ({
    what: `The file is larger than ${Number(f.limit) / 1_000_000} MB.`,
    why: protects,
    mend: 'Remove what does not belong to the scheme, or split it.',
  }),
  'yaml.too-many-nodes': (f) => ({
    what: `The file, with its references written out, has more than ${f.limit} nodes.`,
    why: protects,
    mend: 'Look for references (*name) that contain one another and write the content out.',
  }),
  'yaml.too-many-depth': (f) => ({
    what: `Nested more than ${f.limit} levels deep.`,
    why: protects,
    mend: 'Check the brackets or indents here; schemes seldom have more than six levels.',
  }),
  'yaml.too-many-aliases': (f) => ({
    what: `More than ${f.limit} references (*name).`,
    why: protects,
    mend: 'Write the content out.',
  }),
  'yaml.alias-unknown': (f) => ({
    what: `Nothing called "&${f.alias}" stands before the reference "*${f.alias}".`,
    why: 'A reference can only point to something already written.',
    mend: 'Write the content out; if the asterisk is text, put the value in quotes.',
  }),
  'yaml.tag': (f) => ({
    what: `A type tag is used${f.tag ? ` ("${f.tag}").` : line(f.line)}`,
    why: 'Every value is read as written; the key decides its type.',
    mend: 'Delete the word that begins with an exclamation mark; if it is text, put the value in quotes.',
  }),
  'yaml.key-not-text': () => ({
    what: 'A key is not a plain word.',
    why: 'All keys of a scheme are fixed English words.',
    mend: 'Write "key: value", without question mark or brackets before it.',
  }),
  'yaml.key-twice': (f) => ({
    what: `"${f.key}" is written twice in one place.`,
    why: 'Only one of the two can count, and the system does not choose for you.',
    mend: 'Delete one.',
  }),
  'yaml.several-documents': () => ({
    what: 'A line "---" splits the file into several documents.',
    why: 'One file holds one scheme.',
    mend: 'Delete "---", or keep the rest in a file of its own.',
  }),
  'yaml.full-width-colon': (f) => ({
    what: `A Chinese colon follows the key${line(f.line)}`,
    why: 'YAML knows only the plain colon with a space after it.',
    mend: 'Replace "：" by ": ".',
  }),
  'yaml.indent': (f) => ({
    what: `The indent is wrong${line(f.line)}`,
    why: 'What belongs together must be aligned; what is below is indented by two more spaces.',
    mend: 'Align this line with its neighbours.',
  }),
  'yaml.tab': (f) => ({
    what: `Indented by a tab${line(f.line)}`,
    why: 'YAML does not allow tabs: every editor shows them differently.',
    mend: 'Use spaces.',
  }),
  'yaml.two-colons': (f) => ({
    what: `Two ": " in one line, or an indented line below a key that already has a value${line(f.line)}`,
    why: 'It cannot be told which is the key and which the value.',
    mend: 'Put a value that contains a colon in quotes; begin what is below on its own line.',
  }),
  'yaml.not-closed': (f) => ({
    what: `A quote or bracket is not closed${line(f.line)}`,
    why: 'The structure cannot be read.',
    mend: 'Find where it opens, some lines above, and close it.',
  }),
  'yaml.reserved-start': (f) => ({
    what: `A value begins with @, \` or %${line(f.line)}`,
    why: 'YAML keeps these signs for itself.',
    mend: 'Put the value in quotes.',
  }),
  'yaml.syntax': (f) => ({
    what: `This cannot be read${line(f.line)}`,
    why: 'The file must be YAML for its structure to be read.',
    mend: 'Check indent, colons, quotes and brackets of this line and the one above.',
  }),
  'csv.too-large': (f) => ({
    what: `The file has more than ${f.limit} characters.`,
    why: 'Reading it at once would fill the memory.',
    mend: 'Split it by year or unit.',
  }),
  'csv.quote-not-closed': () => ({
    what: 'A double quote opened on this line is never closed.',
    why: 'Everything after it would become one cell.',
    mend: 'Close it; a double quote that is text is written twice.',
  }),
  'csv.empty': () => ({
    what: 'The file is empty.',
    why: 'The first line should name the columns.',
    mend: 'Make sure it was saved.',
  }),
  'csv.column-missing': (f) => ({
    what: `Column "${f.column}" is missing; there are: ${f.columns}.`,
    why: 'Without it nobody knows whose figure this is, of what, or when.',
    mend: `Add "${f.column}" to the first line.`,
  }),
  'csv.column-unknown': (f) => ({
    what: `Column "${f.column}" is not known and was not read.${near(f)}`,
    why: 'A misspelt heading would silently lose the whole column.',
    mend: 'Correct the heading; a column you do not need may stay.',
  }),
  'csv.column-twice': (f) => ({
    what: `Column "${f.column}" is there twice.`,
    why: 'Only one can count, and the system does not choose for you.',
    mend: 'Delete one.',
  }),
  'csv.cells-too-many': (f) => ({
    what: `This line has ${f.cells} cells, but there are only ${f.columns} headings.`,
    why: 'Usually a text contains a comma and everything after it has shifted.',
    mend: 'Put cells that contain commas in double quotes.',
  }),
  'csv.cell-empty': (f) => ({
    what: `"${f.column}" is empty.`,
    why: 'It must be filled in.',
    mend: 'Fill it in, or delete the whole line.',
  }),
  'number.full-width': (f) => ({
    what: `${place(f)} "${f.text}" is written in full-width characters.`,
    why: 'They look alike but cannot be computed with; the system does not change figures for you.',
    mend: `Write "${f.plain}".`,
  }),
  'number.exponent': (f) => ({
    what: `${place(f)} "${f.text}" is in scientific notation.`,
    why: 'A spreadsheet often makes this by itself, and the original digits may be lost.',
    mend: 'Write all digits.',
  }),
  'number.grouped': (f) => ({
    what: `${place(f)} "${f.text}" contains grouping commas.`,
    why: 'A comma could also be a decimal point; the system does not guess.',
    mend: `Write "${f.plain}".`,
  }),
  'number.with-unit': (f) => ({
    what: `${place(f)} "${f.text}" carries a unit.`,
    why: 'The indicator fixes the unit; only the number is written here.',
    mend: `Write "${f.plain}".`,
  }),
  'number.too-long': (f) => ({
    what: `${place(f)} "${(f.text ?? '').slice(0, 24)}…" has more than 60 digits.`,
    why: 'No indicator needs so long a number; it is probably a slip in pasting.',
    mend: 'Check the original.',
  }),
  'number.not-a-number': (f) => ({
    what: `${place(f)} "${f.text}" is not a number.`,
    why: 'Text cannot be computed with, and it is not zero either.',
    mend: 'Write a number; where a fact has none, leave it empty and say why in "missing".',
  }),
} satisfies Record<string, SaysFinding>
