export type { YearState } from './calendar.ts'
export { type DemoFolder, demoFolder, type FolderWish } from './demo-folder.ts'
export { type DemoWish, generateDemoWorld } from './generate-demo-world.ts'
export type {
  DemoAccount,
  DemoArea,
  DemoFact,
  DemoFormHeader,
  DemoMembership,
  DemoScheme,
  DemoSubmission,
  DemoUnit,
  DemoWorld,
  PlantedFlaw,
} from './world.ts'
