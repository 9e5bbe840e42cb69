import type { ConsequenceChange, Names } from '#engine'
import { formatValue } from './format-value.ts'
import type { Language } from './says.ts'
import { nameIn } from './telling.ts'

const WORDS = {
  'zh-CN': { none: '（无）', held: '挂牌', free: '未挂', sign: '：' },
  en: { none: '(none)', held: 'held', free: 'not held', sign: ': ' },
} as const

/** 后果的一处变化: "等次：良好 → 优秀", "黄牌：未挂 → 挂牌", "以奖代补：300元 → 412元". */
export function describeConsequence(
  { name, before, after }: Pick<ConsequenceChange, 'name' | 'before' | 'after'>,
  language: Language,
): string {
  const words = WORDS[language]
  const side = (one: ConsequenceChange['before']): string => {
    if (one === undefined) return words.none
    if ('name' in one) return nameIn(one.name as Names, language)
    if ('unit' in one && one.unit === 'truth') return one.exact === '1' ? words.held : words.free
    return formatValue(one, language)
  }
  return `${nameIn(name, language)}${words.sign}${side(before)} → ${side(after)}`
}
