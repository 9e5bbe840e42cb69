import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2'

/** OWASP’s least for argon2id; a change here reaches every account at its next sign-in. */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
// The package declares the enum `const`, which a file compiled by itself cannot read.
const ARGON2ID = 2 as Algorithm

const POLICY = { algorithm: ARGON2ID, memoryCost: MEMORY_KIB, timeCost: PASSES, parallelism: LANES }

/** 口令散列: argon2id with the salt and its costs in it. */
export const hashPassword = (password: string): Promise<string> => hash(password, POLICY)

/** A hash of nothing anyone knows: checked where there is no account, so that both answers cost the same. */
const nobody = hashPassword(randomBytes(32).toString('hex'))

export async function passwordIs(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobody), password).catch(() => false)
  return right && passwordHash !== undefined
}

/** Made under other costs than today’s: hashed anew while the password is at hand. */
export function needsRehash(passwordHash: string): boolean {
  const made = parseOptions(passwordHash)
  return (
    made.algorithm !== ARGON2ID ||
    made.memoryCost !== MEMORY_KIB ||
    made.timeCost !== PASSES ||
    made.parallelism !== LANES
  )
}
