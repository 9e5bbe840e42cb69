import type { Transaction } from 'kysely'
import { APP, OWNER } from '../schema/index.ts'
import { accessTokenStore, heldTokens } from './access-tokens.ts'
import { accountRegister } from './account-register.ts'
import { accountStore } from './accounts.ts'
import { auditStore } from './audit.ts'
import { burdenStore } from './burden.ts'
import { correctionStore } from './corrections.ts'
import { draftStore } from './drafts.ts'
import { factStore } from './facts.ts'
import { handingInStore } from './handing-in.ts'
import { type Login, openPool } from './open-pool.ts'
import { qualityStore } from './quality.ts'
import { registry } from './registry.ts'
import { reviewStore } from './review.ts'
import { revisionStore } from './revisions.ts'
import { schemeDraftStore } from './scheme-drafts.ts'
import { schemeStore } from './schemes.ts'
import { sessionStore } from './sessions.ts'
import type { Context, Store, StoreTransaction } from './store.ts'
import { submissionStore } from './submissions.ts'
import type { Tables } from './tables.ts'
import { unitStore } from './units.ts'
import { withinContext } from './within-context.ts'

export interface StoreConfig {
  /** Logs in as the application role, or as one that may become it. */
  readonly app: Login
  readonly owner: Login
  /** Connections of the application; 10 unless told. */
  readonly connections?: number
}

/** 开库. The database must be migrated; `openDatabase` does that. */
export function openStore(config: StoreConfig): Store {
  const app = openPool(config.app, config.connections ?? 10)
  const owner = openPool(config.owner, 1)
  return {
    accounts: accountStore(app),
    sessions: sessionStore(app),
    heldTokens: heldTokens(app),
    transaction: (context, work) => withinContext(app, APP, context, (tx) => work(subjects(tx, context))),
    administer: (context, work) =>
      withinContext(owner, OWNER, context, (tx) =>
        work({ ...subjects(tx, context), registry: registry(tx) }),
      ),
    async close() {
      await Promise.all([app.destroy(), owner.destroy()])
    },
  }
}

const subjects = (tx: Transaction<Tables>, context: Context): StoreTransaction => ({
  units: unitStore(tx, context.reach),
  schemes: schemeStore(tx),
  schemeDrafts: schemeDraftStore(tx),
  facts: factStore(tx, context.reach),
  submissions: submissionStore(tx, context.reach),
  drafts: draftStore(tx),
  handingIn: handingInStore(tx),
  accessTokens: accessTokenStore(tx),
  accounts: accountRegister(tx),
  review: reviewStore(tx),
  corrections: correctionStore(tx),
  burden: burdenStore(tx),
  quality: qualityStore(tx),
  audit: auditStore(tx, context),
  revisions: revisionStore(tx),
})
