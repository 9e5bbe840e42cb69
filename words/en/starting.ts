import type { StartingCode } from '../startup-code.ts'

type Line = (facts: Readonly<Record<string, string>>) => string

/** What is said while it starts. */
export const starting = {
  'starting.database': () => 'Starting the database …',
  'starting.server': (f) => `Connecting to the database ${f.server} …`,
  'starting.migrated': (f) => `The database was migrated: ${f.steps}`,
  'starting.demo': () => 'First start: loading the demo world, about half a minute …',
  'starting.demo-loaded': (f) => `Demo world loaded: ${f.units} units, ${f.facts} figures, in ${f.seconds} s`,
  'starting.ready': (f) => `Gongcheng is ready after ${f.seconds} s: ${f.address}`,
  'starting.accounts': (f) => `Demo accounts (password of each: ${f.password}):`,
  'starting.open-to-others': (f) =>
    `Mind: listening on ${f.host}, other machines can open it, and the demo accounts’ password is public.`,
  'starting.setup': (f) =>
    `There are no administrators yet. Three different people each take one code and open their account at ${f.address} (a restart makes new codes):`,
  'starting.stop': () => 'Press Ctrl-C to stop.',
  'starting.stopping': () => 'Stopping …',
  'starting.stopped': () => 'Stopped; all data are saved.',
} satisfies Readonly<Record<StartingCode, Line>>
