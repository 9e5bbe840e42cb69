import { POLICY_PACKS } from '#domain/guard'
import type { Command } from '../command.ts'
import { readPolicy } from '../folder/read-policy.ts'
import { findingsJson, findingsText } from '../show/findings.ts'
import { policyText } from '../show/policy.ts'
import { jsonText } from '../show/shown-json.ts'
import { EXIT } from '../trouble.ts'

/** 政策包: lists those we bring, prints one as people read it, or checks one a legal office wrote. */
export const policy: Command = {
  arguments: [0, 1],
  options: {},
  async run(call) {
    const [named] = call.arguments
    const { words, language } = call
    if (named === undefined) {
      if (call.json)
        call.say(jsonText(POLICY_PACKS.map(({ rules, ...pack }) => ({ ...pack, rules: rules.length }))))
      else
        for (const { id, name, asOf, rules } of POLICY_PACKS)
          call.say(words.policy.listed(id, language === 'en' ? name.en : name.zh, rules.length, asOf))
      return EXIT.done
    }
    const { pack, findings } = await readPolicy(named)
    if (call.json)
      call.say(jsonText(pack === undefined ? { findings: findingsJson(findings, language) } : pack))
    else
      call.say(
        pack === undefined ? findingsText(findings, language, words) : policyText(pack, language, words),
      )
    return pack === undefined ? EXIT.findings : EXIT.done
  },
}
