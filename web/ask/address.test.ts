import { expect, test } from 'vitest'
import { address } from './address.ts'

test('names in a path are written so that none of them can leave its place', () => {
  expect(
    address({ path: '/schemes/:scheme/units/:unit' }, { params: { scheme: 'a/b?c', unit: '清和' } }),
  ).toBe('/api/schemes/a%2Fb%3Fc/units/%E6%B8%85%E5%92%8C')
})

test('what was not asked does not appear in the query', () => {
  expect(address({ path: '/x' }, { query: { through: '2017-09', period: undefined } })).toBe(
    '/api/x?through=2017-09',
  )
})
