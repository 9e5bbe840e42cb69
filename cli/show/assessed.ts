import type { Assessment } from '#engine'
import type { Call } from '../command.ts'
import type { AssessedFolder } from '../folder/read-folder.ts'
import { EXIT, type ExitCode } from '../trouble.ts'
import { findingsJson, findingsText } from './findings.ts'
import { jsonText } from './shown-json.ts'

/** The result, or undefined after saying why there is none. Warnings go to standard error either way. */
export function assessmentOrFindings(
  call: Call,
  { findings, assessment }: Pick<AssessedFolder, 'findings' | 'assessment'>,
): Assessment | undefined {
  const { language, words } = call
  if (assessment === undefined) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (call.json) call.say(jsonText({ findings: findingsJson(errors, language) }))
    else call.note(findingsText(errors, language, words))
    call.note(words.check['not-computed'])
  }
  return assessment
}

export const NOT_COMPUTED: ExitCode = EXIT.findings
