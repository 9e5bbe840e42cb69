import type { ClientBase } from 'pg'

/** 数据库角色: the owner migrates; the application owns nothing and cannot pass by row-level security. */
export const OWNER = 'gongcheng_owner'
export const APP = 'gongcheng_app'
export const SCHEMA = 'gongcheng'

/**
 * 建立角色和模式, once per database; what is there already is taken as it is, so that an administrator can prepare it and
 * give us no right to create roles. `canLogIn` only for the embedded server, whose socket nobody else can reach.
 *
 * Throws PostgreSQL's 42501 when neither we nor an administrator did it.
 */
export async function ensureRoles(client: ClientBase, canLogIn: boolean): Promise<void> {
  for (const role of [OWNER, APP]) {
    if (await isThere(client, `select from pg_roles where rolname = '${role}'`)) continue
    await unlessMadeMeanwhile(
      client,
      `create role ${role} ${canLogIn ? 'login' : 'nologin'} nosuperuser nocreatedb nocreaterole nobypassrls`,
    )
  }
  for (const role of [OWNER, APP]) {
    if (await isThere(client, `select where pg_has_role(current_user, '${role}', 'member')`)) continue
    await client.query(`grant ${role} to current_user`)
  }
  if (await isThere(client, `select from pg_namespace where nspname = '${SCHEMA}'`)) return
  const may = await isThere(client, `select where has_database_privilege(current_database(), 'create')`)
  if (!may) await client.query(`set role ${OWNER}`)
  await unlessMadeMeanwhile(client, `create schema ${SCHEMA} authorization ${OWNER}`)
  await client.query(`grant usage on schema ${SCHEMA} to ${APP}`)
  await client.query('reset role')
}

const isThere = async (client: ClientBase, sql: string): Promise<boolean> =>
  (await client.query(sql)).rowCount === 1

/** Roles belong to the whole server: another database's first start may have been quicker. */
async function unlessMadeMeanwhile(client: ClientBase, sql: string): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['42710', '42P06', '23505'].includes(code)) throw error
  }
}
