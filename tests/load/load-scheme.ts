import { createHash } from 'node:crypto'
import { formId, formsOf } from '#domain/form'
import { readScheme, type Scheme } from '#engine'
import { readYaml } from '#formats'
import type { StoredScheme } from '../../server/store/index.ts'

/** Services everyone has a right to, by three questions each: thirty rates, sixty fields. */
const SERVICES = [
  ['contract', '家庭医生签约', 'Family-doctor contracts'],
  ['hypertension', '高血压患者管理', 'Hypertension management'],
  ['diabetes', '糖尿病患者管理', 'Diabetes management'],
  ['elderly', '老年人健康管理', 'Health management of older people'],
  ['record', '居民健康档案', 'Health records'],
  ['education', '健康教育', 'Health education'],
  ['vaccination', '预防接种', 'Immunisation'],
  ['tuberculosis', '肺结核患者管理', 'Tuberculosis management'],
  ['traditional', '中医药健康管理', 'Traditional Chinese medicine'],
  ['migrant', '流动人口均等化服务', 'Equal services for migrant residents'],
] as const
const QUESTIONS = [
  ['covered', '覆盖率', 'coverage'],
  ['timely', '及时率', 'timeliness'],
  ['standard', '规范率', 'standard rate'],
] as const

export const LOAD_SCHEME = 'load-2017'
export const LOAD_FORM = formId(LOAD_SCHEME, 'village', 'month')
export const LOAD_MONTH = '2017-12'

const RATES = SERVICES.flatMap(([service, zh, en]) =>
  QUESTIONS.map(([question, what, how]) => ({
    id: `load-${service}-${question}`,
    zh: `${zh}${what}`,
    en: `${en}: ${how}`,
  })),
)
export const LOAD_INDICATORS: readonly string[] = RATES.map(({ id }) => id)

const indicator = ({ id, zh, en }: (typeof RATES)[number]): string => `  - indicator: ${id}
    name: {zh: ${zh}, en: "${en}"}
    unit: percent
    ratio: {numerator: {zh: ${zh}分子, en: "${en}, counted"}, denominator: {zh: ${zh}分母, en: "${en}, of"}, empty: not-applicable}
    better: higher
    reported: month
    over: last
    reported-by: village
    roll-up: sum
    source: 国家基本公共卫生服务规范（第三版）
`

const item = ({ id, zh, en }: (typeof RATES)[number], index: number): string => `  - item: ${id}-item
    name: {zh: ${zh}, en: "${en}"}
    points: ${index < 10 ? 4 : 3}
    clause: {kind: proportional, value: ${id}, target: 90%, over-target: capped}
`

const text = (): string => `gongcheng: 1
scheme: ${LOAD_SCHEME}
version: "1.0"
name: {zh: 压测用六十项报表, en: A form of sixty fields for load runs}
level: town
period: 2017
in-force: {from: 2017-01-01, to: 2017-12-31}
source: {document: 压测〔2017〕1号, title: 压测方案, issued: 2017-01-01}
policy: "2017"
figures: verified-first
display: {digits: 2, rounding: half-up}
missing:
  not-reported: zero
  not-applicable: drop
  nothing-happened: full
  not-sampled: group-mean
  withheld: refuse
  undefined: refuse
dropped: renormalise-parent
classes:
  - {class: one, name: {zh: 一类, en: Class one}}
  - {class: two, name: {zh: 二类, en: Class two}}
indicators:
${RATES.map(indicator).join('')}items:
${RATES.map(item).join('')}grades:
  - {grade: pass, name: {zh: 合格, en: Pass}, at-least: 60}
  - {grade: fail, name: {zh: 不合格, en: Fail}}
rank: {within: class, order: descending, ties: competition, vetoed: last, unranked: []}
commendation: {share: 30%, base: ranked, rounding: half-up, ties: all-in, minimum: 1, excludes: [fail], vacancies: pass-on}
`

/** 压测方案: towns of every county weighed by thirty rates of their villages; its form has sixty fields. */
export function loadScheme(): { readonly scheme: Scheme; readonly stored: StoredScheme } {
  const written = text()
  const { node, findings } = readYaml(written, 'load.yaml')
  const read = node === undefined ? undefined : readScheme(node)
  const scheme = read?.scheme
  if (scheme === undefined)
    throw new Error(`the load scheme has errors: ${JSON.stringify(read?.findings ?? findings)}`)
  const fields = formsOf(scheme).flatMap((form) => form.fields)
  if (fields.length !== 60) throw new Error(`the load form has ${fields.length} fields`)
  return {
    scheme,
    stored: {
      scheme: LOAD_SCHEME,
      version: '1.0',
      series: 'load',
      level: 'town',
      period: '2017',
      reach: '99',
      folder: 'load',
      text: written,
      sha256: createHash('sha256').update(written).digest('hex'),
      publishedAt: '2017-01-02T09:00:00+08:00',
    },
  }
}
