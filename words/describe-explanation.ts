import type { Explanation, ExplanationCode } from '#engine'
import { explanations as en } from './en/explanations.ts'
import { terms as enTerms } from './en/terms.ts'
import type { Language } from './says.ts'
import { nameIn, type Telling, telling } from './telling.ts'
import { explanations as zh } from './zh-CN/explanations.ts'
import { terms as zhTerms } from './zh-CN/terms.ts'

const SENTENCES: Readonly<Record<Language, Readonly<Record<ExplanationCode, (t: Telling) => string>>>> = {
  'zh-CN': zh,
  en,
}
const TERMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhTerms, en: enTerms }

/** 适用的情形, said before the sentence of the clause that holds in it. */
const CASES: Readonly<Record<Language, (t: Telling) => string>> = {
  'zh-CN': (t) => {
    if (t.has('case-else')) return '不属所列情形，'
    if (!t.has('case-when')) return ''
    return `属“${t.has('case-name') ? t.named('case-name') : t.text('case-when')}”的情形，`
  },
  en: (t) => {
    if (t.has('case-else')) return 'None of the cases: '
    if (!t.has('case-when')) return ''
    return `Case “${t.has('case-name') ? t.named('case-name') : t.text('case-when')}”: `
  },
}

/** 解释一个节点: its one sentence, e.g. "签约率27.5%，低于目标30%共2.5个百分点；…，得9分". */
export function describeExplanation(node: Explanation, language: Language): string {
  const told = telling(node, language)
  const sentence = SENTENCES[language][node.code](
    node.code === 'term' ? { ...told, name: explanationName(node, language) } : told,
  )
  return node.role === 'clause' ? `${CASES[language](told)}${sentence}` : sentence
}

/** 节点的名称: a term is called by its word ("差距", "扣分 2"), everything else by the name it has in the scheme. */
export function explanationName(node: Explanation, language: Language): string {
  if (node.code !== 'term') return nameIn(node.name, language)
  const id = node.facts.term ?? node.name.zh
  const [, word = id, number] = /^(.*?)-?(\d+)?$/.exec(id) ?? []
  const known = TERMS[language][word]
  return known === undefined ? id : number === undefined ? known : `${known} ${number}`
}
