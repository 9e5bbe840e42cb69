import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '#ui'
import { Refusal } from './refusal.tsx'

/** 取数的三种样子: on its way, refused, here. What came before stays on the page while it is asked again. */
export function Fetched<Answer>({
  of,
  rows,
  children,
}: {
  readonly of: UseQueryResult<Answer>
  readonly rows?: number
  readonly children: (answer: Answer) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.isError) return <Refusal fault={of.error} retry={() => void of.refetch()} />
  return <Loading {...(rows === undefined ? {} : { rows })} />
}
