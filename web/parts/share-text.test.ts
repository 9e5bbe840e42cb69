import { expect, test } from 'vitest'
import { shareText } from './share-text.ts'

test('a share is said as percent, exactly', () => {
  expect(['0.3', '1/3', '0.125', 'half'].map(shareText)).toEqual(['30', '100/3', '12.5', 'half'])
})
