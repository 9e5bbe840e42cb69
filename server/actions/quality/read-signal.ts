import { readSignal as route, type SignalDetailView } from '#contract'
import { accept, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import { CATALOGUE, evidenceOf, reportBeside, signalState } from '#domain/quality'
import { action } from '../action.ts'
import { reading } from '../desk/on-draft.ts'
import { type FoundSignal, findSignal } from './find-signal.ts'
import { indicatorsRead, presentEvidence, presentSignal } from './present-signal.ts'

/** 一条信号: what it says, what it may be, the charts, and what was found of it. */
export const readSignal = action(route, (house, { actor }, { params }) =>
  house.store.transaction(reading(actor), async (tx) => {
    const found = await findSignal(house, tx, actor, params.signal)
    if (found === undefined) return refuse('signal.unknown')
    const { signal, gone, unit, month, events } = found
    const state = signalState(events)
    const indicator = month.source.indicators.find(({ id }) => id === signal.indicator)
    const bases = indicator ? await tx.quality.controlBases(actor.area, unit.code, indicator.id) : []
    const evidence = indicator && evidenceOf(month.source, unit.code, indicator.id, bases)
    const report = indicator === undefined && !gone ? reportOf(found) : undefined
    const above = unit.path !== actor.path
    const closed = state !== 'open' && state !== 'answered'
    const look = above && may(actor, 'quality.look')
    return accept({
      ...presentSignal(signal, state),
      gone,
      unitName: unit.name,
      ...(unit.nameEn === undefined ? {} : { unitNameEn: unit.nameEn }),
      ...(indicator === undefined ? {} : { indicatorName: indicator.name, unitOfMeasure: indicator.unit }),
      indicators: month.source.indicators
        .filter(({ id }) => indicatorsRead(signal).includes(id))
        .map(({ id, name }) => ({ indicator: id, name })),
      otherUnits: month.units
        .filter(({ code }) => signal.facts.others?.split(', ').includes(code))
        .map(({ code, name, nameEn }) => ({
          unit: code,
          name,
          ...(nameEn === undefined ? {} : { nameEn }),
        })),
      benign: [...CATALOGUE[signal.kind].benign],
      asks: [...CATALOGUE[signal.kind].asks],
      judged: CATALOGUE[signal.kind].judged,
      events: events.map(({ number, at, name, did, outcome, explanation, note }) => ({
        number,
        at,
        name,
        did,
        ...(outcome === undefined ? {} : { outcome }),
        ...(explanation === undefined ? {} : { explanation }),
        ...(note === undefined ? {} : { note }),
      })),
      bases: bases.map(({ month: from, reason, name, at }) => ({ month: from, reason, name, at })),
      may: {
        answer: !closed && may(actor, 'quality.answer'),
        look: look && !closed,
        reopen: look && closed,
        rebase: look && evidence?.control !== undefined,
      },
      ...(report === undefined ? {} : { report }),
      ...(evidence === undefined
        ? {}
        : { evidence: presentEvidence(evidence, month.units, indicator?.ratio !== undefined) }),
    })
  }),
)

const ABOUT_A_REPORT = ['repeated', 'duplicate', 'completeness']

/** 并排的报表 for a signal about the whole of one; a late report shows nothing by being looked at. */
function reportOf({ signal, unit, month }: FoundSignal): SignalDetailView['report'] {
  if (!ABOUT_A_REPORT.includes(signal.kind)) return undefined
  const [other] = signal.facts.others?.split(', ') ?? []
  const names = new Map(month.source.indicators.map(({ id, name }) => [id, name]))
  const fields = reportBeside(month.source, unit.code, other).map(({ indicator, ...field }) => ({
    name: names.get(indicator) ?? { zh: indicator },
    ...field,
  }))
  const [year = 0, number = 1] = signal.month.split('-').map(Number)
  const before = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
  return { beside: other === undefined ? { month: before } : { unit: other }, fields }
}
