import { QueryClient } from '@tanstack/react-query'
import { Refused } from './refused.ts'

/** Codes that asking again may mend; anything else is said at once. */
const PASSING = new Set(['network', 'server.busy', 'request.too-many'])

/** 取数: kept half a minute, asked again when the window comes back, retried only when that can help. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (times, fault) => times < 2 && fault instanceof Refused && PASSING.has(fault.code),
      retryDelay: (times) => 400 * 2 ** times,
    },
  },
})
