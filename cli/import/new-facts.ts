import type { Fact, Origin } from '#engine'
import type { WorkbookReading } from '#server/exchange'

type Changed = Pick<WorkbookReading['changes'][number], 'unit' | 'indicator'>

/** 新数据: the figures of a workbook that differ from what stands, each as the next version of its fact. */
export function newFacts(
  {
    facts,
    changes,
    signatures,
  }: Pick<WorkbookReading, 'facts' | 'signatures'> & { readonly changes: readonly Changed[] },
  known: readonly Fact[],
  origin: Pick<Origin, 'file' | 'recordedAt'>,
): readonly Fact[] {
  const changed = new Set(changes.map(({ unit, indicator }) => `${unit} ${indicator}`))
  return facts
    .filter(({ unit, indicator }) => changed.has(`${unit} ${indicator}`))
    .map(({ sheet, cell, ...figure }) => ({
      ...figure,
      kind: 'reported',
      version: latestVersion(figure, known) + 1,
      origin: {
        ...origin,
        sheet,
        cell,
        ...(signatures.filledBy !== undefined && { handedInBy: signatures.filledBy }),
        ...(signatures.checkedBy !== undefined && { signedBy: signatures.checkedBy }),
      },
    }))
}

const latestVersion = (
  { unit, indicator, period }: Pick<Fact, 'unit' | 'indicator' | 'period'>,
  known: readonly Fact[],
): number =>
  known
    .filter(
      (fact) =>
        fact.unit === unit &&
        fact.indicator === indicator &&
        fact.period === period &&
        fact.kind === 'reported',
    )
    .reduce((latest, { version }) => Math.max(latest, version), 0)
