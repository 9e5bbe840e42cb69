import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceNode } from '#engine'
import { readYaml } from '#formats'
import { readAtlas } from '../../cli/atlas/read-atlas.ts'
import { blocksOf, pageNames, schemeWith } from '../kinds/family-blocks.ts'

const ROOT = join(import.meta.dirname, '../..')

/** 起点: every kind of scheme the house has: good cases, family pages, the atlas, and the smaller published rulebooks. */
export async function seedSchemes(): Promise<readonly SourceNode[]> {
  const good = join(ROOT, 'tests/schemes/good')
  const files = [
    ...readdirSync(good)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(good, name)),
    ...['cms-nursing-home-2021', 'undp-hdr-2021', 'supervision-plan', 'city-2017'].map((name) =>
      join(ROOT, 'examples', name, 'scheme.yaml'),
    ),
  ]
  const pages = pageNames.filter((name) => name !== 'README.md').flatMap((name) => blocksOf(name))
  const texts = [
    ...files.map((file) => readFileSync(file, 'utf8')),
    ...pages.filter(({ raises }) => raises === undefined).map(({ text }) => schemeWith(text).scheme),
    ...(await readAtlas(join(ROOT, 'examples/atlas'))).flatMap((entry) =>
      'scheme' in entry ? [entry.scheme] : [],
    ),
  ]
  return texts.flatMap((text) => readYaml(text, 'scheme.yaml').node ?? [])
}
