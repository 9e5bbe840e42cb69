/** 草稿的一格: the text as typed, never tidied, with who typed it and when. "#withheld" names what is missing. */
export interface EntryCell {
  readonly text: string
  readonly account: string
  readonly name: string
  readonly at: string
  /** Another person's text that this one was put over on purpose, kept so that it is not lost. */
  readonly setAside?: { readonly text: string; readonly name: string; readonly at: string }
}

/** By field. */
export type EntryCells = Readonly<Record<string, EntryCell>>

/** 存一格: what the person saw there before and what it is to be. */
export interface CellSaving {
  readonly unit: string
  readonly field: string
  readonly base: string
  readonly text: string
}

/** 冲突的一格: somebody else typed something else meanwhile; both texts are told. */
export interface CellConflict {
  readonly unit: string
  readonly field: string
  readonly mine: string
  readonly theirs: string
  readonly name: string
  readonly at: string
}

export interface MergedCells {
  readonly cells: EntryCells
  readonly changed: number
  readonly conflicts: readonly CellConflict[]
}

/**
 * 合并一行: each cell for itself. A saving is taken when the cell still reads as the person saw it; when it reads
 * otherwise, and not as the person would have it, it is a conflict and nothing is written there. So two people on one
 * form lose no text, whoever comes first.
 *
 * `standing` gives what a cell without a draft reads, by field.
 */
export function mergeCells(
  cells: EntryCells,
  savings: readonly CellSaving[],
  standing: (field: string) => string,
  by: { readonly account: string; readonly name: string; readonly at: string },
): MergedCells {
  const merged = new Map(Object.entries(cells))
  const conflicts: CellConflict[] = []
  let changed = 0
  for (const { unit, field, base, text } of savings) {
    const known = merged.get(field)
    const reads = known?.text ?? standing(field)
    if (reads === text) continue
    if (reads !== base) {
      conflicts.push({ unit, field, mine: text, theirs: reads, name: known?.name ?? '', at: known?.at ?? '' })
      continue
    }
    const over = known !== undefined && known.account !== by.account && known.text !== ''
    merged.set(field, {
      text,
      ...by,
      ...(over ? { setAside: { text: known.text, name: known.name, at: known.at } } : {}),
    })
    changed += 1
  }
  return { cells: Object.fromEntries(merged), changed, conflicts }
}
