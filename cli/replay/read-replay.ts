import { basename } from 'node:path'
import { ROUNDING_MODES, type SourceMap, type SourceNode } from '#engine'
import { readYaml } from '#formats'
import { describeFinding } from '#words'
import { EXIT, Trouble } from '../trouble.ts'
import type { PublishedColumn, Replay } from './replay.ts'

/** 读重算说明 (replay.yaml). Anything unexpected ends with the line and what was wanted there. */
export function readReplay(text: string, file: string): Replay {
  const { node, findings } = readYaml(text, basename(file))
  const [broken] = findings
  if (node === undefined)
    throw new Trouble(EXIT.findings, ({ trouble }) =>
      trouble['replay-malformed'](
        file,
        String(broken?.at?.line ?? 1),
        broken === undefined ? '' : describeFinding(broken, 'zh-CN').what,
      ),
    )
  const whole = mapFrom(node, file)
  const unit = mapFrom(under(whole, 'unit', file), file)
  return {
    id: textUnder(whole, 'replay', file),
    data: textUnder(whole, 'data', file),
    scheme: textUnder(whole, 'scheme', file),
    inputs: textUnder(whole, 'inputs', file),
    expected: textUnder(whole, 'expected', file),
    unit: {
      code: textUnder(unit, 'code', file),
      name: textUnder(unit, 'name', file),
      level: textUnder(unit, 'level', file),
      class: textUnder(unit, 'class', file),
    },
    period: textUnder(whole, 'period', file),
    figures: new Map(
      mapFrom(under(whole, 'figures', file), file).entries.map(({ key, value }) => [
        key,
        textFrom(value, file),
      ]),
    ),
    columns: new Map(
      mapFrom(under(whole, 'columns', file), file).entries.map(({ key, value }) => [
        key,
        columnFrom(value, file),
      ]),
    ),
  }
}

function columnFrom(node: SourceNode, file: string): PublishedColumn {
  const map = mapFrom(node, file)
  const digits = textUnder(map, 'digits', file)
  const written = textUnder(map, 'rounding', file)
  const rounding = ROUNDING_MODES.find((mode) => mode === written)
  if (!/^\d{1,2}$/.test(digits)) throw malformed(file, map, `digits: 0 … 99`)
  if (rounding === undefined) throw malformed(file, map, `rounding: ${ROUNDING_MODES.join(' | ')}`)
  return { cell: textUnder(map, 'cell', file), digits: Number(digits), rounding }
}

const malformed = (file: string, { at }: SourceNode, wanted: string): Trouble =>
  new Trouble(EXIT.findings, ({ trouble }) => trouble['replay-malformed'](file, String(at.line), wanted))

function under(map: SourceMap, key: string, file: string): SourceNode {
  const found = map.entries.find((entry) => entry.key === key)
  if (found === undefined) throw malformed(file, map, `${key}: …`)
  return found.value
}

function mapFrom(node: SourceNode, file: string): SourceMap {
  if (node.type !== 'map') throw malformed(file, node, 'key: value')
  return node
}

function textFrom(node: SourceNode, file: string): string {
  if (node.type !== 'text') throw malformed(file, node, '…')
  return node.text
}

const textUnder = (map: SourceMap, key: string, file: string): string => textFrom(under(map, key, file), file)
