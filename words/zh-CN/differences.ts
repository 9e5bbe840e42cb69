import type { SchemeDifferenceCode } from '#engine'
import type { DifferenceFacts } from '../difference-facts.ts'

const orNone = (text: string): string => (text === '' ? '（无）' : text)
const change = (f: DifferenceFacts): string => `由 ${orNone(f.before)} 改为 ${orNone(f.after)}`

/** 两份方案的不同: one sentence for every code. */
export const differences = {
  'class-added': (f) => `新增类别「${f.name}」`,
  'class-removed': (f) => `取消类别「${f.name}」`,
  'item-added': (f) => `新增考评项目「${f.name}」，分值 ${f.points}`,
  'item-removed': (f) => `取消考评项目「${f.name}」，原分值 ${f.points}`,
  'item-points': (f) => `「${f.name}」分值${change(f)}`,
  'item-kind': (f) => `「${f.name}」计分办法${change(f)}`,
  'item-fact': (f) => `「${f.name}」的${f.fact}${change(f)}`,
  'item-missing': (f) => `「${f.name}」缺项（${f.fact}）的处理${change(f)}`,
  'item-classes': (f) => `「${f.name}」不适用的类别${change(f)}`,
  'indicator-added': (f) => `新增指标「${f.name}」`,
  'indicator-removed': (f) => `取消指标「${f.name}」`,
  'indicator-changed': (f) => `指标「${f.name}」的${f.fact}${change(f)}`,
  'veto-added': (f) => `新增一票否决「${f.name}」`,
  'veto-removed': (f) => `取消一票否决「${f.name}」`,
  'veto-effect': (f) => `一票否决「${f.name}」的后果${change(f)}`,
  'grade-added': (f) => `新增等次「${f.name}」`,
  'grade-removed': (f) => `取消等次「${f.name}」`,
  'grade-line': (f) => `等次「${f.name}」的分数线${change(f)}`,
  'bonus-added': (f) => `新增加分，上限 ${f.after} 分`,
  'bonus-removed': (f) => `取消加分，原上限 ${f.before} 分`,
  'bonus-changed': (f) => `加分的${f.fact}${change(f)}`,
  'rank-within': (f) => `排名范围${change(f)}`,
  'rank-ties': (f) => `并列的处理${change(f)}`,
  'rank-vetoed': (f) => `被一票否决单位的名次${change(f)}`,
  'rank-order': (f) => `排名次序${change(f)}`,
  'commendation-added': (f) => `新增表彰：${f.after}`,
  'commendation-removed': (f) => `取消表彰，原为 ${f.before}`,
  'commendation-quota': (f) => `表彰名额${change(f)}`,
  'commendation-changed': (f) => `表彰办法的${f.fact}${change(f)}`,
  'irrational-digits': (f) => `无理数有效位数${change(f)}`,
  dropped: (f) => `缺项不计入时的折算办法${change(f)}`,
  figures: (f) => `取数办法${change(f)}`,
} satisfies Record<SchemeDifferenceCode, (facts: DifferenceFacts) => string>
