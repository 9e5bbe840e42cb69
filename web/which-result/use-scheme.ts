import { useQuery } from '@tanstack/react-query'
import type { SchemeLine } from '#contract'
import { query } from '../ask/queries.ts'

/** The scheme an address names, or the first of the list, which the server puts first for this account. */
export function useSchemes(wanted: string | undefined) {
  const list = useQuery(query.schemes())
  const schemes: readonly SchemeLine[] = list.data?.schemes ?? []
  const chosen = wanted === undefined ? schemes[0] : schemes.find(({ scheme }) => scheme === wanted)
  return { list, schemes, chosen }
}
