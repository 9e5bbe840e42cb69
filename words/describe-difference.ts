import type { SchemeDifference, SchemeDifferenceCode } from '#engine'
import type { DifferenceFacts } from './difference-facts.ts'
import { differences as en } from './en/differences.ts'
import { ruleWords as enRules } from './en/rule-words.ts'
import type { RuleWords } from './rule-words.ts'
import type { Language } from './says.ts'
import { nameIn } from './telling.ts'
import { differences as zh } from './zh-CN/differences.ts'
import { ruleWords as zhRules } from './zh-CN/rule-words.ts'

const SENTENCES: Readonly<
  Record<Language, Readonly<Record<SchemeDifferenceCode, (f: DifferenceFacts) => string>>>
> = {
  'zh-CN': zh,
  en,
}

const RULES: Readonly<Record<Language, RuleWords>> = { 'zh-CN': zhRules, en: enRules }

/** Under which key the choices of a difference without a fact of its own stand. */
const KEY_OF: Readonly<Partial<Record<SchemeDifferenceCode, string>>> = {
  'item-kind': 'kind',
  'item-missing': 'treatment',
  'veto-effect': 'effect',
  'veto-second': 'effect',
  'veto-second-years': 'second-counts',
  'veto-retroactive': 'yes-no',
  'item-clamp': 'clamp',
  'item-evidence': 'without-evidence',
  'card-moves': 'yes-no',
  'card-effects': 'card-effect',
  'payment-round': 'money-rounding',
  'rank-within': 'within',
  'rank-ties': 'ties',
  'rank-vetoed': 'vetoed',
  'rank-order': 'order',
  dropped: 'dropped',
  figures: 'figures',
}

/** Formulas are told as they are written. */
const VERBATIM: ReadonlySet<SchemeDifferenceCode> = new Set([
  'item-multiplier',
  'grade-requires',
  'card-enters',
  'card-leaves',
  'payment-formula',
  'commendation-requires',
])

/** 说明一处不同: "「家庭医生签约服务」分值由 10 改为 12". */
export function describeDifference({ code, name, facts }: SchemeDifference, language: Language): string {
  const { before = '', after = '', points = '', fact = '' } = facts
  const rules = RULES[language]
  const classOf = (id: string): string | undefined =>
    facts[language === 'en' ? `class-en ${id}` : `class ${id}`]
  const [, key = fact, number, unitClass] = /^(.*?)(?:-(\d+))?(?:@(.*))?$/.exec(fact) ?? []
  const choices = { ...rules.choices.any, ...rules.choices[KEY_OF[code] ?? key] }
  const told = (text: string): string => {
    if (VERBATIM.has(code)) return text
    return text
      .split(', ')
      .map((part) => choices[part] ?? part.replace(/^(\S+)(?= )/, (id) => classOf(id) ?? id))
      .map((part) => classOf(part) ?? part)
      .join(language === 'en' ? ', ' : '、')
  }
  const plain = rules.keys[key] ?? rules.keys[fact] ?? key
  const counted = number === undefined ? plain : rules.numbered(plain, number)
  const factTold = unitClass === undefined ? counted : rules.ofClass(counted, classOf(unitClass) ?? unitClass)
  return SENTENCES[language][code]({
    name: nameIn(name, language),
    before: told(before),
    after: told(after),
    points: told(points),
    fact: factTold,
  })
}
