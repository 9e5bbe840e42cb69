import { createRouter } from '@tanstack/react-router'
import { queryClient } from './ask/query-client.ts'
import { Refused } from './ask/refused.ts'
import { Broken } from './frame/broken.tsx'
import { NotFound } from './frame/not-found.tsx'
import { Waiting } from './frame/waiting.tsx'
import { routes } from './routes.ts'

/** 路由: plain words in the address (`?through=2017-09`), so that a link can be read aloud. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const words = Object.entries(search).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, String(value)]],
    )
    return words.length === 0 ? '' : `?${new URLSearchParams(words).toString()}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** 登录过期: whichever answer says so, the reader signs in and comes back to the same address; who never was in is not told of an end. */
queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return
  const { error } = event.action
  if (!(error instanceof Refused) || error.code !== 'session.none') return
  const here = router.state.location
  if (here.pathname === '/sign-in') return
  const knewSomebody = queryClient.getQueryData(['session']) !== undefined
  queryClient.removeQueries({ queryKey: ['session'] })
  void router.navigate({
    to: '/sign-in',
    search: { to: here.href, ...(knewSomebody ? { expired: 'yes' } : {}) },
  })
})
