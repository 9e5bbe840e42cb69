import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { guardScheme } from '#domain/guard'
import { type Finding, makeProgram, type Program, readScheme, type Scheme, type SourceNode } from '#engine'
import { readYaml } from '#formats'
import { fileTrouble } from '../files/file-trouble.ts'
import { readText } from '../files/read-text.ts'

export interface SchemeFile {
  /** As messages name it. */
  readonly file: string
  /** Absent when any finding is an error. */
  readonly scheme?: Scheme
  readonly program?: Program
  readonly findings: readonly Finding[]
  /** The file as a tree, for what is held against its words. */
  readonly text?: SourceNode
}

/** 读方案文件: a scheme file, or the scheme.yaml of a folder. */
export async function readSchemeFile(path: string): Promise<SchemeFile> {
  const file = (await isFolder(path)) ? join(path, 'scheme.yaml') : path
  const { node, findings } = readYaml(await readText(file), basename(file))
  if (node === undefined) return { file, findings }
  const guarded = guardScheme(node)
  const refused = guarded.some(({ severity }) => severity === 'error')
  const read = readScheme(node)
  if (read.scheme === undefined) return { file, findings: [...guarded, ...findings, ...read.findings] }
  const made = makeProgram(read.scheme)
  const all = [...guarded, ...findings, ...read.findings, ...made.findings]
  return made.program === undefined || refused
    ? { file, findings: all }
    : { file, scheme: read.scheme, program: made.program, findings: all, text: node }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    throw fileTrouble(path, error)
  }
}
