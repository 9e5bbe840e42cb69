import type { Route } from '#contract'
import type { Decision } from '#domain/decision'
import type { Actor } from '#domain/permission'
import type { Owed } from '#domain/session'
import type { Assessor } from '../assessing/assessor.ts'
import type { Elsewhere } from '../entering/elsewhere.ts'
import type { Seal } from '../entering/seal.ts'
import type { Setup } from '../entering/setup.ts'
import type { SignInAttempts } from '../entering/sign-in-attempts.ts'
import type { RouteAbout } from '../present/present-route.ts'
import type { RoutePlans } from '../solving/index.ts'
import type { Store } from '../store/index.ts'

/** 一处公秤: what every action works with; made once at start. */
export interface House {
  readonly store: Store
  readonly assessor: Assessor
  readonly routePlans: RoutePlans<RouteAbout>
  /** "2017-12-08": the day the house lives in; a demo lives on its own day. */
  today(): string
  /** The moment of the same clock in UTC, as the store gives it back: "2017-12-08T01:30:00.000Z". */
  now(): string
  readonly attempts: SignInAttempts
  readonly seal: Seal
  /** One-time codes for the first administrators; absent in a demo. */
  readonly setup?: Setup
  /** 统一身份认证, where one is configured. */
  readonly elsewhere?: Elsewhere
  /** The accounts offered at sign-in; present only in a demo. */
  readonly demo?: Demo
}

export interface Demo {
  readonly password: string
  readonly accounts: readonly {
    readonly account: string
    readonly name: string
    readonly role: Actor['role']
    readonly unitName: string
  }[]
}

/** 上传的文件: already within the size limit, not yet looked into. */
export interface Upload {
  readonly fileName: string
  readonly bytes: Buffer
}

/** 下载: what a file route answers. */
export interface Download {
  readonly fileName: string
  readonly type: string
  /** A large one comes in pieces, made as they are sent, so that others are answered between them. */
  readonly bytes: Buffer | Iterable<Buffer>
}

type Input<Part> = Part extends { readonly _zod: { readonly output: infer Output } } ? Output : never
type Answer<R extends Route> = R['carries'] extends 'file' ? Download : Input<R['answer']>

export interface Given<R extends Route> {
  readonly params: Input<R['params']>
  readonly query: Input<R['query']>
  readonly body: Input<R['body']>
}

/** Who asks; absent on public routes only. */
export interface Asker {
  readonly actor: Actor
  readonly tokenSha256: string
  /** Of a session: what it still lacks, whether its account has a second factor, whether it was proved just now. */
  readonly owed?: Owed
  readonly enrolled?: boolean
  readonly fresh?: boolean
  /** The address of the request, for counting wrong guesses. */
  readonly address?: string
}

type Refusals<R extends Route> = R['refusals'][number]

/** An action of a route for signed-in people: load, decide, record. */
export type Action<R extends Route> = (
  house: House,
  asker: Asker,
  given: Given<R>,
  upload: Upload | undefined,
) => Promise<Decision<Answer<R>, Refusals<R>>>

/** Binds an action to its route, so that an undeclared refusal or a wrong answer does not compile. */
export const action = <R extends Route>(
  route: R,
  run: Action<R>,
): { readonly route: R; readonly run: Action<R> } => ({
  route,
  run,
})

export type AnyAction = {
  readonly route: Route
  readonly run: (
    house: House,
    asker: Asker,
    given: { params: never; query: never; body: never },
    upload: Upload | undefined,
  ) => Promise<Decision<unknown, string>>
}
