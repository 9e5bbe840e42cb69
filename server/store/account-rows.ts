import type { Generated } from 'kysely'

export interface AccountRow {
  account: string
  name: string
  password_hash: string | null
  area: string
  demo: Generated<boolean>
  disabled_at: Generated<string | null>
}

export interface SessionRow {
  token_sha256: string
  account: string
  created: string
  expires: string
  session: string
  seen: string
  fresh: string | null
  second_factor: boolean
  device: string
}

export interface PostEventRow {
  area: string
  account: string
  number: number
  post: string
  kind: string
  at: string
  by_account: string
  by_name: string
  role: string | null
  unit: string | null
  path: string | null
  reach: string | null
  valid_from: string | null
  valid_to: string | null
  reason: string | null
}

export interface FactorRow {
  area: string
  account: string
  sealed_secret: string
  enrolled_at: string
  confirmed_at: string | null
  last_step: string
}

export interface RecoveryCodeRow {
  area: string
  account: string
  code_sha256: string
  used_at: Generated<string | null>
}

export interface EntryCodeRow {
  code_sha256: string
  area: string
  account: string
  issued_by: string
  issued_at: string
  expires: string
  used_at: Generated<string | null>
}

export interface AccountLinkRow {
  link_sha256: string
  area: string
  account: string
  subject: string
  linked_at: string
}

export interface UnitChangeRow {
  area: string
  change: string
  kind: string
  on_day: string
  units: string[]
  into_units: string[]
  document: string
  registered_at: string
  by_account: string
  by_name: string
}
