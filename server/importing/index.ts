export { type ImportedFacts, type ImportWish, importFacts } from './import-facts.ts'
