export { type DemoWish, generateDemoWorld } from './generate-demo-world.ts'
export type {
  DemoAccount,
  DemoArea,
  DemoFact,
  DemoMembership,
  DemoScheme,
  DemoSubmission,
  DemoUnit,
  DemoWorld,
  PlantedFlaw,
} from './world.ts'
