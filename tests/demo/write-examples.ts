import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLES, makeFolders } from './example-folders.ts'

/** 重写示例数据: `node --import tsx tests/demo/write-examples.ts` after the generator or a scheme has changed. */
for (const { folder, unitsCsv, factsCsv } of makeFolders()) {
  writeFileSync(join(EXAMPLES, folder, 'units.csv'), unitsCsv)
  writeFileSync(join(EXAMPLES, folder, 'facts.csv'), factsCsv)
}
