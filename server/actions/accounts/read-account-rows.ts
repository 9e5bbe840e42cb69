import { ACCOUNT_COLUMNS } from '#contract'
import { accept, type Decision, refuse } from '#domain/decision'
import { requestPost } from '#domain/organization'
import { type Actor, ROLES, type Role } from '#domain/permission'
import { readCsv } from '#formats'
import { LANGUAGES, SCREENS } from '#words'
import type { StoredUnit } from '../../store/index.ts'
import type { AccountWish } from './open-account.ts'

export type Column = (typeof ACCOUNT_COLUMNS)[number]
type Written = Readonly<Record<Column, string>> & { readonly row: number }

export interface RowProblem {
  readonly row: number
  readonly column: Column
  readonly refusal: string
  readonly facts: Record<string, string>
}

const MOST = 2000
const NAME = /^[\p{L}\p{N}._@-]{2,40}$/u
const DAY = /^[12]\d{3}-\d{2}-\d{2}$/
const LONGEST_NAME = 40

/** UTF-8, or what a spreadsheet program on a Chinese Windows saves. */
function decoded(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one may read it.
    }
  return undefined
}

const roleNamed = (text: string): Role | undefined =>
  ROLES.find(
    (role) => text === role || LANGUAGES.some((language) => text === SCREENS[language].signIn.roles[role]),
  )

/** 账号名单的各行, by the names of their columns, in whatever order these stand. */
export function readAccountRows(
  bytes: Buffer,
  fileName: string,
): Decision<
  readonly Written[],
  'accounts-file.unreadable' | 'accounts-file.wrong-columns' | 'accounts-file.too-long'
> {
  const text = decoded(bytes)
  const read = text === undefined ? undefined : readCsv(text, fileName)
  if (read === undefined || read.findings.length > 0) return refuse('accounts-file.unreadable')
  const [head, ...rows] = read.rows
  const places = ACCOUNT_COLUMNS.map((column) => [column, head?.cells.indexOf(column) ?? -1] as const)
  if (places.some(([, at]) => at < 0) || head?.cells.length !== ACCOUNT_COLUMNS.length)
    return refuse('accounts-file.wrong-columns', { columns: ACCOUNT_COLUMNS.join('、') })
  if (rows.length > MOST) return refuse('accounts-file.too-long', { most: String(MOST) })
  return accept(
    rows.map(({ line, cells }) => ({
      ...(Object.fromEntries(
        places.map(([column, at]) => [column, (cells[at] ?? '').trim()]),
      ) as unknown as Record<Column, string>),
      row: line,
    })),
  )
}

/** One row as an account that could be opened today, or the first thing that is wrong with it. */
export function accountOfRow(
  actor: Actor,
  row: Written,
  known: { readonly units: ReadonlyMap<string, StoredUnit>; readonly taken: ReadonlySet<string> },
): Decision<AccountWish & { readonly row: number; readonly unitName: string }, string> & {
  readonly column?: Column
} {
  const wrong = (column: Column, refusal: string, facts: Record<string, string>) => ({
    ...refuse(refusal, facts),
    column,
  })
  const unreadable = (column: Column, why = '') =>
    wrong(column, 'request.invalid', { where: row[column], why })
  const { 账号: account, 姓名: name, 任职起: from, 任职止: to } = row
  if (!NAME.test(account)) return unreadable('账号')
  if (known.taken.has(account)) return wrong('账号', 'account.taken', { account })
  if (name === '' || name.length > LONGEST_NAME) return unreadable('姓名')
  const role = roleNamed(row.角色)
  if (role === undefined) return unreadable('角色')
  const unit = known.units.get(row.单位代码)
  if (unit === undefined) return wrong('单位代码', 'unit.unknown', { unit: row.单位代码 })
  if (!DAY.test(from)) return unreadable('任职起', 'YYYY-MM-DD')
  if (to !== '' && !DAY.test(to)) return unreadable('任职止', 'YYYY-MM-DD')
  const dates = to === '' ? { from } : { from, to }
  const place = { unit: unit.code, path: unit.path, area: unit.area, level: unit.level }
  const asked = requestPost(actor, account, [], { role, unit: place, ...dates })
  if (!asked.accepted) return { ...asked, column: '角色' }
  return accept({
    row: row.row,
    account,
    name,
    post: { role, unit: unit.code, ...dates },
    unitName: unit.name,
  })
}
