import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  EXPLANATION_CODES,
  type Explanation,
  explain,
  type Fact,
  type Indicator,
  KINDS,
  type Scheme,
  type UnitRecord,
} from '#engine'
import { programOf, weigh, weighFacts } from '../tests/cli/assess-folder.ts'
import { describeExplanation, explanationName } from './describe-explanation.ts'
import { LANGUAGES, type Language } from './says.ts'

const every = (node: Explanation): Explanation[] => [node, ...node.children.flatMap(every)]

const sentence = (unit: string, end: string, language: Language): string => {
  const root = explain(weigh().assessment, unit)
  const found = root === undefined ? undefined : every(root).find(({ id }) => id.endsWith(end))
  if (found === undefined) throw new Error(`nothing ends with ${end}`)
  return describeExplanation(found, language)
}

const EXAMPLES = ['city-2016', 'city-2017', 'province-2016', 'province-2017']
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))

/** 三个单位一类, each with two of every level below, and a number for every indicator of this year and the last. */
function populated(scheme: Scheme): { units: readonly UnitRecord[]; facts: readonly Fact[] } {
  const units: UnitRecord[] = []
  for (const { id } of scheme.classes)
    for (const number of [1, 2, 3]) {
      const code = `${id}${number}`
      units.push({ code, name: `${id}${number}乡`, nameEn: `Town ${code}`, level: scheme.level, class: id })
      for (const level of ['town', 'village', 'grid'])
        if (level !== scheme.level)
          for (const part of ['a', 'b'])
            units.push({ code: `${code}${level}${part}`, name: level, level, parent: code })
    }
  const facts = scheme.indicators.flatMap((indicator, at) =>
    units
      .filter(({ level }) => level === indicator.reportedBy)
      .flatMap((unit, place) =>
        [Number(scheme.period), Number(scheme.period) - 1].flatMap((year) =>
          periodsOf(indicator, year).map((period, month) =>
            factOf(indicator, unit.code, period, at + place + month),
          ),
        ),
      ),
  )
  return { units, facts }
}

const periodsOf = ({ reported }: Indicator, year: number): readonly string[] =>
  reported === 'year'
    ? [`${year}`]
    : reported === 'quarter'
      ? [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)
      : MONTHS.map((month) => `${year}-${month}`)

function factOf({ id, ratio, unit }: Indicator, code: string, period: string, seed: number): Fact {
  const common = { unit: code, indicator: id, period, kind: 'reported', version: 1 } as const
  if (ratio !== undefined) return { ...common, numerator: String(60 + (seed % 40)), denominator: '100' }
  return { ...common, value: unit === 'truth' ? String(seed % 2) : String(seed % 3) }
}

describe('describeExplanation', () => {
  test('tells a step deduction in one sentence', () => {
    expect(sentence('T3', 'item:doctor-contract/clause', 'zh-CN')).toBe(
      '家庭医生签约率27.5%，低于目标30%共2.5个百分点；每1个百分点扣0.5分，不足1个百分点不计，扣完为止 → 扣1分，得39分',
    )
    expect(sentence('T3', 'item:doctor-contract/clause', 'en')).toBe(
      'Family-doctor contract rate 27.5%, 2.5 percentage points below the target 30%; 0.5 points off per 1 percentage point, less than 1 percentage point not counted, not below 0 points → 1 point off, 39 points',
    )
  })

  test('tells a fact with its workbook, its cell and who answers for it', () => {
    expect(sentence('T3', 'figure:complaints-upheld/fact:0', 'zh-CN')).toBe(
      'T3 2017Q4 上报：2，第2版，见 柳湾乡2017年12月.xlsx · 月报 · H12，报送人王会计，签字人李乡长，2018-01-05T09:00:00+08:00录入',
    )
  })

  test('tells the place, the tie and the distance to the neighbours', () => {
    expect(sentence('T4', 'total/rank', 'zh-CN')).toBe(
      '在同类4个单位中列第1名，与东岭乡并列，比后一名柳湾乡多2分',
    )
    expect(sentence('T4', 'total/rank', 'en')).toBe(
      'Place 1 of 4 in the class, tied with Dongling Township, 2 points ahead of Liuwan Township',
    )
    expect(sentence('T2', 'total/rank', 'zh-CN')).toBe('在同类2个单位中列第2名，比前一名青溪镇少5分')
  })

  test('tells renormalisation and what counts in the end', () => {
    expect(sentence('T5', 'item:doctor-contract', 'zh-CN')).toBe(
      '家庭医生签约服务得40分（满分40分），计入70分（满分70分）',
    )
    expect(sentence('T5', 'item:services/renormalisation', 'zh-CN')).toBe(
      '有缺项不计入：其余各项满分40分，折算到70分，各项得分 × 1.75',
    )
  })

  test('has a sentence for every clause kind', () => {
    const known: readonly string[] = EXPLANATION_CODES
    expect(KINDS.map(({ name }) => `clause.${name}`).filter((code) => !known.includes(code))).toEqual([])
  })

  test.each(EXAMPLES)('leaves no gap in any sentence of %s, in either language', (name) => {
    const program = programOf(join(import.meta.dirname, '../examples', name, 'scheme.yaml'))
    const { units, facts } = populated(program.scheme)
    const assessment = weighFacts(program, units, facts)
    const said = new Set<string>()
    for (const { code } of assessment.figures.units) {
      const root = explain(assessment, code)
      for (const node of root === undefined ? [] : every(root)) {
        said.add(node.code)
        for (const language of LANGUAGES) {
          const text = describeExplanation(node, language)
          expect(text, `${node.id} ${JSON.stringify(node.facts)}`).not.toMatch(
            /undefined|NaN|null|：$|，，|（）|\(\)| {2}| $/,
          )
          expect(explanationName(node, language), node.id).not.toMatch(/^$|^[a-z-]+-\d+$/)
        }
      }
    }
    expect([...said].every((code) => (EXPLANATION_CODES as readonly string[]).includes(code))).toBe(true)
    expect([...said].filter((code) => code.startsWith('clause.')).length).toBeGreaterThan(4)
  })
})
