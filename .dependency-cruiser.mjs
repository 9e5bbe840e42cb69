/**
 * 单向依赖: the arrows of the house and the nevers, each with its reason. ARCHITECTURE.md prints this list, and
 * tests/repository plants a violation of every rule and expects it to be caught.
 */
const INSIDE = '\\.(test|permission\\.test)\\.ts$'
const never = (name, reason, from, to) => ({ name, severity: 'error', comment: reason, from, to })

/** Folders a folder may import from, itself always included. */
export const ARROWS = {
  engine: [],
  statistics: [],
  domain: ['engine', 'statistics'],
  formats: ['engine'],
  contract: ['domain', 'engine'],
  words: ['contract', 'domain', 'engine'],
  examples: ['engine', 'domain', 'formats'],
  server: ['contract', 'words', 'formats', 'domain', 'statistics', 'engine', 'examples'],
  cli: ['server', 'contract', 'words', 'formats', 'domain', 'engine', 'examples'],
  ui: ['words', 'domain', 'engine'],
  web: ['ui', 'words', 'contract', 'formats', 'domain', 'engine'],
}

const REASONS = {
  engine: 'The engine computes and does nothing else, so that the same digits come out everywhere.',
  statistics: 'Statistics compute and do nothing else.',
  domain: 'Decisions are pure: web, server and phone ask the same function.',
  formats: 'Text in, engine values out, no disk: browser and server read a scheme alike.',
  contract: 'A route is declared once and knows neither the server nor a screen.',
  words: 'Sentences know codes and facts, never who prints them.',
  examples: 'Examples are data and pure generators.',
  server: 'The server never reaches a screen or the command line.',
  cli: 'The command line enters by doors like everyone else.',
  ui: 'Components know no screen, contract or server.',
  web: 'A browser never imports the server.',
}

const arrows = Object.entries(ARROWS).map(([folder, allowed]) =>
  never(
    `${folder}-imports-only-what-it-may`,
    REASONS[folder],
    { path: `^${folder}/`, pathNot: INSIDE },
    {
      path: `^(${Object.keys(ARROWS).join('|')}|scripts|tests|bench|tools)/`,
      pathNot: [folder, ...allowed].map((name) => `^${name}/`),
    },
  ),
)

/** npm packages each pure folder may use; everything else and Node itself is forbidden there. */
const PACKAGES = {
  engine: ['decimal.js'],
  statistics: [],
  domain: [],
  formats: ['yaml'],
  contract: ['zod'],
  words: [],
}

const packages = Object.entries(PACKAGES).map(([folder, allowed]) =>
  never(
    `${folder}-uses-${allowed.length === 0 ? 'no-package' : `only-${allowed.join('-and-')}`}`,
    'A pure folder that needs a package, a disk or a clock is no longer pure: hand the thing in.',
    { path: `^${folder}/`, pathNot: INSIDE },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
      ...(allowed.length === 0 ? {} : { pathNot: allowed.map((name) => `node_modules/${name}/`) }),
    },
  ),
)

export default {
  forbidden: [
    ...arrows,
    ...packages,
    never('no-circles', 'A circle has no direction: split the file that both need.', {}, { circular: true }),
    never(
      'everything-resolves',
      'An import that does not resolve breaks on the next machine.',
      {},
      { couldNotResolve: true },
    ),
    never(
      'engine-has-one-door',
      'Enter the engine by #engine, so that its inside can change.',
      { path: '^(?!engine/|bench/|tests/)' },
      { path: '^engine/', pathNot: '^engine/index\\.ts$' },
    ),
    never(
      'each-domain-folder-has-one-door',
      'Enter a domain folder by #domain/<name>.',
      { path: '^(?!domain/|tests/)' },
      { path: '^domain/', pathNot: '^domain/[^/]+/index\\.ts$' },
    ),
    never(
      'contract-has-one-door',
      'Enter the contract by #contract.',
      { path: '^(?!contract/|tests/)' },
      { path: '^contract/', pathNot: '^contract/index\\.ts$' },
    ),
    never(
      'words-have-one-door',
      'Enter the words by #words.',
      { path: '^(?!words/|tests/)' },
      { path: '^words/', pathNot: '^words/index\\.ts$' },
    ),
    never(
      'formats-have-one-door',
      'Enter the formats by #formats.',
      { path: '^(?!formats/|tests/|bench/)' },
      { path: '^formats/', pathNot: '^formats/index\\.ts$' },
    ),
    never(
      'signals-reach-no-score',
      'A signal asks for a look: nothing that computes, ranks or presents a score may know of one.',
      {
        path: '^(engine|formats|server/(assessing|solving|present|tables|documents|exchange)|domain/(?!quality/))',
        pathNot: INSIDE,
      },
      { path: '^domain/quality/' },
    ),
    never(
      'sql-only-in-the-store',
      'The store is the only SQL, so that a rule about rows is written once.',
      { path: '^(?!server/(store|schema|database)/|tests/|bench/|node_modules/)' },
      { path: '(^|node_modules/)(pg|kysely)(/|$)' },
    ),
    never(
      'actions-know-no-http',
      'An action loads, decides and records; serve.ts alone knows status codes.',
      { path: '^server/actions/', pathNot: INSIDE },
      { path: '(^|node_modules/)(fastify|@fastify/[^/]+)(/|$)|^server/serve' },
    ),
    never(
      'spreadsheets-only-in-exchange',
      'Files from people pass one guarded door.',
      { path: '^(?!server/exchange/|tests/|bench/|node_modules/)' },
      { path: '(^|node_modules/)(hucre|yauzl)(/|$)' },
    ),
    never(
      'gpl-client-only-in-its-test',
      'A GPL client proves our interface from outside; nothing that is shipped may contain it.',
      { path: '^(?!tests/exchange/dhis2-client/|node_modules/)' },
      { path: '(^|node_modules/)@eyeseetea/' },
    ),
    never(
      'screens-do-not-import-screens',
      'A screen that needs another shares a component in ui/ or web/.',
      { path: '^web/screens/([^/]+)/' },
      { path: '^web/screens/', pathNot: '^web/screens/$1/' },
    ),
    never(
      'recheck-imports-nothing',
      'The second scale shares nothing with the first, or it could not contradict it; it may read a file, and the walker of the audit chain may hash.',
      { path: '^recheck/', pathNot: INSIDE },
      { pathNot: '^(node:)?(fs|crypto)$' },
    ),
    never(
      'nobody-imports-recheck',
      'The second scale is run as a program of its own, never as a part of the first.',
      { path: '^(?!recheck/|tests/)' },
      { path: '^recheck/' },
    ),
    never(
      'nobody-imports-tests',
      'Product code never depends on a test.',
      { path: '^(?!tests/|bench/)', pathNot: INSIDE },
      { path: `^tests/|${INSIDE}` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.types|data)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
