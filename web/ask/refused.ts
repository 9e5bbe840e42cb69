/** 拒绝, as thrown by a call: the code and facts the server gave; `network` when no server answered. */
export class Refused extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, string>>

  constructor(code: string, facts: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.facts = facts
  }
}

export const NO_ANSWER = 'network'

/** What the body of a failed answer says; an answer in another shape is an inner failure. */
export function refusedBy(status: number, body: unknown): Refused {
  if (typeof body === 'object' && body !== null && 'refusal' in body && typeof body.refusal === 'string') {
    const facts = 'facts' in body && typeof body.facts === 'object' && body.facts !== null ? body.facts : {}
    return new Refused(
      body.refusal,
      Object.fromEntries(Object.entries(facts).map(([key, text]) => [key, String(text)])),
    )
  }
  if (status === 401) return new Refused('session.none')
  if (status === 403) return new Refused('permission.none')
  if (status === 404) return new Refused('request.not-found')
  if (status === 429) return new Refused('request.too-many')
  if (status >= 502 && status <= 504) return new Refused(NO_ANSWER)
  return new Refused('server.failed', { trace: String(status) })
}
