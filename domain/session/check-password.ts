import { accept, type Decision, refuse } from '#domain/decision'
import { COMMON_WORDS } from './common-words.ts'

export const SHORTEST_PASSWORD = 12
/** Above the sixty-four every standard asks for; bounds the work of hashing. */
export const LONGEST_PASSWORD = 200

export type PasswordRefusal = 'password.short' | 'password.long' | 'password.common' | 'password.context'

/** What a password must not be made of: the account, the person, the unit. */
export interface PasswordContext {
  readonly account: string
  readonly name: string
  readonly unit: string
}

const PRODUCT = ['gongcheng', '公秤']
/** How much of a password must be its own once its context is taken out. */
const OWN = 8

/**
 * 口令规则: long, not common, not made of who it belongs to. No demands on kinds of characters and no expiry: both make
 * people choose worse. The password is taken as it is typed, spaces and Chinese included.
 */
export function checkPassword(password: string, context: PasswordContext): Decision<true, PasswordRefusal> {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return refuse('password.short', { least: String(SHORTEST_PASSWORD) })
  if (length > LONGEST_PASSWORD) return refuse('password.long', { most: String(LONGEST_PASSWORD) })
  const plain = folded(password)
  const words = [context.account, context.name, context.unit, ...PRODUCT]
    .flatMap((text) => [text, ...text.split(/[\s._@-]+/)])
    .map(folded)
    .filter((word) => [...word].length >= (/[a-z0-9]/.test(word) ? 3 : 2))
    .sort((a, b) => b.length - a.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain)
  if (rest !== plain && ([...rest].length < OWN || isCommon(rest))) return refuse('password.context')
  return isCommon(plain) ? refuse('password.common') : accept(true)
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Nothing but words everyone uses, runs, repetition and the usual endings, also with digits and signs for letters. */
const isCommon = (text: string): boolean =>
  leftOver(text) < LEAST_OWN ||
  (/\p{L}.*\p{L}/u.test(text) &&
    leftOver([...text].map((one) => LOOKALIKES[one] ?? one).join('')) < LEAST_OWN)

const WORDS = [...new Set(COMMON_WORDS)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length)
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '!@#$%^&*()_+',
  'qazwsxedcrfvtgbyhnujmikolp',
  '147258369',
  '789456123',
]
const SHORTEST_RUN = 3
const FREE_DIGITS = 4
const FREE_SIGNS = 2
/** Different things a password must hold beside what everyone uses. */
const LEAST_OWN = 3

/** Counts what a guesser would still have to find: different letters first; some digits and signs come free with any word. */
function leftOver(text: string): number {
  let rest = unrepeated(text)
  for (const word of WORDS) if (word.length > 2) rest = rest.replaceAll(word, ' ')
  rest = withoutRuns(rest)
  for (const word of WORDS) rest = rest.replaceAll(word, ' ')
  rest = rest.replace(/(19|20)\d\d/g, ' ')
  const different = (kind: RegExp): number => new Set(rest.match(kind) ?? []).size
  return (
    different(/\p{L}/gu) +
    Math.max(0, different(/\d/g) - FREE_DIGITS) +
    Math.max(0, different(/[\p{P}\p{S}]/gu) - FREE_SIGNS)
  )
}

/** "abcabcabc" is one "abc". */
function unrepeated(text: string): string {
  for (let period = 1; period <= text.length / 2; period++)
    if (
      text ===
      text
        .slice(0, period)
        .repeat(Math.ceil(text.length / period))
        .slice(0, text.length)
    )
      return text.slice(0, period)
  return text
}

/** Three or more neighbours of a keyboard row or an alphabet, either way. */
function withoutRuns(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const run = longestRun(text, at)
    if (run >= SHORTEST_RUN) {
      rest += ' '
      at += run
    } else {
      rest += text[at]
      at += 1
    }
  }
  return rest
}

function longestRun(text: string, at: number): number {
  let longest = 0
  for (const line of BOTH_WAYS)
    for (let size = longest + 1; at + size <= text.length; size++) {
      if (!line.includes(text.slice(at, at + size))) break
      longest = size
    }
  return longest
}

const BOTH_WAYS = RUNS.flatMap((line) => [line, [...line].reverse().join('')])
