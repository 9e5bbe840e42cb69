import type { MapReader } from './map-reader.ts'
import { wholeFrom } from './read-number.ts'

/** 无理数有效位数: `irrational-digits`, from 10 to 100 where the scheme says other than 30. */
export function readIrrationalDigits(reader: MapReader): number | undefined {
  const node = reader.find('irrational-digits')
  return node && wholeFrom(node, 'irrational-digits', reader, 10, 100)
}
