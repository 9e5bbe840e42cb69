import {
  PROVISION_PARTS,
  type ProvisionLine,
  type ProvisionPart,
  SCHEME_KEYS,
  type SchemeDifference,
  type SchemeDifferenceCode,
  type SchemeKey,
} from '#engine'
import { describeProvision, describeProvisionPart } from './describe-provision.ts'
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
  'card-each': 'each',
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
  'honour-by',
  'honour-requires',
  'commendation-requires',
])

/** 说明一处不同: "「家庭医生签约服务」分值由 10 改为 12". */
export function describeDifference(difference: SchemeDifference, language: Language): string {
  const { code, name, facts } = difference
  if (code.startsWith('provision-')) return describeProvisionDifference(difference, language)
  const { before = '', after = '', points = '', fact = '' } = facts
  const rules = RULES[language]
  const classOf = (id: string): string | undefined =>
    facts[language === 'en' ? `class-en ${id}` : `class ${id}`]
  const [, inCase, ownFact = fact] =
    /^(?:((?:case-\d+|otherwise)(?:\.(?:case-\d+|otherwise))*)\.)?(.*)$/.exec(fact) ?? []
  const [, key = ownFact, number, unitClass] = /^(.*?)(?:-(\d+))?(?:@(.*))?$/.exec(ownFact) ?? []
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
  const cases = (inCase ?? '')
    .split('.')
    .filter((one) => one !== '')
    .map((one) => {
      const [, place] = /^case-(\d+)$/.exec(one) ?? []
      return place === undefined
        ? (rules.keys['in-otherwise'] ?? one)
        : rules.numbered(rules.keys['in-case'] ?? one, place)
    })
  const ofCase = (told: string): string => [...cases, told].join(language === 'en' ? ': ' : '：')
  const factTold = unitClass === undefined ? counted : rules.ofClass(counted, classOf(unitClass) ?? unitClass)
  return SENTENCES[language][code]({
    name: nameIn(name, language),
    before: told(before),
    after: told(after),
    points: told(points),
    fact: ofCase(factTold),
  })
}

const NOBODY = () => undefined

/** 条文的一处不同: keys and choices by their labels, formulas as they are written. */
function describeProvisionDifference({ code, name, facts }: SchemeDifference, language: Language): string {
  const { part = '', keys = '', as = 'text' } = facts
  const heading = isPart(part) ? describeProvisionPart(part, language) : part
  const line = { keys: keys.split(' ').filter(isKey), as: isHow(as) ? as : 'text' } as const
  const told = (text: string | undefined): string =>
    (text ?? '')
      .split('\n')
      .filter((one) => one !== '')
      .map((one) =>
        as === 'formula' && !keys.startsWith('attributes')
          ? one
          : describeProvision({ ...line, text: one }, NOBODY, language).value,
      )
      .join(language === 'en' ? '; ' : '；')
  const label = keys === '' ? heading : describeProvision({ ...line, text: '' }, NOBODY, language).label
  return SENTENCES[language][code]({
    name: name.zh === '' ? heading : nameIn(name, language),
    before: told(facts['before']),
    after: told(facts['after']),
    points: '',
    fact: label,
  })
}

const isPart = (text: string): text is ProvisionPart => (PROVISION_PARTS as readonly string[]).includes(text)
const isKey = (text: string): text is SchemeKey => (SCHEME_KEYS as readonly string[]).includes(text)
const isHow = (text: string): text is ProvisionLine['as'] =>
  ['text', 'choice', 'formula', 'grade', 'item', 'class'].includes(text)
