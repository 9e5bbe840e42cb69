import type { SaysWorkbook, WorkbookProblemCode } from '../workbook-code.ts'
import { factsImport } from './facts-import.ts'
import { refusedText } from './findings/guard.ts'

const KINDS: Readonly<Record<string, string>> = {
  xls: 'an old Excel file (.xls)',
  csv: 'plain text or CSV',
  ods: 'an ODS spreadsheet',
  pdf: 'a PDF document',
  html: 'a web page',
  xml: 'XML text',
  image: 'a picture',
  rar: 'a RAR archive',
  '7z': 'a 7z archive',
  zip: 'an ordinary archive',
  docx: 'a Word document',
  pptx: 'a presentation',
  xlsb: 'a binary Excel file (.xlsb)',
  binary: 'an unknown file',
}

const megabytes = (bytes: string | undefined): string => `${(Number(bytes ?? 0) / 1048576).toFixed(1)} MB`
const nothingRead = 'For safety the file was not opened and nothing was written.'
const reexport = 'Export the workbook here again, fill in the numbers and import it.'
const about = (f: Readonly<Record<string, string | undefined>>): string => {
  const text = [f.unitName ?? f.unit, f.indicatorName ?? f.indicator]
    .filter((part) => part !== undefined)
    .join(', ')
  return text === '' ? '' : `${text}: `
}

/** What is wrong, why it matters, how to mend it. */
export const workbookProblems = {
  ...factsImport,
  'file.empty': () => ({
    what: 'The file is empty.',
    why: 'There is nothing to read.',
    mend: 'Check that it was saved, then upload it again.',
  }),
  'file.too-large': (f) => ({
    what: `The file has ${megabytes(f.bytes)}; the limit is ${megabytes(f.limit)}.`,
    why: 'A month’s workbook is usually below 1 MB.',
    mend: 'Remove pictures and other sheets, or export the workbook again.',
  }),
  'file.not-a-workbook': (f) => ({
    what: `This is not an .xlsx workbook but ${KINDS[f.kind ?? ''] ?? 'another file'}.`,
    why: 'Changing the file’s name does not change what is in it.',
    mend: 'Open it in Excel, WPS or LibreOffice and save it as .xlsx.',
  }),
  'file.encrypted': () => ({
    what: 'The file needs a password to be opened.',
    why: 'Passwords are neither kept nor guessed here.',
    mend: 'Save it without a password and upload it again.',
  }),
  'file.macro': (f) => ({
    what: `The file carries macros (${f.part ?? ''}).`,
    why: nothingRead,
    mend: `Save it as an .xlsx without macros. ${reexport}`,
  }),
  'file.external-link': (f) => ({
    what: `The file refers to another file or data connection (${f.target ?? f.part ?? ''}).`,
    why: `${nothingRead} Such numbers change with the other file and cannot be checked later.`,
    mend: 'Break the links and paste values, then upload it again.',
  }),
  'file.embedded-object': (f) => ({
    what: `The file has another object embedded (${f.part ?? ''}).`,
    why: nothingRead,
    mend: 'Delete embedded documents and controls.',
  }),
  'file.active-formula': (f) => ({
    what: `The formula in ${f.cell ?? ''} calls a program or the network: ${f.formula ?? ''}`,
    why: nothingRead,
    mend: 'Delete the formula and type the number.',
  }),
  'file.doctype': () => ({
    what: 'The file declares entities, which is not allowed.',
    why: 'No spreadsheet program writes that; it may be an attack.',
    mend: reexport,
  }),
  'file.too-heavy': () => ({
    what: 'Reading the file took more memory than allowed and was stopped.',
    why: 'Nothing was written.',
    mend: 'Delete other sheets and empty rows, then try again.',
  }),
  'file.timed-out': (f) => ({
    what: `Reading the file took more than ${f.seconds ?? ''} seconds and was stopped.`,
    why: 'Nothing was written.',
    mend: 'Delete what is not needed and try again; if it keeps happening tell the administrator.',
  }),
  'file.hyperlink': (f) => ({
    what: `The file has a hyperlink leading outside: ${f.target ?? ''}`,
    why: 'It is not followed; the numbers are read all the same.',
    mend: 'Delete it when it is not needed.',
  }),
  'file.pictures': (f) => ({
    what: `The file has ${f.count ?? ''} pictures.`,
    why: 'The report takes no pictures as evidence; they were neither read nor kept.',
    mend: 'Delete the pictures.',
  }),
  'zip.broken': () => ({
    what: 'The file is damaged and cannot be opened.',
    why: 'It may not have been saved or downloaded completely.',
    mend: 'Open it in a spreadsheet program, save it again and upload that.',
  }),
  'zip.lying': (f) => ({
    what: `Sizes inside the file are not what it says (${f.part ?? ''}).`,
    why: 'The file is damaged or was tampered with.',
    mend: reexport,
  }),
  'zip.overlap': () => ({
    what: 'Parts of the file overlap.',
    why: 'No program writes that; it may be a zip bomb.',
    mend: reexport,
  }),
  'zip.ratio': (f) => ({
    what: `The file grows ${f.ratio ?? ''} times when unpacked; the limit is ${f.limit ?? ''}.`,
    why: 'It may be a zip bomb and was not unpacked.',
    mend: 'Delete large blank or repeated areas, save and upload again.',
  }),
  'zip.strange-name': (f) => ({
    what: `The file has a part with a strange name: ${f.part ?? ''}`,
    why: nothingRead,
    mend: reexport,
  }),
  'zip.too-big': (f) => ({
    what: `Unpacked the file has ${megabytes(f.bytes)}; the limit is ${megabytes(f.limit)}.`,
    why: 'It was not unpacked.',
    mend: 'Delete other sheets and empty rows, then upload again.',
  }),
  'zip.too-many-entries': (f) => ({
    what: `The file has ${f.entries ?? ''} parts; the limit is ${f.limit ?? ''}.`,
    why: 'A report usually has fewer than 20.',
    mend: reexport,
  }),
  'xml.broken': (f) => ({
    what: `The content of the file is damaged (${f.part ?? f.why ?? ''}).`,
    why: 'It may not have been saved completely.',
    mend: 'Open it, save it as a new .xlsx and upload that.',
  }),
  'xml.missing': (f) => ({
    what: `The file lacks its part ${f.part ?? ''}.`,
    why: 'The file is not complete.',
    mend: 'Open it, save it as a new .xlsx and upload that.',
  }),
  'xml.too-deep': (f) => ({
    what: `The content is nested more than ${f.limit ?? ''} deep.`,
    why: 'No spreadsheet program writes that.',
    mend: reexport,
  }),
  'strings.too-many': () => ({
    what: 'There is more text in the file than allowed.',
    why: 'A report needs numbers and little text.',
    mend: 'Delete what does not belong to the report.',
  }),
  'sheet.extra': (f) => ({
    what: `There is another sheet, “${f.name ?? ''}”.`,
    why: 'Only the report is read; the other sheet was not imported.',
    mend: 'Put numbers that are due into the report; delete personal data.',
  }),
  'sheet.renamed': (f) => ({
    what: `The sheet “${f.expected ?? ''}” is now called “${f.found ?? ''}”.`,
    why: 'It was known by its hidden marks and read all the same.',
    mend: 'Nothing to do.',
  }),
  'sheet.too-many-cells': (f) => ({
    what: `The sheet has more cells or merged areas than ${f.limit ?? ''}.`,
    why: 'Nothing was written.',
    mend: 'Delete rows and columns that are not needed.',
  }),
  'sheet.too-many-rows': (f) => ({
    what: `The sheet has ${f.rows ?? ''} rows; the limit is ${f.limit ?? ''}.`,
    why: 'Nothing was written.',
    mend: 'Delete rows, or split the file by unit or month.',
  }),
  'identity.missing': () => ({
    what: 'This workbook was not exported here: its hidden identity is missing.',
    why: 'Without it nobody knows whose numbers and which month these are.',
    mend: `${reexport} Do not copy numbers into a workbook of your own.`,
  }),
  'identity.damaged': () => ({
    what: 'The hidden identity of the workbook was changed or damaged.',
    why: 'It is not certain which cell is whose number.',
    mend: reexport,
  }),
  'identity.wrong-form': (f) => ({
    what: `This is the form “${f.found ?? ''}”; “${f.expected ?? ''}” is wanted.`,
    why: 'The two ask for different indicators.',
    mend: reexport,
  }),
  'identity.wrong-version': (f) => ({
    what: `The form is version ${f.found ?? ''}; version ${f.expected ?? ''} is in force.`,
    why: 'Indicators or their definitions have changed.',
    mend: 'Export the version in force and carry your numbers over.',
  }),
  'identity.another-unit': (f) => ({
    what: `This is the workbook of ${f.foundName ?? f.found ?? ''}, not of ${f.expectedName ?? f.expected ?? ''}.`,
    why: 'A unit reports its own numbers only; nothing was read.',
    mend: 'Upload the workbook of your own unit.',
  }),
  'identity.wrong-period': (f) => ({
    what: `This is the workbook for ${f.found ?? ''}; ${f.expected ?? ''} is wanted.`,
    why: 'In another month the numbers would be in the wrong place.',
    mend: 'Upload it under its own month, or export this month’s workbook.',
  }),
  'row.added': (f) => ({
    what: `Row ${f.row ?? ''} was added by hand.`,
    why: 'It names no unit, so nobody knows whose numbers these are; not imported.',
    mend: 'Delete the row; if the list of units is wrong, ask the office to change it.',
  }),
  'row.duplicate': (f) => ({
    what: `${f.unitName ?? f.unit ?? ''} stands in ${f.count ?? 'two'} rows (${f.rows ?? ''}).`,
    why: 'It is not certain which one counts; none was imported.',
    mend: 'Keep one row.',
  }),
  'row.hidden': (f) => ({
    what: `Row ${f.row ?? ''} (${f.unitName ?? f.unit ?? ''}) is hidden but has numbers.`,
    why: 'The person who checked the report may not have seen them.',
    mend: 'Show the row and check it.',
  }),
  'row.removed': (f) => ({
    what: `The row of ${f.unitName ?? f.unit ?? ''} is missing.`,
    why: 'Its numbers count as not reported; what was reported before stays.',
    mend: 'If this was not meant, export the workbook again.',
  }),
  'row.reordered': () => ({
    what: 'The rows are in another order than exported.',
    why: 'Units were matched by their hidden marks; nothing is displaced.',
    mend: 'Nothing to do.',
  }),
  'row.unknown-unit': (f) => ({
    what: `Row ${f.row ?? ''}: ${f.unitName ?? f.unit ?? ''} is not on the list of this report.`,
    why: 'The list may have changed since the export; the row was not imported.',
    mend: 'Export the workbook again.',
  }),
  'column.hidden': (f) => ({
    what: `Column ${f.column ?? ''} (${f.indicatorName ?? ''}) is hidden but has numbers.`,
    why: 'The person who checked the report may not have seen them.',
    mend: 'Show the column and check it.',
  }),
  'column.removed': (f) => ({
    what: `The columns of “${f.indicatorName ?? f.indicator ?? ''}” are missing.`,
    why: 'Nobody knows where its numbers stand.',
    mend: reexport,
  }),
  'column.unknown': (f) => ({
    what: `Column ${f.column ?? ''} does not belong to the report.`,
    why: 'It was not imported.',
    mend: 'Delete the column.',
  }),
  'cell.above-denominator': (f) => ({
    what: `${about(f)}the numerator ${f.numerator ?? ''} is above the denominator ${f.denominator ?? ''}.`,
    why: 'A part is not more than the whole; the two may be swapped or have a digit too many.',
    mend: 'Check both numbers.',
  }),
  'cell.blank': (f) => ({
    what: `${about(f)}nothing is filled in.`,
    why: 'An empty cell means not reported, which is not zero.',
    mend: 'Type 0 for none; without a number choose a reason.',
  }),
  'cell.cleared': (f) => ({
    what: `${about(f)}${f.before ?? ''} was reported before; the cell is empty now.`,
    why: 'An empty cell does not erase a reported number; it stays.',
    mend: 'To correct it type the new number or choose a reason.',
  }),
  'cell.computed-edited': (f) => ({
    what: `A computed cell was changed: a formula is expected, “${f.found ?? ''}” was found.`,
    why: 'Rates are computed from numerator and denominator; this cell is not imported.',
    mend: 'Nothing to do; check numerator and denominator.',
  }),
  'cell.date-in-number': (f) => ({
    what: `${about(f)}the number became a date (${f.found ?? ''}).`,
    why: 'Excel turns entries like “9-1” into dates.',
    mend: 'Set the format to General and type the number again.',
  }),
  'cell.decimal-in-count': (f) => ({
    what: `${about(f)}${f.found ?? ''} is not a whole number.`,
    why: 'Persons, cases and households are whole.',
    mend: 'Type a whole number.',
  }),
  'cell.error-value': (f) => ({
    what: `${about(f)}the cell holds the error ${f.found ?? ''}.`,
    why: 'A formula gave no result.',
    mend: 'Type the number.',
  }),
  'cell.formula': (f) => ({
    what: `${about(f)}the cell holds the formula =${f.formula ?? ''}.`,
    why: 'Its result changes with other cells and cannot be checked later; it was not taken.',
    mend: 'Copy it and paste its value.',
  }),
  'cell.full-width-digits': (f) => ({
    what: `${about(f)}full-width digits “${f.found ?? ''}” were read as ${f.taken ?? ''}.`,
    why: 'Excel treats full-width digits as text.',
    mend: 'Check it, or type half-width digits.',
  }),
  'cell.half-a-ratio': (f) => ({
    what: `${about(f)}only the ${f.present ?? ''} is filled in.`,
    why: 'A rate needs both numbers; this one was not imported.',
    mend: 'Fill in the other, or clear it and choose a reason.',
  }),
  'cell.locked-edited': (f) => ({
    what: `A locked cell was changed from “${f.expected ?? ''}” to “${f.found ?? ''}”.`,
    why: 'With another header or unit name it is not certain what the numbers are.',
    mend: `Change it back. ${reexport}`,
  }),
  'cell.merged': (f) => ({
    what: `Cells to be filled in are merged (${f.range ?? ''}).`,
    why: 'One number is left and nobody knows whose; these cells were not imported.',
    mend: 'Unmerge them and fill in each.',
  }),
  'cell.negative-count': (f) => ({
    what: `${about(f)}${f.found ?? ''} is below zero.`,
    why: 'This number cannot be below zero.',
    mend: 'Check it.',
  }),
  'cell.number-as-text': (f) => ({
    what: `${about(f)}“${f.found ?? ''}” is stored as text and was read as ${f.taken ?? ''}.`,
    why: 'Excel leaves text out of sums.',
    mend: 'Nothing to do; better convert it to a number.',
  }),
  'cell.number-too-large': (f) => ({
    what: `${about(f)}${f.found ?? ''} is beyond any number that can be checked.`,
    why: 'It is too large or too small.',
    mend: 'Check it.',
  }),
  'cell.percent-format': (f) => ({
    what: `${about(f)}the cell is formatted as a percentage and was read as ${f.taken ?? ''}%.`,
    why: 'It holds a fraction and shows a percentage.',
    mend: 'Check it.',
  }),
  'cell.percent-in-number': (f) => ({
    what: `${about(f)}a percentage was typed (${f.found ?? ''}%).`,
    why: 'A number is wanted here, not a rate.',
    mend: 'Type how many.',
  }),
  'cell.text-in-number': (f) => ({
    what: `${about(f)}a number is wanted, “${f.found ?? ''}” was found.`,
    why: 'Text cannot be counted and its meaning is not guessed.',
    mend: 'Type digits only, without unit, comma or “about”.',
  }),
  'cell.too-long': (f) => ({
    what: `A cell has more than ${f.limit ?? ''} characters.`,
    why: 'No spreadsheet program writes that.',
    mend: reexport,
  }),
  'cell.too-many-digits': (f) => ({
    what: `${about(f)}${f.found ?? ''} has more than 15 significant digits.`,
    why: 'Excel keeps 15; the rest is not reliable, and it is not rounded for you.',
    mend: 'Type the number with the digits that are asked for.',
  }),
  'cell.unknown-reason': (f) => ({
    what: `${about(f)}the reason “${f.found ?? ''}” is not one of the list.`,
    why: 'Reasons are scored differently, so it is not guessed.',
    mend: `Choose from the list: ${f.choices ?? ''}.`,
  }),
  'cell.value-and-reason': (f) => ({
    what: `${about(f)}there is a number and the reason “${f.reason ?? ''}”.`,
    why: 'It can only be one of both; this was not imported.',
    mend: 'Clear the reason if there is a number, else the number.',
  }),
  'facts.bad-period': (f) => ({
    what: `The period “${f.found ?? ''}” cannot be read.`,
    why: 'Nobody knows which month this is; the row was not imported.',
    mend: 'Write 2017-09, 2017Q3 or 2017.',
  }),
  'facts.duplicate': (f) => ({
    what: `${about(f)}${f.period ?? ''} stands there more than once (rows ${f.first ?? ''} and ${f.row ?? ''}).`,
    why: 'It is not certain which one counts; the later row was not imported.',
    mend: 'Keep one row.',
  }),
  'facts.empty-key': (f) => ({
    what: `Row ${f.row ?? ''} has no ${f.column ?? ''}.`,
    why: 'Nobody knows whose number this is; the row was not imported.',
    mend: 'Fill it in or delete the row.',
  }),
  'facts.header-missing': (f) => ({
    what: `The header lacks: ${f.missing ?? ''}.`,
    why: 'The first row must name the columns.',
    mend: 'Write unit, indicator, period, numerator, denominator, value, missing in the first row.',
  }),
  'facts.period-from-date': (f) => ({
    what: `The period ${f.taken ?? ''} is a date in the sheet.`,
    why: 'Excel turns “2017-09” into a date; it was read as that month.',
    mend: 'Nothing to do; better format the column as text.',
  }),
  'facts.value-and-ratio': (f) => ({
    what: `${about(f)}both a value and numerator or denominator are given.`,
    why: 'An indicator is reported one way; the row was not imported.',
    mend: 'Keep one of both.',
  }),
  'guard.text': (f) => ({
    ...refusedText(f),
    what: `${f.cell === undefined ? 'The name of a sheet' : `${f.sheet ?? ''}!${f.cell}`}: ${refusedText(f).what}`,
  }),
  'problems.more': (f) => ({
    what: `${f.count ?? ''} more problems are not listed.`,
    why: 'Only the first ones are listed.',
    mend: 'Correct those and import again.',
  }),
} satisfies Record<WorkbookProblemCode, SaysWorkbook>
