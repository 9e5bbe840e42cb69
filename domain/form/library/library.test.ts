import { describe, expect, test } from 'vitest'
import { refuseText } from '#domain/guard'
import { LIBRARY } from './library.ts'

describe('the standard library', () => {
  test('covers the services it promises', () => {
    expect(new Set(LIBRARY.map(({ group }) => group))).toEqual(
      new Set([
        'family-doctor',
        'records',
        'education',
        'immunisation',
        'children',
        'mothers',
        'elderly',
        'hypertension',
        'diabetes',
      ]),
    )
    expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length)
  })

  test.each(LIBRARY.map((one) => [one.id, one] as const))(
    '%s is whole, in both languages, and lawful',
    (_, one) => {
      const counted = one.value === undefined ? [one.numerator, one.denominator] : [one.value]
      for (const each of counted) {
        expect(each).toBeDefined()
        for (const text of [each?.name.zh, each?.name.en, each?.definition.zh, each?.definition.en])
          expect(text ?? '').not.toBe('')
      }
      expect((one.unit === 'percent') === (one.numerator !== undefined)).toBe(true)
      for (const text of [one.name.zh, ...counted.map((each) => each?.name.zh ?? '')])
        expect([text, refuseText(text)]).toEqual([text, undefined])
    },
  )

  test('health education is counted and never scored; maternal care is a total of the institution', () => {
    const education = LIBRARY.filter(({ group }) => group === 'education')
    expect(education.every(({ neverScored, unit }) => neverScored === true && unit === 'count')).toBe(true)
    for (const { numerator, denominator, reportedBy } of LIBRARY.filter(({ group }) => group === 'mothers')) {
      expect(reportedBy).toBe('town')
      expect([numerator, denominator].every((one) => one?.name.zh.includes('机构汇总'))).toBe(true)
    }
  })
})
