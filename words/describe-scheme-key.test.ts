import { expect, test } from 'vitest'
import { ITEM_FIELDS, SCHEME_FIELDS, type SchemeField } from '#engine'
import { describeSchemeChoice, LANGUAGES } from './index.ts'

const all = (fields: readonly SchemeField[]): SchemeField[] =>
  fields.flatMap((field) => [field, ...all(field.parts ?? [])])

/** Said as they are written. */
const AS_WRITTEN = new Set(['gongcheng', 'empty'])

test.each(LANGUAGES)('every choice a form offers is said in %s', (language) => {
  const unsaid = all([...SCHEME_FIELDS, ...ITEM_FIELDS]).flatMap(({ key, choices = [] }) =>
    AS_WRITTEN.has(key)
      ? []
      : choices
          .filter((choice) => describeSchemeChoice(key, choice, language) === choice)
          .map((one) => [key, one]),
  )
  expect(unsaid.filter(([, choice]) => language === 'zh-CN' || String(choice).includes('-'))).toEqual([])
})
