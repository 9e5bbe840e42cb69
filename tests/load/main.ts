import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { kills, killsText } from './kills.ts'
import { ripple, rippleText } from './ripple.ts'
import { rush, rushText } from './rush.ts'
import { soak, soakText } from './soak.ts'

const HELP = `npm run load -- [rush | ripple | soak | kills] [options]
  rush    2,000 villages hand in a form of 60 fields, 200 at a time    --villages --clients --size
  ripple  from an acknowledged correction to the new rank, 20 times    --repeats --size
  soak    steady mixed load, memory of the server every 10 s           --minutes --rate --size
  kills   kill -9 of server and PostgreSQL in the middle of handing in --rounds --seed
`

/** 压力与故障: nothing here is part of \`npm test\`; everything on loopback, in a folder of its own that is removed. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    villages: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '200' },
    size: { type: 'string', default: '10' },
    repeats: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

const tell = (text: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
}
const load = (): string => (loadavg()[0] ?? 0).toFixed(1)
const number = (name: keyof typeof values): number => {
  const given = Number(values[name])
  if (!Number.isFinite(given) || given <= 0) throw new Error(`--${name} is not a number above 0`)
  return given
}

const RUNS = {
  rush: async (folder: string) =>
    rushText(
      await rush({
        folder,
        tell,
        size: number('size'),
        villages: number('villages'),
        clients: number('clients'),
      }),
    ),
  ripple: async (folder: string) =>
    rippleText(await ripple({ folder, tell, size: number('size'), repeats: number('repeats') })),
  soak: async (folder: string) =>
    soakText(
      await soak({ folder, tell, size: number('size'), minutes: number('minutes'), rate: number('rate') }),
    ),
  kills: async (folder: string) =>
    killsText(await kills({ folder, tell, rounds: number('rounds'), seed: number('seed') })),
} as const

const [asked = 'rush'] = positionals
if (values.help || !Object.hasOwn(RUNS, asked)) {
  process.stderr.write(HELP)
  process.exitCode = values.help ? 0 : 2
} else {
  const folder = mkdtempSync(join(tmpdir(), 'gongcheng-load-'))
  chmodSync(folder, 0o755)
  const before = load()
  try {
    const { text, good } = await RUNS[asked as keyof typeof RUNS](folder)
    process.stdout.write(`${text}\nload of the machine ${before} before, ${load()} after\n`)
    process.exitCode = good ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
