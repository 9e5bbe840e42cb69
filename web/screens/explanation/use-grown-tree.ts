import { useQueries } from '@tanstack/react-query'
import type { ExplanationView } from '#contract'
import { query } from '../../ask/queries.ts'
import type { ResultSearch } from '../../which-result/result-search.ts'
import { grow, wantedCells } from './grow.ts'

/** Whose tree it is. */
export interface TreeOf {
  readonly scheme: string
  readonly unit: string
  readonly which: ResultSearch
}

/** 边看边取的树: what is folded is asked for when somebody opens it; what was asked for stays. */
export function useGrownTree(
  folded: ExplanationView,
  { scheme, unit, which }: TreeOf,
  open: ReadonlySet<string>,
  chosen: string | undefined,
): { readonly root: ExplanationView; readonly waiting: boolean } {
  const cells = wantedCells(folded, open, chosen)
  return useQueries({
    queries: cells.map((cell) => query.explanation({ scheme, unit }, { ...which, cell })),
    combine: (answers) => {
      const grown = new Map(
        answers.flatMap(({ data }, index) => {
          const cell = cells[index]
          return data === undefined || cell === undefined ? [] : [[cell, data.explanation] as const]
        }),
      )
      return { root: grow(folded, grown), waiting: answers.some(({ isLoading }) => isLoading) }
    },
  })
}
