import { readSignal as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { may } from '#domain/permission'
import { CATALOGUE, evidenceOf, signalState } from '#domain/quality'
import { action } from '../action.ts'
import { reading } from '../desk/on-draft.ts'
import { findSignal } from './find-signal.ts'
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
      ...(evidence === undefined
        ? {}
        : { evidence: presentEvidence(evidence, month.units, indicator?.ratio !== undefined) }),
    })
  }),
)
