import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import type { Route } from '#contract'
import { type Asked, call } from '../../ask/call.ts'
import { queryClient } from '../../ask/query-client.ts'

/** 办理: sends one act on a signal, and asks again for what it changed. What was typed stays until it is kept. */
export function useSignalAct<R extends Route>(route: R, said: string, done: () => void) {
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (asked: Asked<R>) => call(route, asked),
    onSuccess: async () => {
      done()
      void message.success(said)
      await queryClient.invalidateQueries({ queryKey: ['signal'] })
      await queryClient.invalidateQueries({ queryKey: ['signals'] })
    },
  })
}
