import { hash } from '@node-rs/argon2'

/** A hash as an earlier version might have made it: fewer passes, less memory. */
export const argon2id = (password: string): Promise<string> =>
  hash(password, { memoryCost: 8192, timeCost: 1 })
