export { type Database, type DatabaseOptions, openDatabase } from './open-database.ts'
export { type Connection, prepareDatabase } from './prepare-database.ts'
export { type EmbeddedServer, startEmbedded } from './start-embedded.ts'
export { StartupFault } from './startup-fault.ts'
