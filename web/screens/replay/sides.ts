import type { compareResults, SchemeLine } from '#contract'
import { text } from '../../which-result/result-search.ts'

export type Side = 'before' | 'after'

/** 一侧的选择, as the address keeps it: a scheme in a version, or a draft, and the year of figures. */
export interface SideChoice {
  readonly scheme?: string | undefined
  readonly version?: string | undefined
  readonly draft?: string | undefined
  readonly period?: string | undefined
  readonly through?: string | undefined
}

/** 回放的地址. */
export interface ReplaySearch {
  readonly before?: string | undefined
  readonly beforeVersion?: string | undefined
  readonly beforeDraft?: string | undefined
  readonly beforePeriod?: string | undefined
  readonly beforeThrough?: string | undefined
  readonly after?: string | undefined
  readonly afterVersion?: string | undefined
  readonly afterDraft?: string | undefined
  readonly afterPeriod?: string | undefined
  readonly afterThrough?: string | undefined
  readonly only?: string | undefined
}

type Key = keyof ReplaySearch

const YEAR = /^[12]\d{3}$/
const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/

/** What is no year and no month is as if it were not there. */
export function replaySearch(search: Record<string, unknown>): ReplaySearch {
  const word = (key: Key, form?: RegExp): Partial<Record<Key, string>> => {
    const said = text(search[key])
    return said === undefined || (form !== undefined && !form.test(said)) ? {} : { [key]: said }
  }
  return {
    ...word('before'),
    ...word('beforeVersion'),
    ...word('beforeDraft'),
    ...word('beforePeriod', YEAR),
    ...word('beforeThrough', MONTH),
    ...word('after'),
    ...word('afterVersion'),
    ...word('afterDraft'),
    ...word('afterPeriod', YEAR),
    ...word('afterThrough', MONTH),
    ...word('only'),
  }
}

export const choiceOf = (search: ReplaySearch, side: Side): SideChoice => ({
  scheme: search[side],
  version: search[`${side}Version`],
  draft: search[`${side}Draft`],
  period: search[`${side}Period`],
  through: search[`${side}Through`],
})

export const searchOf = (before: SideChoice, after: SideChoice): ReplaySearch => ({
  before: before.scheme,
  beforeVersion: before.version,
  beforeDraft: before.draft,
  beforePeriod: before.period,
  beforeThrough: before.through,
  after: after.scheme,
  afterVersion: after.version,
  afterDraft: after.draft,
  afterPeriod: after.period,
  afterThrough: after.through,
})

export type ReplayAsked = (typeof compareResults)['query']['_input']

/** What the route is asked, without what is left open. */
export const askedOf = (before: SideChoice, after: SideChoice): ReplayAsked =>
  Object.fromEntries(
    Object.entries(searchOf(before, after)).filter(([, value]) => value !== undefined),
  ) as ReplayAsked

export const isOpen = ({ scheme, draft }: SideChoice): boolean => scheme === undefined && draft === undefined

/** The same rulebook on the same figures: nothing to be learned from. */
export const sameSides = (before: SideChoice, after: SideChoice): boolean =>
  !isOpen(before) &&
  before.scheme === after.scheme &&
  before.version === after.version &&
  before.draft === after.draft &&
  before.period === after.period &&
  before.through === after.through

export const PRESETS = ['lastYear', 'versions', 'draft', 'years'] as const
export type Preset = (typeof PRESETS)[number]

interface Known {
  /** The scheme in force and, where its series has one, the one it succeeds. */
  readonly after: SchemeLine
  readonly before?: SchemeLine | undefined
  /** Versions of the scheme in force, newest first. */
  readonly versions: readonly string[]
  readonly draft?: string | undefined
}

/** 常用的回放; those for which something is lacking are left out. */
export function presetsOf({
  after,
  before,
  versions,
  draft,
}: Known): Partial<Record<Preset, readonly [SideChoice, SideChoice]>> {
  const { scheme, period } = after
  const last = before?.period ?? String(Number(period) - 1)
  const [newest, previous] = versions
  return {
    ...(before === undefined
      ? {}
      : {
          lastYear: [
            { scheme: before.scheme, period: last },
            { scheme, period: last },
          ] as const,
        }),
    ...(newest === undefined || previous === undefined
      ? {}
      : {
          versions: [
            { scheme, version: previous, period },
            { scheme, version: newest, period },
          ] as const,
        }),
    ...(draft === undefined
      ? {}
      : {
          draft: [
            { scheme, period },
            { draft, period },
          ] as const,
        }),
    ...(after.years.includes(last)
      ? {
          years: [
            { scheme, period: last },
            { scheme, period },
          ] as const,
        }
      : {}),
  }
}

/** The scheme chosen, else the one of the account’s own level that is in force, with the one before it in its series. */
export function inForce(
  schemes: readonly SchemeLine[],
  chosen?: string | undefined,
): Pick<Known, 'after' | 'before'> | undefined {
  const ordered = [...schemes].sort(
    (a, b) => Number(b.weighsMe) - Number(a.weighsMe) || b.period.localeCompare(a.period),
  )
  const before = (one: SchemeLine) =>
    ordered
      .filter(({ series, period }) => series === one.series && period < one.period)
      .sort((a, b) => b.period.localeCompare(a.period))[0]
  const after =
    ordered.find(({ scheme }) => scheme === chosen) ??
    ordered.find((one) => before(one) !== undefined) ??
    ordered[0]
  return after === undefined ? undefined : { after, before: before(after) }
}
