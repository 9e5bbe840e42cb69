import type { Route } from '#contract'
import type { Asker, House } from '../actions/action.ts'
import type { JsonValue } from '../store/index.ts'

interface Asked {
  readonly params: unknown
  readonly query: unknown
}

/** 敏感的读取: whatever leaves as a file, and the routes that say so of themselves. */
export const isLogged = (route: Route): boolean => route.carries === 'file' || route.logged === true

/**
 * 记下读取: before anything is sent, so that what cannot be recorded is not given out. What was asked is kept, what was
 * answered is not.
 */
export const logReading = (house: House, asker: Asker, route: Route, asked: Asked): Promise<void> =>
  log(house, asker, `read.${route.name}`, subjectOf(asked), { ...texts(asked.params), ...texts(asked.query) })

/** 记下越权: who asked for what their role may not do. */
export const logRefused = (house: House, asker: Asker, route: Route, permission: string): Promise<void> =>
  log(house, asker, 'refused', route.name, { permission })

async function log(
  house: House,
  { actor }: Asker,
  action: string,
  subject: string,
  detail: JsonValue,
): Promise<void> {
  const { area, reach, path, account } = actor
  const event = { area, at: house.now(), actor: account, action, subject, detail }
  await house.store.transaction({ reach, path, account }, ({ audit }) => audit.appendAudit(event))
}

/** The first name in the address: the scheme, the unit, the draft; else the route says enough. */
const subjectOf = ({ params }: Asked): string => Object.values(texts(params)).join(' ')

const texts = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given ?? {})
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  )
