import { describe, expect, test } from 'vitest'
import { ROLES } from '#domain/permission'
import { type Failures, failedOnce, pausedUntil, TRIES_OF_ACCOUNT } from './attempts.ts'
import { checkPassword } from './check-password.ts'
import { COMMON_WORDS } from './common-words.ts'
import { needsSecondFactor, owedBy } from './second-factor.ts'
import { isAlive, isFresh } from './session-life.ts'

const WHO = { account: 'liuxi', name: '葛慧宁', unit: '柳溪镇' }
const refusalOf = (password: string): string => {
  const decision = checkPassword(password, WHO)
  return decision.accepted ? 'good' : decision.refusal
}

describe('I-05 a password', () => {
  test.each([
    ['', 'password.short'],
    ['k8#vQ2', 'password.short'],
    ['abcdefghijk', 'password.short'],
    ['password', 'password.short'],
    ['123456789012', 'password.common'],
    ['098765432109', 'password.common'],
    ['111111111111', 'password.common'],
    ['112233445566', 'password.common'],
    ['147258369147', 'password.common'],
    ['aaaaaaaaaaaaaaaa', 'password.common'],
    ['abcabcabcabc', 'password.common'],
    ['abcdefghijklmn', 'password.common'],
    ['qwertyuiop123', 'password.common'],
    ['QWERTYuiop!@#$', 'password.common'],
    ['1qaz2wsx3edc4rfv', 'password.common'],
    ['qazwsxedcrfv', 'password.common'],
    ['password1234', 'password.common'],
    ['Password2017!', 'password.common'],
    ['P@ssw0rd!!!!', 'password.common'],
    ['passwordpassword', 'password.common'],
    ['administrator1', 'password.common'],
    ['iloveyou5201314', 'password.common'],
    ['woaini520520520', 'password.common'],
    ['woaiwojia1314520', 'password.common'],
    ['zhongguo1949', 'password.common'],
    ['letmeinletmein', 'password.common'],
    ['welcome welcome', 'password.common'],
    ['superman123456', 'password.common'],
    ['gongcheng-demo', 'password.context'],
    ['Gongcheng20171208', 'password.context'],
    ['公秤公秤公秤公秤公秤公秤', 'password.context'],
    ['liuxi2017liuxi', 'password.context'],
    ['LIUXI-liuxi-12345', 'password.context'],
    ['柳溪镇柳溪镇柳溪镇柳溪镇', 'password.context'],
    ['葛慧宁葛慧宁123456789', 'password.context'],
    ['x'.repeat(201), 'password.long'],
    ['渡口的老槐树开花了，香飘三里', 'good'],
    ['correct horse battery staple', 'good'],
    ['tangshi sanbaishou', 'good'],
    ['Xk7#2m9Q4$81', 'good'],
    ['7#2m9Q4$8159', 'good'],
    ['   spaces  count   too', 'good'],
    ['liuxi is where the herons nest', 'good'],
    ['905172638440', 'good'],
    ['ß∂ƒ©˙∆˚¬…æ√∫', 'good'],
    [`${'long passphrases are welcome here, '.repeat(3)}`, 'good'],
  ])('%s is %s', (password, expected) => expect(refusalOf(password)).toBe(expected))

  test('sixty-four characters and more are taken', () => {
    for (const length of [64, 65, 128, 200]) expect(refusalOf('qk8vz3'.padEnd(length, 'mxw5 r'))).toBe('good')
  })

  test('that is a common word with usual endings is refused, for more than three thousand of them', () => {
    const endings = [
      '123',
      '1234',
      '12345',
      '123456',
      '2017',
      '2024!',
      '!',
      '888',
      '666666',
      '520',
      '1314',
      '@123',
      '#1',
      '1990',
    ]
    const many = COMMON_WORDS.flatMap((word) => endings.map((end) => `${word}${end}`.padEnd(12, end)))
    expect(new Set(many).size).toBeGreaterThan(3000)
    expect(many.filter((password) => refusalOf(password) === 'good')).toEqual([])
  })
})

describe('I-03 trying', () => {
  const minute = 60_000
  const wrong = (times: number): Failures =>
    Array.from({ length: times }).reduce<Failures | undefined>(
      (known) => failedOnce(known, 0),
      undefined,
    ) ?? {
      times: 0,
      last: 0,
    }
  test('is free five times, then waits one minute, two, four, and never more than a quarter of an hour', () => {
    const waits = [1, 4, 5, 6, 7, 8, 9, 50, 5000].map((times) => {
      const until = pausedUntil(wrong(times), TRIES_OF_ACCOUNT, 0)
      return until === undefined ? 0 : until / minute
    })
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15])
  })
  test('is free again when the pause is over, and forgotten after an hour', () => {
    expect(pausedUntil(wrong(5), TRIES_OF_ACCOUNT, minute)).toBeUndefined()
    expect(failedOnce(wrong(9), 60 * minute)).toEqual({ times: 1, last: 60 * minute })
  })
})

describe('I-01 the second factor', () => {
  test('is asked of every role but those who only hand in', () => {
    expect(ROLES.filter((role) => !needsSecondFactor(role))).toEqual(['town-clerk', 'village-worker'])
  })
  test('is owed until shown, also by a respondent who enrolled one, and not by an account of a demo', () => {
    const given = { role: 'leader', enrolled: false, shown: false, demo: false } as const
    expect(owedBy(given)).toBe('enrolment')
    expect(owedBy({ ...given, enrolled: true })).toBe('code')
    expect(owedBy({ ...given, enrolled: true, shown: true })).toBe('nothing')
    expect(owedBy({ ...given, role: 'town-clerk' })).toBe('nothing')
    expect(owedBy({ ...given, role: 'town-clerk', enrolled: true })).toBe('code')
    expect(owedBy({ ...given, demo: true })).toBe('nothing')
  })
})

test('I-07 a session ends half an hour after its last use and after twelve hours whatever happens', () => {
  const hour = 3_600_000
  const session = { expires: 12 * hour, seen: 0 }
  expect([isAlive(session, 0.5 * hour - 1), isAlive(session, 0.5 * hour)]).toEqual([true, false])
  const busy = { expires: 12 * hour, seen: 12 * hour - 1 }
  expect([isAlive(busy, 12 * hour - 1), isAlive(busy, 12 * hour)]).toEqual([true, false])
})

test('I-08 a proof of who it is holds for five minutes', () => {
  expect([isFresh({ fresh: 0 }, 299_999), isFresh({ fresh: 0 }, 300_000), isFresh({}, 0)]).toEqual([
    true,
    false,
    false,
  ])
})
