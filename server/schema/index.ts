export { APP, ensureRoles, OWNER, SCHEMA } from './ensure-roles.ts'
export { MigrationFault, migrate } from './migrate.ts'
export { type Migration, migrations } from './migrations.ts'
export { TABLES, tableDefinitions } from './tables.ts'
