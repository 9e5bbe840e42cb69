import { useMutation } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Route } from '#contract'
import { type Asked, call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'

/** 办理: one act, then everything it may have changed is asked again; refused or not, the page shows what stands. */
export function useReviewAct<R extends Route>(route: R, done: (answer: z.output<R['answer']>) => void) {
  return useMutation({
    mutationFn: (asked: Asked<R>) => call(route, asked),
    onSuccess: done,
    onSettled: () =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  })
}
