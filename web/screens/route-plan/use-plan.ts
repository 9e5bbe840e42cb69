import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cancelRoutePlan, type RouteWish, readRoutePlan, startRoutePlan } from '#contract'
import { call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'

/** How often the house is asked how far it is. */
const EVERY = 400

/** 一次计算: begun, watched until it ends, cancelled. */
export function usePlan(scheme: string, unit: string) {
  const [plan, setPlan] = useState<string>()
  const key = ['route-plan', plan]
  const watched = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(readRoutePlan, { params: { plan: plan ?? '' }, signal }),
    enabled: plan !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'waiting' || state.data.state === 'working'
        ? EVERY
        : false,
  })
  const begin = useMutation({
    mutationFn: (body: RouteWish) => call(startRoutePlan, { params: { scheme, unit }, body }),
    onSuccess: (begun) => setPlan(begun.plan),
  })
  const cancel = useMutation({
    mutationFn: () => call(cancelRoutePlan, { params: { plan: plan ?? '' } }),
    onSuccess: (ended) => queryClient.setQueryData(key, ended),
  })
  const state = watched.data?.state
  const busy = begin.isPending || (plan !== undefined && !watched.isError && state === undefined)
  return {
    plan,
    begin,
    cancel,
    watched,
    running: busy || state === 'waiting' || state === 'working',
  }
}
