import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScheme, type Scheme } from '#engine'
import { readYaml } from '#formats'
import {
  type DemoFolder,
  demoFolder,
  type FolderWish,
  generateDemoWorld,
} from '../../examples/demo-world/index.ts'

export const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')
/** The seed the house starts with. */
export const SEED = 2017

/** 示例文件夹与所含年份. */
export const FOLDERS: readonly (FolderWish & { readonly folder: string })[] = [
  { folder: 'city-2016', years: ['2016'], parts: 'every' },
  { folder: 'city-2017', years: ['2016', '2017'], parts: 'every' },
  { folder: 'province-2016', years: ['2016'], parts: 'counted' },
  { folder: 'province-2017', years: ['2016', '2017'], parts: 'counted' },
]

export function schemeOf(folder: string): Scheme {
  const { node, findings } = readYaml(
    readFileSync(join(EXAMPLES, folder, 'scheme.yaml'), 'utf8'),
    'scheme.yaml',
  )
  const read = node === undefined ? { findings } : readScheme(node)
  if (!('scheme' in read) || read.scheme === undefined)
    throw new Error(`${folder}: ${JSON.stringify(read.findings)}`)
  return read.scheme
}

/** What the folders should hold: the world of the house with its second year closed. */
export function makeFolders(): readonly (DemoFolder & { readonly folder: string })[] {
  const world = generateDemoWorld({ seed: SEED, size: 1, year: 'closed' })
  return FOLDERS.map(({ folder, ...wish }) => ({ folder, ...demoFolder(world, schemeOf(folder), wish) }))
}
