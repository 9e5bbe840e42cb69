import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFactsCsv, readUnitsCsv, readYaml, unitsInPeriod } from '#formats'
import { describeConsequence, describeDifference } from '#words'
import { TOWNS, weigh, weighFacts } from '../../tests/cli/assess-folder.ts'
import { makeProgram } from '../plan/make-program.ts'
import type { Program } from '../plan/program.ts'
import { readScheme } from '../scheme/read-scheme.ts'
import { compareAssessments } from './compare-assessments.ts'
import { compareSchemes } from './compare-schemes.ts'

const text = readFileSync(join(TOWNS, 'scheme.yaml'), 'utf8')

function programOfText(whole: string): Program {
  const { node } = readYaml(whole, 'scheme.yaml')
  const read = node === undefined ? undefined : readScheme(node)
  const made = read?.scheme === undefined ? undefined : makeProgram(read.scheme).program
  if (made === undefined) throw new Error(JSON.stringify(read?.findings))
  return made
}

/** The towns' scheme with some of its text replaced; each replacement must hit. */
function changedProgram(...changes: readonly [from: string, to: string][]): Program {
  const changed = changes.reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the scheme does not say ${from}`)
    return whole.replaceAll(from, to)
  }, text)
  return programOfText(changed)
}

const { program, units, facts, assessment } = weigh()

describe('compareAssessments', () => {
  test('says who crosses the line in either direction, and by how many places each moves', () => {
    const other = changedProgram(
      ['share: 30%', 'share: 70%'],
      ['deduct: 2, per: 1, cap: 10', 'deduct: 5, per: 1, cap: 30'],
    )
    const { units: compared } = compareAssessments(assessment, weighFacts(other, units, facts))
    const of = (code: string) => compared.find(({ unit }) => unit === code)
    expect(of('T3')).toMatchObject({
      totalBefore: { exact: '98' },
      totalAfter: { exact: '92' },
      totalChange: '-6',
      rankBefore: 3,
      rankAfter: 3,
      rankMove: 0,
      crosses: 'into',
    })
    expect(of('T3')?.items).toEqual([
      {
        item: 'satisfaction',
        name: { zh: '群众满意', en: 'Satisfaction' },
        before: { exact: '26', unit: 'score' },
        after: { exact: '20', unit: 'score' },
        outOfBefore: '30',
        outOfAfter: '30',
        change: '-6',
      },
    ])
    const back = compareAssessments(weighFacts(other, units, facts), assessment)
    expect(back.units.find(({ unit }) => unit === 'T3')?.crosses).toBe('out-of')
  })

  test('names units and items only one side has', () => {
    const fewer = weighFacts(
      program,
      units.filter(({ code }) => code !== 'T6'),
      facts,
    )
    expect(compareAssessments(assessment, fewer)).toMatchObject({ onlyBefore: ['T6'], onlyAfter: [] })
    expect(compareAssessments(fewer, assessment)).toMatchObject({ onlyBefore: [], onlyAfter: ['T6'] })
    const renamed = weighFacts(changedProgram(['item: satisfaction', 'item: contentment']), units, facts)
    const items = compareAssessments(assessment, renamed).units[0]?.items.map(({ item, before, after }) => [
      item,
      before,
      after,
    ])
    expect(items).toEqual([
      ['contentment', undefined, { exact: '28', unit: 'score' }],
      ['satisfaction', { exact: '28', unit: 'score' }, undefined],
    ])
  })
})

describe('compareSchemes', () => {
  const differences = (...changes: readonly [string, string][]) =>
    compareSchemes(program.scheme, changedProgram(...changes).scheme)

  test('finds nothing between a scheme and itself', () => {
    expect(compareSchemes(program.scheme, changedProgram().scheme)).toEqual([])
  })

  test.each<[what: string, changes: [string, string][], code: string, sentence: string]>([
    [
      'a target',
      [['two: 30%', 'two: 32%']],
      'item-fact',
      '「家庭医生签约服务」的目标值（二类）由 30 改为 32',
    ],
    [
      'a partial step',
      [['partial: floor', 'partial: ceil']],
      'item-fact',
      '「家庭医生签约服务」的不足一档的算法由 不足一档不计 改为 不足一档按一档计',
    ],
    [
      'the share of commendation',
      [['share: 30%', 'share: 50%']],
      'commendation-quota',
      '表彰名额由 30% 改为 50%',
    ],
    [
      'the tie rule',
      [['ties: competition', 'ties: dense']],
      'rank-ties',
      '并列的处理由 名次相同，其后空缺 改为 名次相同，其后接续',
    ],
    [
      'the range of the ranking',
      [['within: class', 'within: all']],
      'rank-within',
      '排名范围由 在类内排名 改为 全部单位一起排名',
    ],
    [
      'an item',
      [['item: satisfaction', 'item: contentment']],
      'item-added',
      '新增考评项目「群众满意」，分值 30',
    ],
    ['the cap of the bonus', [['cap: 3\n', 'cap: 2\n']], 'bonus-changed', '加分的封顶由 3 改为 2'],
    [
      'a missing treatment',
      [['not-reported: zero', 'not-reported: refuse']],
      'item-missing',
      '「公共卫生服务」缺项（未上报）的处理由 记零分 改为 补齐前不计算总分',
    ],
    ['a grade', [['at-least: 60', 'at-least: 70']], 'grade-line', '等次「合格」的分数线由 60 改为 70'],
    [
      'a veto',
      [['effect: fail', 'effect: ineligible']],
      'veto-effect',
      '一票否决「虚报瞒报」的后果由 评为不合格 改为 取消表彰资格',
    ],
  ])('tells a change of %s in a sentence', (_, changes, code, sentence) => {
    const found = differences(...changes)
    const first = found.find((one) => one.code === code)
    expect(first === undefined ? found : describeDifference(first, 'zh-CN')).toBe(sentence)
  })
})

describe('consequences', () => {
  const good = readFileSync('tests/schemes/good/consequences.yaml', 'utf8')
  const read = (changed: string) => {
    const { node } = readYaml(changed, 'scheme.yaml')
    const found = node === undefined ? undefined : readScheme(node)
    if (found?.scheme === undefined) throw new Error(JSON.stringify(found?.findings))
    return found.scheme
  }
  const CHANGES: readonly [from: string, to: string, zh: string, en: string][] = [
    [
      'multiplier: difficulty',
      'multiplier: 1.1',
      '「健康档案」的系数由 difficulty 改为 1.1',
      '“健康档案”: multiplier from difficulty to 1.1',
    ],
    [
      'clamp: {low: 0, high: 80}',
      'clamp: none',
      '「健康档案」乘系数之后的上下限由 0 … 80 改为 不设上下限',
      '“健康档案”: clamp after the multiplier from 0 … 80 to no clamp',
    ],
    [
      'without: zero',
      'without: refuse',
      '「健康档案」没有佐证时的计分由 记零分 改为 不予计算',
      '“健康档案”: without evidence, from no points to not computed',
    ],
    ['  floor: none', '  floor: -3', '加分的最低分由 不设底 改为 -3', 'Bonus: floor from no floor to -3'],
    [
      'window: {years: 2}',
      'window: {years: 3}',
      '一票否决「虚报瞒报」的有效年数由 2 改为 3',
      'Veto “虚报瞒报”: years in effect from 2 to 3',
    ],
    [
      'years: 3, counts: same',
      'years: 5, counts: any',
      '一票否决「虚报瞒报」算作再次的范围（年数、所计否决）由 3、同一否决 改为 5、任何否决',
      'Veto “虚报瞒报”: what makes a second time (years, vetoes counted) from 3, the same veto to 5, any veto',
    ],
    [
      'share: 40%, of: ranked, rounding: floor',
      'share: 30%, of: ranked, rounding: floor',
      '等次「优秀」的名额由 40% 改为 30%',
      'Grade “优秀”: places from 40% to 30%',
    ],
    [
      'rounding: floor, ties: all-in, minimum: 0',
      'rounding: ceil, ties: all-in, minimum: 0',
      '等次「优秀」的名额进位由 不足一个的舍去 改为 不足一个的按一个算',
      'Grade “优秀”: rounding of the quota from rounded down to rounded up',
    ],
    [
      'leaves: total >= 70 score',
      'leaves: total >= 75 score',
      '「黄牌」的摘牌条件由 total >= 70 score 改为 total >= 75 score',
      'Card “黄牌”: exit from total >= 70 score to total >= 75 score',
    ],
    [
      'effects: [cap-grade, no-merit], grade: good',
      'effects: [no-merit]',
      '「黄牌」的后果由 限定等次、不得评优 改为 不得评优',
      'Card “黄牌”: effects from caps the grade, no commendation to no commendation',
    ],
    [
      '1000 yuan',
      '2000 yuan',
      '奖惩金额「以奖代补」的公式由 1000 yuan * (total / group-sum(total, all)) 改为 2000 yuan * (total / group-sum(total, all))',
      'Payment “以奖代补”: formula from 1000 yuan * (total / group-sum(total, all)) to 2000 yuan * (total / group-sum(total, all))',
    ],
    [
      'digits: 0, rounding: floor',
      'digits: 2, rounding: half-up',
      '奖惩金额「以奖代补」的进位和小数位数由 舍去、0 改为 四舍五入、2',
      'Payment “以奖代补”: rounding and digits from rounded down, 0 to rounded half up, 2',
    ],
    [
      'requires: grade(excellent)}',
      'requires: rank <= 3}',
      '表彰的附加条件由 grade(excellent) 改为 rank <= 3',
      'Commendation: further condition from grade(excellent) to rank <= 3',
    ],
  ]

  test.each(CHANGES)('%s → %s is told in plain words', (from, to, zh, en) => {
    if (!good.includes(from)) throw new Error(`the scheme does not say ${from}`)
    const found = compareSchemes(read(good), read(good.replace(from, to)))
    expect(found.map((one) => describeDifference(one, 'zh-CN'))).toContain(zh)
    expect(found.map((one) => describeDifference(one, 'en'))).toContain(en)
  })
})

describe('what follows from a result', () => {
  const GOOD = join(TOWNS, '../../../schemes/good')
  const source = readFileSync(join(GOOD, 'consequences.yaml'), 'utf8')
  const unitRows = unitsInPeriod(
    readUnitsCsv(readFileSync(join(GOOD, 'consequences.units.csv'), 'utf8'), 'units.csv').rows,
    '2017',
  )
  const known = readFactsCsv(readFileSync(join(GOOD, 'consequences.facts.csv'), 'utf8'), 'facts.csv').facts
  const read = (...changes: readonly [from: string, to: string][]) =>
    programOfText(
      changes.reduce((whole, [from, to]) => {
        if (!whole.includes(from)) throw new Error(from)
        return whole.replace(from, to)
      }, source),
    )

  test('is compared by unit: grade, cards and payments, told in both languages', () => {
    const [old, now] = [
      read(),
      read(
        ['at-least: 85', 'at-least: 99.9'],
        ['1000 yuan', '2000 yuan'],
        ['enters: rank = 1', 'enters: rank = 2'],
      ),
    ].map((one) => weighFacts(one, unitRows, known))
    if (old === undefined || now === undefined) throw new Error('not weighed')
    const { units: compared } = compareAssessments(old, now)
    const best = compared.find(({ rankBefore }) => rankBefore === 1)
    expect(best?.consequences.map(({ what, id }) => `${what} ${id}`)).toEqual([
      expect.stringMatching(/^grade /),
      'card flag',
      'payment award',
    ])
    const told = (language: 'zh-CN' | 'en') =>
      best?.consequences.map((one) => describeConsequence(one, language))
    expect(told('zh-CN')?.[0]).toBe('等次：优秀 → 良好')
    expect(told('zh-CN')?.[1]).toBe('流动红旗：挂牌 → 未挂')
    expect(told('zh-CN')?.[2]).toMatch(/^以奖代补：\d+元 → \d+元$/)
    expect(told('en')?.[1]).toBe('流动红旗: held → not held')
    expect(compareAssessments(old, old).units.flatMap(({ consequences }) => consequences)).toEqual([])
  })
})

describe('provisions', () => {
  const of = (file: string, ...changes: readonly [from: string, to: string][]) => {
    const whole = readFileSync(join(TOWNS, '../../../..', file), 'utf8')
    const scheme = (text: string) => programOfText(text).scheme
    const changed = changes.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(from)
      return text.replace(from, to)
    }, whole)
    return compareSchemes(scheme(whole), scheme(changed))
  }
  const told = (...given: Parameters<typeof of>) =>
    of(...given).map((one) => describeDifference(one, 'zh-CN'))
  const REGISTERS = 'tests/schemes/good/registers.yaml'
  const PLAN = 'examples/supervision-plan/scheme.yaml'

  test.each<[string, string, [string, string], string]>([
    [
      'a statistical year',
      REGISTERS,
      ['2016-10', '2016-11'],
      '「健康讲座场次」的统计年度·起由 2016-10 改为 2016-11',
    ],
    [
      'a computed indicator',
      REGISTERS,
      ['residents < 1000', 'residents < 900'],
      '「居民不足千人的村」的推算公式由 residents < 1000 改为 residents < 900',
    ],
    [
      'how cases are counted',
      REGISTERS,
      ['found-by = city and not self-reported', 'found-by = city'],
      '「市级发现的问题」的由案件计数·数哪些案件由 found-by = city and not self-reported 改为 found-by = city',
    ],
    [
      'the calendar',
      REGISTERS,
      ['working: [2017-09-30]', 'working: [2017-09-30, 2017-10-08]'],
      '「工作日历」的调休上班由 2017-09-30 改为 2017-09-30、2017-10-08',
    ],
    [
      'a register',
      REGISTERS,
      ['due: date optional', 'due: date'],
      '「督查问题台账」的栏目由 found-by: province, city, county；problem: 文字；self-reported: 是否；due: 日期 可不填；done: 日期 可不填 改为 found-by: province, city, county；problem: 文字；self-reported: 是否；due: 日期；done: 日期 可不填',
    ],
    [
      'how often a measure is taken',
      PLAN,
      ['every: week', 'every: month'],
      '「村级工作周报表」的频次由 每周 改为 每月',
    ],
    [
      'what evidence a measure asks',
      PLAN,
      ['evidence: [photo, ledger]', 'evidence: [sampled-record]'],
      '「季度督查」的印证材料由 照片、台账 改为 抽查的原始记录',
    ],
    [
      'a duty of the assessor',
      PLAN,
      ['arrangements:', 'arrangements:\n  assessor-duties:\n    - {name: 按季拨付经费, due: 每季度末}'],
      '新增考评方的义务「按季拨付经费」',
    ],
  ])('%s is told', (_, file, change, sentence) => {
    expect(told(file, change)).toEqual([sentence])
  })

  test('are told in English too, and nothing where nothing changed', () => {
    expect(of(PLAN, ['every: week', 'every: month']).map((one) => describeDifference(one, 'en'))).toEqual([
      '“Weekly form of villages”: How often from Every week to Every month',
    ])
    expect(of(PLAN)).toEqual([])
    expect(of(REGISTERS)).toEqual([])
  })
})
