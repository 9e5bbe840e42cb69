import { readApart } from '../apart/read-apart.ts'
import { type ReadingLimits, TEMPLATE_LIMITS } from '../limits.ts'
import { openZip } from '../package/open-zip.ts'
import { Refused, type WorkbookProblem } from '../problem.ts'
import type { TemplateEntry, TemplateFilled } from './fill-template.ts'
import type { TemplateCell } from './read-template.ts'

export type { TemplateCell, TemplateEntry, TemplateFilled }

/** A file that is refused, with its reason. */
export interface TemplateRefused {
  readonly problem: WorkbookProblem
}

async function guarded<T>(
  bytes: Buffer,
  limits: ReadingLimits,
  work: () => Promise<unknown>,
): Promise<T | TemplateRefused> {
  try {
    const { zip } = await openZip(bytes, limits)
    zip.close()
    return (await work()) as T
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem }
    throw error
  }
}

/** 填模板, in a thread of its own: a bad file is a problem, never an exception, and never the end of the server. */
export async function templateFilled(
  bytes: Buffer,
  entries: readonly TemplateEntry[],
  limits: ReadingLimits = TEMPLATE_LIMITS,
): Promise<TemplateFilled | TemplateRefused> {
  const done = await guarded<TemplateFilled>(bytes, limits, () =>
    readApart({ job: 'fill', bytes, limits, entries }),
  )
  return 'problem' in done ? done : { ...done, bytes: Buffer.from(done.bytes) }
}

/** 读模板, in a thread of its own. */
export const templateRead = (
  bytes: Buffer,
  cells: readonly string[],
  limits: ReadingLimits = TEMPLATE_LIMITS,
): Promise<readonly TemplateCell[] | TemplateRefused> =>
  guarded(bytes, limits, () => readApart({ job: 'template', bytes, limits, cells }))
