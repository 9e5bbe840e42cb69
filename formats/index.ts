export { type CasesRead, readCasesCsv, writeCasesCsv } from './cases-csv.ts'
export type { TextGuard } from './csv-table.ts'
export { editYaml, type YamlEdit, type YamlPath, type YamlValue } from './editing/edit-yaml.ts'
export { nodeAt, pathAt, plainValue } from './editing/yaml-places.ts'
export { type FactsRead, readFactsCsv, writeFactsCsv } from './facts-csv.ts'
export { type FigureLines, type FigureSheet, readFigureSheet, writeFigureSheet } from './figure-sheet.ts'
export { type HistoryRead, readHistoryCsv, writeHistoryCsv } from './history-csv.ts'
export { type CsvRead, type CsvRow, csvRows, readCsv } from './read-csv.ts'
export { readYaml, type YamlRead } from './read-yaml.ts'
export type { JsonSchema } from './schema/field-schema.ts'
export { schemeSchema } from './schema/scheme-schema.ts'
export {
  datedUnits,
  readUnitsCsv,
  type UnitRow,
  type UnitsRead,
  unitsInPeriod,
  writeUnitsCsv,
} from './units-csv.ts'
export { writeCsv } from './write-csv.ts'
