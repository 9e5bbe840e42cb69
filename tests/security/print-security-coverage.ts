import { writeFileSync } from 'node:fs'
import { coverageTable } from './security-coverage.ts'

writeFileSync(new URL('../../docs/security-coverage.md', import.meta.url), coverageTable())
