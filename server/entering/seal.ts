import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SUITE = 'a256gcm'

/** 密封: what a copy of the database must not give away. `about` binds a text to its place: moved elsewhere it does not open. */
export interface Seal {
  seal(text: string, about: string): string
  /** Undefined when it was sealed with another key, for another place, or changed. */
  open(sealed: string, about: string): string | undefined
}

export function openSeal(key: Buffer = randomBytes(KEY_BYTES)): Seal {
  if (key.length !== KEY_BYTES)
    throw new Error(`a sealing key has ${KEY_BYTES} bytes, this one ${key.length}`)
  return {
    seal(text, about) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `${SUITE}.${sealed.toString('base64url')}`
    },
    open(sealed, about) {
      const [suite, body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      if (suite !== SUITE || bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-TAG_BYTES))
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** 密钥文件: made at the first start, readable by its owner alone. Whoever copies the database without it has no second factor. */
export function sealingKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o400, flag: 'wx' })
  }
  chmodSync(file, 0o400)
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
}
