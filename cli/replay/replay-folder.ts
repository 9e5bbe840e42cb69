import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = resolve(fileURLToPath(import.meta.url), '../../..')

/** 公开数据所在: GONGCHENG_REPLAYS, else ../shared/data/replay beside the repository. */
export const replayFolder = (data: string): string =>
  join(process.env.GONGCHENG_REPLAYS ?? resolve(REPOSITORY, '../shared/data/replay'), data)

/** A case by its folder, or by its name below examples/. */
export const caseFolder = (name: string): string =>
  existsSync(name) ? name : join(REPOSITORY, 'examples', name)
