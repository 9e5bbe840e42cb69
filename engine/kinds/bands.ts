import { ENDS } from './band.ts'
import { bandTerms, readBands } from './band-table.ts'
import { BELOW_ZERO, bandsField, choiceField, valueField } from './fields.ts'
import type { Kind } from './kind.ts'
import { startLowering } from './lowering.ts'
import { valueTerm } from './value-term.ts'

/** 分段计分: the points of the half-open band that holds the value. */
export const bands: Kind = {
  name: 'bands',
  open: true,
  fields: [valueField('value'), bandsField(), choiceField('includes', ENDS, 'optional'), BELOW_ZERO],
  read(reader) {
    const value = reader.getValue('value')
    const table = readBands(reader, value?.unit)
    if (value === undefined || table === undefined) return undefined
    const lowering = startLowering(reader.full)
    const seen = valueTerm(lowering, 'value', value)
    if (reader.has('below-zero')) lowering.fact('below-zero', 'allowed')
    return lowering.done(bandTerms(lowering, table, seen))
  },
}
