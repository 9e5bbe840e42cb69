import type { Says } from '../says.ts'
import type { StartupCode } from '../startup-code.ts'

/** Why the platform did not start. */
export const startup = {
  'startup.port-in-use': (f) => ({
    what: `Port ${f.port} is used by another program; nothing was started.`,
    next: `Choose another port: PORT=${f.other} npm start`,
  }),
  'startup.port-forbidden': (f) => ({
    what: `Cannot listen on ${f.host}:${f.port} (${f.why}).`,
    next: 'Set HOST to an address of this machine and PORT to one above 1024, e.g. PORT=3000 npm start',
  }),
  'startup.data-folder-unwritable': (f) => ({
    what: `The data folder ${f.folder} cannot be written to.`,
    next: 'Give it to the current user, or name another folder with DATA_DIR=<folder>.',
  }),
  'startup.data-folder-in-use': (f) => ({
    what: `The data folder ${f.folder} is in use by another Gongcheng (process ${f.pid}).`,
    next: `Stop it first (kill ${f.pid}), or start a second one with DATA_DIR=<another folder>.`,
  }),
  'startup.data-folder-of-other-version': (f) => ({
    what: `The data folder ${f.folder} was made by PostgreSQL ${f.found}; this program brings ${f.needed}.`,
    next: 'Start it with the version that made it and back it up, or name a new folder with DATA_DIR.',
  }),
  'startup.disk-full': (f) => ({
    what: `The disk is full: ${f.folder} has ${f.free} MB left and needs at least ${f.needed} MB.`,
    next: 'Free some space, or put DATA_DIR=<folder> on another disk, then start again; existing data are unharmed.',
  }),
  'startup.no-embedded-database': (f) => ({
    what: `npm brought no PostgreSQL for this system (${f.platform}).`,
    next: 'Run npm ci again, or install PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host:5432/database',
  }),
  'startup.no-unprivileged-user': () => ({
    what: 'PostgreSQL refuses to run as root and this machine has no ordinary user for it (postgres or nobody).',
    next: 'Run npm start as an ordinary user.',
  }),
  'startup.database-did-not-start': (f) => ({
    what: `The embedded PostgreSQL did not start: ${f.why}`,
    next: `Its log is ${f.log}`,
  }),
  'startup.database-url-unreadable': () => ({
    what: 'DATABASE_URL is not the address of a database.',
    next: 'Write postgres://user:password@host:5432/database, or leave it out to use the embedded database.',
  }),
  'startup.database-unreachable': (f) => ({
    what: `Cannot reach the database ${f.server} (${f.why}).`,
    next: 'Check host and port in DATABASE_URL, and that the server runs and the firewall lets you through.',
  }),
  'startup.database-login-refused': (f) => ({
    what: `The database ${f.server} refused the login of ${f.user}.`,
    next: 'Check user and password in DATABASE_URL.',
  }),
  'startup.database-missing': (f) => ({
    what: `The server ${f.server} has no database named ${f.database}.`,
    next: `Create it first: createdb -E UTF8 -T template0 ${f.database}`,
  }),
  'startup.database-too-old': (f) => ({
    what: `The database is PostgreSQL ${f.version}; 15 or newer is needed.`,
    next: 'Upgrade it, or leave DATABASE_URL out to use the embedded database.',
  }),
  'startup.database-roles-missing': (f) => ({
    what: `The database user ${f.user} can neither create nor use the roles gongcheng_owner and gongcheng_app.`,
    next: `Ask the administrator to run: create role gongcheng_owner; create role gongcheng_app; grant gongcheng_owner, gongcheng_app to "${f.user}"; grant create on database "${f.database}" to gongcheng_owner;`,
  }),
  'startup.database-not-utf8': (f) => ({
    what: `The database ${f.database} is encoded in ${f.encoding}; UTF8 is needed.`,
    next: `Create another one: createdb -E UTF8 -T template0 ${f.database}_utf8`,
  }),
  'startup.migration-changed': (f) => ({
    what: `The migration ${f.migration} this database went through differs from the one in the program.`,
    next: 'Use the version of the program that made the database; a released migration is never edited.',
  }),
  'startup.database-from-the-future': (f) => ({
    what: `The database has been migrated to ${f.migration}, which is newer than this program.`,
    next: 'Use a version of the program at least as new; no data were changed.',
  }),
  'startup.migration-failed': (f) => ({
    what: `The migration ${f.migration} failed and was rolled back: ${f.why}`,
    next: 'The data are as they were before; please send this message to the maintainers.',
  }),
} satisfies Readonly<Record<StartupCode, Says>>
