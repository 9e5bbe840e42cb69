import { type Accepted, accept, type Decision, refuse } from '#domain/decision'
import type { Actor } from '#domain/permission'
import { type HandInRefusal, mayHandIn, ownsUnit } from '#domain/reporting'
import { type EntrySheet, loadSheet, type OpenReport, openReport } from '../../handing-in/index.ts'
import type { Context, StoreTransaction } from '../../store/index.ts'
import type { House } from '../action.ts'

export interface EntryAsked {
  readonly form: string
  readonly period: string
  /** One’s own unit when left out. */
  readonly unit?: string | undefined
}

/** In one’s own name, at or below one’s own place. */
export const writing = (actor: Actor): Context => ({
  reach: actor.area,
  path: actor.path,
  writer: { path: actor.path, level: actor.level },
})

/** 打开填报单 of one’s own unit or one below it. */
export async function openOwnReport(
  tx: StoreTransaction,
  house: House,
  actor: Actor,
  asked: EntryAsked,
): Promise<Decision<OpenReport, 'form.unknown' | 'unit.unknown' | 'unit.not-yours'>> {
  const code = asked.unit ?? actor.unit
  const unit = await tx.units.findUnit(code, house.today())
  if (unit === undefined) return refuse('unit.unknown', { unit: code })
  if (!ownsUnit(actor, unit.path)) return refuse('unit.not-yours')
  const report = await openReport(tx, { unit, form: asked.form, period: asked.period })
  return report === undefined || rhythmOf(asked.period) !== report.form.frequency
    ? refuse('form.unknown', { form: asked.form })
    : accept(report)
}

/** 打开填报表: the report with everything known of it. */
export async function openEntry(
  tx: StoreTransaction,
  house: House,
  actor: Actor,
  asked: EntryAsked,
): Promise<Decision<EntrySheet, 'form.unknown' | 'unit.unknown' | 'unit.not-yours'>> {
  const opened = await openOwnReport(tx, house, actor, asked)
  return opened.accepted ? accept(await loadSheet(tx, opened.value)) : opened
}

const rhythmOf = (period: string): string =>
  period.includes('Q') ? 'quarter' : period.length === 4 ? 'year' : 'month'

/** 可否填: the rule of handing in asked before anything is typed. */
export const mayType = (
  house: House,
  actor: Actor,
  { form, unit, period, header }: OpenReport,
): Decision<{ readonly period: string }, HandInRefusal> =>
  mayHandIn(
    {
      form: form.form,
      unitPath: unit.path,
      period,
      today: house.today(),
      ...(header === undefined ? {} : { header }),
    },
    actor,
  )

/** An accepted sheet one may type into. */
export async function openForTyping(
  tx: StoreTransaction,
  house: House,
  actor: Actor,
  asked: EntryAsked,
): Promise<Decision<EntrySheet, 'form.unknown' | 'unit.unknown' | HandInRefusal>> {
  const opened = await openEntry(tx, house, actor, asked)
  if (!opened.accepted) return opened
  const may = mayType(house, actor, opened.value.report)
  return may.accepted ? (opened satisfies Accepted<EntrySheet>) : may
}
