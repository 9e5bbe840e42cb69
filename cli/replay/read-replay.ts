import { ROUNDING_MODES, type SourceMap, type SourceNode } from '#engine'
import type {
  KnownMismatch,
  PublishedClass,
  PublishedColumn,
  PublishedFigure,
  PublishedUnit,
  Replay,
  ReplayFiles,
  SheetReplay,
} from './replay.ts'
import { type ReplayReader, replayReader } from './replay-reader.ts'

/** 公式表的重算说明; undefined where the file describes a case of figures. */
export function readSheetReplay(text: string, file: string): SheetReplay | undefined {
  const reader = replayReader(text, file)
  const { whole, getText, get, find, map } = reader
  const node = find(whole, 'sheet')
  if (node === undefined) return undefined
  const sheet = map(node)
  return {
    ...readFiles(reader),
    sheet: {
      case: getText(sheet, 'case'),
      name: getText(sheet, 'name'),
      formula: getText(sheet, 'formula'),
      value: getText(sheet, 'value'),
      digits: wholeFrom(reader, get(sheet, 'digits')),
    },
  }
}

const readFiles = ({ whole, getText }: ReplayReader): ReplayFiles => ({
  id: getText(whole, 'replay'),
  data: getText(whole, 'data'),
  scheme: getText(whole, 'scheme'),
  inputs: getText(whole, 'inputs'),
  expected: getText(whole, 'expected'),
})

/** 读重算说明 (replay.yaml). Anything unexpected ends with the line and what was wanted there. */
export function readReplay(text: string, file: string): Replay {
  const reader = replayReader(text, file)
  const { whole, getText, get, find, map, texts, list } = reader
  return {
    ...readFiles(reader),
    empty: texts(find(whole, 'empty')),
    compare: oneOf(reader, get(whole, 'compare'), ['all', 'published']),
    unit: unitFrom(reader, map(get(whole, 'unit'))),
    leaves: list(find(whole, 'leaves')).map((leaf) => ({
      code: getText(leaf, 'code'),
      level: getText(leaf, 'level'),
      parent: getText(leaf, 'parent'),
    })),
    period: getText(whole, 'period'),
    figures: new Map(
      map(get(whole, 'figures')).entries.map(({ key, value }) => [key, figureFrom(reader, value)]),
    ),
    columns: new Map(
      map(get(whole, 'columns')).entries.map(({ key, value }) => [key, columnFrom(reader, key, map(value))]),
    ),
    known: list(find(whole, 'known')).map(
      (known): KnownMismatch => ({
        column: getText(known, 'column'),
        units: texts(get(known, 'units')),
        why: getText(known, 'why'),
      }),
    ),
  }
}

function unitFrom(reader: ReplayReader, unit: SourceMap): PublishedUnit {
  const listed = reader.find(unit, 'listed-in')
  return {
    code: reader.texts(reader.get(unit, 'code')),
    name: reader.getText(unit, 'name'),
    level: reader.getText(unit, 'level'),
    class: classFrom(reader, reader.get(unit, 'class')),
    listedIn: listed === undefined ? 'inputs' : oneOf(reader, listed, ['inputs', 'expected']),
  }
}

function classFrom(reader: ReplayReader, node: SourceNode): PublishedClass {
  if (node.type === 'text') return { id: node.text }
  const map = reader.map(node)
  const otherwise = reader.find(map, 'otherwise')
  return {
    column: reader.getText(map, 'column'),
    words: reader.words(reader.find(map, 'words')),
    otherwise: otherwise && reader.text(otherwise),
  }
}

function figureFrom(reader: ReplayReader, node: SourceNode): PublishedFigure {
  if (node.type === 'text') return { indicator: node.text, words: new Map() }
  const map = reader.map(node)
  return { indicator: reader.getText(map, 'indicator'), words: reader.words(reader.find(map, 'words')) }
}

function columnFrom(reader: ReplayReader, key: string, map: SourceMap): PublishedColumn {
  const significant = reader.find(map, 'significant')
  const column = reader.find(map, 'column')
  return {
    cell: reader.getText(map, 'cell'),
    digits: wholeFrom(reader, reader.get(map, 'digits')),
    significant: significant && wholeFrom(reader, significant),
    rounding: oneOf(reader, reader.get(map, 'rounding'), ROUNDING_MODES),
    words: reader.words(reader.find(map, 'words')),
    column: column === undefined ? key : reader.text(column),
  }
}

function wholeFrom(reader: ReplayReader, node: SourceNode): number {
  const text = reader.text(node)
  if (!/^\d{1,2}$/.test(text)) throw reader.malformed(node, '0 … 99')
  return Number(text)
}

function oneOf<T extends string>(reader: ReplayReader, node: SourceNode, known: readonly T[]): T {
  const text = reader.text(node)
  const found = known.find((word) => word === text)
  if (found === undefined) throw reader.malformed(node, known.join(' | '))
  return found
}
