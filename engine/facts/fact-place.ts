import type { SourcePlace } from '../scheme/source-node.ts'
import type { Fact, Origin } from './fact.ts'

type Place = { readonly at: SourcePlace } | { readonly at?: never }

/** 出处 as a place in a file, where the fact came from a text line ("L12") or a sheet cell ("E12"). */
export const factPlace = ({ origin }: Fact): Place => placeOfOrigin(origin)

/** The same of a case or an earlier result. */
export function placeOfOrigin(origin: Origin | undefined): Place {
  const match = /^([A-Z]{1,3})(\d+)/.exec(origin?.cell ?? '')
  if (origin?.file === undefined || match === null) return {}
  const [, letters = '', line = '1'] = match
  const sheet = origin.sheet === undefined ? '' : ` ${origin.sheet}`
  const column = origin.sheet === undefined && letters === 'L' ? 1 : columnOf(letters)
  return { at: { file: `${origin.file}${sheet}`, line: Number(line), column } }
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
