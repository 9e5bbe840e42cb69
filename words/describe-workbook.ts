import { workbookProblems as en } from './en/workbook.ts'
import { workbookLabels as enLabels } from './en/workbook-labels.ts'
import type { Language } from './says.ts'
import type { SaysWorkbook, WorkbookLabels, WorkbookProblemCode, WorkbookSaying } from './workbook-code.ts'
import { workbookProblems as zh } from './zh-CN/workbook.ts'
import { workbookLabels as zhLabels } from './zh-CN/workbook-labels.ts'

const SAYINGS: Readonly<Record<Language, Readonly<Record<WorkbookProblemCode, SaysWorkbook>>>> = {
  'zh-CN': zh,
  en,
}

/** 导入问题的说明: what, why and how to mend; an unknown code is shown as a damaged file with its code. */
export function describeWorkbookProblem(
  code: string,
  facts: Readonly<Record<string, string>>,
  language: Language,
): WorkbookSaying {
  const sayings: Readonly<Record<string, SaysWorkbook>> = SAYINGS[language]
  const says = Object.hasOwn(sayings, code) ? sayings[code] : undefined
  return says === undefined ? SAYINGS[language]['xml.broken']({ part: code }) : says(facts)
}

/** 表格用语 in one language. */
export const workbookLabels = (language: Language): WorkbookLabels =>
  language === 'en' ? enLabels : zhLabels
