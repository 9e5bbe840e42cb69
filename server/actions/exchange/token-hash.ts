import { createHash } from 'node:crypto'

/** 令牌的摘要: all that is kept of it. */
export const tokenHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
