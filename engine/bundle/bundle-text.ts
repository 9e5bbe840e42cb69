import type { UnitRecord } from '../facts/fact.ts'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundleSource, type MakeHash } from './bundle-source.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { nodeTable } from './node-table.ts'
import { cellRows, figureRows, groupRows, honourRows, standingRows } from './result-part.ts'
import { rulebookPart } from './rulebook-part.ts'

/**
 * 结果包: one JSON document with the scheme's text, the rules as computed, units, facts and the result, and a SHA-256 of
 * each part over its canonical JSON; the last one is over the canonical JSON of the others.
 *
 * Written piece by piece, one fact or one cell per line, so that neither its size nor its text need be held at once. It
 * is a function of the source alone: the same result gives the same characters.
 */
export function* bundleText(source: BundleSource, makeHash: MakeHash): Generator<string> {
  const hashes: Record<string, string> = {}
  yield `{"format":"${BUNDLE_FORMAT}","version":${BUNDLE_VERSION},"parts":{`
  let comma = ''
  for (const [name, rows] of partsOf(source)) {
    yield `${comma}\n"${name}":`
    comma = ','
    const hash = makeHash()
    for (const { text, space } of rows) {
      hash.add(text)
      yield space + text
    }
    hashes[name] = hash.hex()
  }
  const whole = makeHash()
  whole.add(canonicalJson(hashes))
  yield `\n},\n"hashes":${canonicalJson(hashes)},\n"whole":"${whole.hex()}"}\n`
}

/** Text that is hashed, and the line break before it that is not. */
interface Piece {
  readonly text: string
  readonly space: '' | '\n'
}

function partsOf(source: BundleSource): readonly (readonly [string, Iterable<Piece>])[] {
  const { units, facts, cases, history } = source
  const given = (rows: readonly unknown[]): Iterable<Piece> => list(rows as Iterable<Json>)
  return [
    ['about', whole(aboutPart(source))],
    ['scheme', given(source.texts)],
    ['rulebook', whole(rulebookPart(source.assessment.program, nodeTable()))],
    ['units', given(units.map(unitRow))],
    ['facts', given(facts)],
    ...(cases === undefined ? [] : [['cases', given(cases)] as const]),
    ...(history === undefined ? [] : [['history', given(history)] as const]),
    ['figures', list(figureRows(source))],
    ['values', list(cellRows(source))],
    ['standings', list(standingRows(source))],
    ['groups', list(groupRows(source))],
    ...(source.assessment.honours.length === 0 ? [] : [['honours', list(honourRows(source))] as const]),
  ]
}

/** A unit as the engine knows it, whatever else its keeper keeps beside it. */
function unitRow(unit: UnitRecord): UnitRecord {
  const { code, name, nameEn, level, parent, class: own, classes, parents, from, to, mergedInto } = unit
  const known = { nameEn, parent, class: own, classes, parents, from, to, mergedInto }
  const written = Object.entries(known).filter(([, value]) => value !== undefined)
  return { code, name, level, ...Object.fromEntries(written) }
}

const aboutPart = ({ assessment, period, through, asOf, fingerprint }: BundleSource): Json => {
  const { id, version, name, period: year } = assessment.program.scheme
  return {
    scheme: id,
    schemeVersion: version,
    name: { ...name },
    year,
    period,
    through,
    ...(asOf !== undefined && { asOf }),
    fingerprint,
  }
}

function* whole(value: Json): Generator<Piece> {
  yield { text: canonicalJson(value), space: '' }
}

function* list(rows: Iterable<Json>): Generator<Piece> {
  let mark = '['
  for (const row of rows) {
    yield { text: mark, space: '' }
    yield { text: canonicalJson(row), space: '\n' }
    mark = ','
  }
  yield { text: mark === '[' ? '[]' : ']', space: '' }
}
