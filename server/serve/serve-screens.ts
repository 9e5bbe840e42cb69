import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from '#domain/decision'
import { statusOf } from './status-of.ts'

const HASHED = /\/assets\//

/** 页面: the built screens; every path that is neither a file nor /api answers the app, so that links can be kept. */
export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const { pathname } = new URL(request.url, 'http://screens')
    if (pathname.startsWith('/api/') || join('/', pathname).includes('.')) {
      const decision = refuse('request.not-found')
      return reply.status(statusOf(decision.refusal)).send({ refusal: decision.refusal, facts: {} })
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
