export {
  type Failures,
  failedOnce,
  isForgotten,
  pausedUntil,
  TRIES_OF_ACCOUNT,
  TRIES_OF_ADDRESS,
} from './attempts.ts'
export {
  checkPassword,
  type PasswordContext,
  type PasswordRefusal,
  SHORTEST_PASSWORD,
} from './check-password.ts'
export { needsSecondFactor, type Owed, owedBy } from './second-factor.ts'
export {
  FRESH_MINUTES,
  IDLE_MINUTES,
  isAlive,
  isFresh,
  SEEN_SECONDS,
  SESSION_HOURS,
} from './session-life.ts'
