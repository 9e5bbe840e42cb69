import { expect, test } from 'vitest'
import { ROUTES } from '#contract'
import { describeRefusal, LANGUAGES } from '#words'
import { ACTIONS } from '../../server/serve/actions.ts'

/** Routes serve.ts answers itself, because they give a token or need no session. */
const WITHOUT_SESSION = [
  'signIn',
  'stepUp',
  'confirmSecondFactor',
  'readEntryCode',
  'useEntryCode',
  'readSetup',
  'setUpAdministrator',
  'readElsewhere',
  'beginElsewhere',
  'demoAccounts',
]

test('every route of the contract has an action, and no action is without a route', () => {
  const acted = ACTIONS.map(({ route }) => route.name)
  expect([...acted, ...WITHOUT_SESSION].sort()).toEqual(ROUTES.map(({ name }) => name).sort())
})

test('route names, and methods with paths, are unique', () => {
  expect(new Set(ROUTES.map(({ name }) => name)).size).toBe(ROUTES.length)
  expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ROUTES.length)
})

test('every refusal a route declares has a sentence of its own in both languages', () => {
  for (const language of LANGUAGES) {
    const unknown = describeRefusal('no.such-code', {}, language).what
    for (const { refusals } of ROUTES) {
      for (const code of refusals) {
        const { what, next } = describeRefusal(code, {}, language)
        expect(what, code).not.toBe(unknown)
        expect(next, code).not.toBe('')
      }
    }
  }
})
