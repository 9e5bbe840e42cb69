import type { AddressInfo } from 'node:net'
import type { Demo, House } from './actions/action.ts'
import { openAssessor } from './assessing/assessor.ts'
import { type ElsewhereConfig, openElsewhere } from './entering/elsewhere.ts'
import { openSeal } from './entering/seal.ts'
import type { Setup } from './entering/setup.ts'
import { openSignInAttempts } from './entering/sign-in-attempts.ts'
import type { RouteAbout } from './present/present-route.ts'
import { serve } from './serve/serve.ts'
import { openRoutePlans } from './solving/index.ts'
import type { Store } from './store/index.ts'

export interface StartOptions {
  readonly store: Store
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly screens?: string
  readonly version: string
  readonly demo?: Demo
  /** The day a demo lives in; without it the box’s own calendar day in China. */
  readonly day?: string
  readonly requestsAMinute?: number
  /** Seals what a copy of the database must not give away; made up for this run alone when left out. */
  readonly sealingKey?: Buffer
  readonly setup?: Setup
  readonly elsewhere?: ElsewhereConfig
  /** Weigh the current schemes right after opening, in the background. */
  readonly warm?: boolean
}

export interface Started {
  readonly address: string
  close(): Promise<void>
}

const CHINA_HOURS = 8

/** 开门: an open store becomes a served house. Rejects with the system’s error when the port is taken. */
export async function startServer(options: StartOptions): Promise<Started> {
  const china = () => new Date(Date.now() + CHINA_HOURS * 3_600_000).toISOString()
  const today = () => options.day ?? china().slice(0, 10)
  const now = () => new Date(`${today()}T${china().slice(11, 23)}+08:00`).toISOString()
  const house: House = {
    store: options.store,
    assessor: openAssessor(options.store, today),
    routePlans: openRoutePlans<RouteAbout>(() => Date.now()),
    today,
    now,
    attempts: openSignInAttempts(() => Date.now()),
    seal: openSeal(options.sealingKey),
    ...(options.setup === undefined ? {} : { setup: options.setup }),
    ...(options.elsewhere === undefined
      ? {}
      : { elsewhere: openElsewhere(options.elsewhere, () => Date.now()) }),
    ...(options.demo === undefined ? {} : { demo: options.demo }),
  }
  const app = await serve(house, {
    version: options.version,
    ...(options.screens === undefined ? {} : { screens: options.screens }),
    ...(options.requestsAMinute === undefined ? {} : { requestsAMinute: options.requestsAMinute }),
  })
  await app.listen({ host: options.host, port: options.port })
  let closing = false
  if (options.warm === true) {
    house.assessor.warm().catch((error: unknown) => {
      if (!closing) app.log.warn({ err: error }, 'warming up failed')
    })
  }
  const { port } = app.server.address() as AddressInfo
  return {
    address: `http://${options.host}:${port}`,
    close() {
      closing = true
      house.routePlans.close()
      return app.close()
    },
  }
}
