import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const FOREVER = 'public, max-age=31536000, immutable'

/**
 * 页面: the built screens. A path with an ending is a file or nothing; every other one answers the app, so that links can
 * be kept. Files are looked up when asked for, so that a new build is served without a restart.
 */
export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false })
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const { pathname } = new URL(request.url, 'http://screens')
    if (pathname.startsWith('/api/')) return reply.callNotFound()
    if (!pathname.includes('.')) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    const hashed = pathname.startsWith('/assets/')
    return reply.header('cache-control', hashed ? FOREVER : 'no-cache').sendFile(pathname)
  })
}
