import { RESPONDENTS, type Role } from '#domain/permission'

/** 第二验证方式: everyone above those who only hand in needs one; whoever has enrolled one uses it. */
export const needsSecondFactor = (role: Role): boolean => !RESPONDENTS.includes(role)

/** 尚欠: what a session still lacks before it may do anything; `enrolment` a second factor, `code` a code of it. */
export type Owed = 'nothing' | 'enrolment' | 'code'

export function owedBy(given: {
  readonly role: Role
  /** The account has confirmed a second factor. */
  readonly enrolled: boolean
  /** This session has shown it. */
  readonly shown: boolean
  /** Offered to strangers with its password: a second factor would protect nothing. */
  readonly demo: boolean
}): Owed {
  if (given.enrolled) return given.shown ? 'nothing' : 'code'
  return needsSecondFactor(given.role) && !given.demo ? 'enrolment' : 'nothing'
}
