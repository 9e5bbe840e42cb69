import { checkOwnPolicy, checkPolicy } from '#domain/guard'
import {
  type Finding,
  itemsOf,
  operationsOf,
  provisionsOf,
  runExamples,
  type Scheme,
  type SourceNode,
} from '#engine'
import type { Call, Command } from '../command.ts'
import { hasErrors } from '../folder/read-folder.ts'
import { readPolicy } from '../folder/read-policy.ts'
import { readSchemeFile } from '../folder/read-scheme-file.ts'
import { findingsJson, findingsText } from '../show/findings.ts'
import { provisionsText } from '../show/provisions.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

/** 检查方案: every finding of the guards, the reader, the plan, the worked examples and the policy pack. */
export const check: Command = {
  arguments: [1, 1],
  options: { policy: 'text', rules: 'flag' },
  async run(call) {
    const [path = ''] = call.arguments
    const { file, scheme, findings, text } = await readSchemeFile(path)
    const all =
      scheme === undefined || text === undefined
        ? findings
        : [...findings, ...runExamples(scheme), ...(await policyFindings(scheme, text, call.text('policy')))]
    if (call.json) {
      call.say(
        jsonText({
          file,
          errors: count(all, 'error'),
          warnings: count(all, 'warning'),
          findings: findingsJson(all, call.language),
          ...(scheme !== undefined && { order: operationsOf(scheme) }),
          ...(call.flag('rules') && text !== undefined && { rules: provisionsOf(text) }),
        }),
      )
    } else {
      tell(call, file, scheme, all)
      if (call.flag('rules') && scheme !== undefined && text !== undefined)
        call.say(`\n${provisionsText(text, scheme, call.language)}`)
    }
    return hasErrors(all) ? EXIT.findings : EXIT.done
  },
}

/** The pack the scheme names, by its own dates; or the one asked for, as it stood when it was last looked at. */
async function policyFindings(
  scheme: Scheme,
  text: SourceNode,
  named: string | undefined,
): Promise<readonly Finding[]> {
  if (named === undefined) return checkOwnPolicy(scheme, text)
  const { pack, findings } = await readPolicy(named)
  return pack === undefined
    ? findings
    : [...findings, ...checkPolicy(pack, scheme, text, { when: 'as-of-pack' })]
}

function tell(call: Call, file: string, scheme: Scheme | undefined, findings: readonly Finding[]): void {
  const { words, language } = call
  if (findings.length > 0) {
    call.say(findingsText(findings, language, words))
    call.say(
      words.check.counts(count(findings, 'error'), count(findings, 'warning'), count(findings, 'note')),
    )
  } else call.say(words.check.clean(file))
  const examples =
    scheme === undefined ? 0 : [...itemsOf(scheme)].reduce((sum, item) => sum + item.examples.length, 0)
  if (examples > 0 && !findings.some(({ code }) => code.startsWith('example.')))
    call.say(words.check.examples(examples))
  if (scheme !== undefined && !hasErrors(findings)) call.say(words.check.order.told(operationsOf(scheme)))
}

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length
