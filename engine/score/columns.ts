import { evaluateReference } from './reference.ts'
import type { Evaluate } from './values.ts'

export const evaluateColumns: Evaluate = evaluateReference
