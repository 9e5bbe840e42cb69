import { readFile } from 'node:fs/promises'
import { EXIT, Trouble } from '../trouble.ts'
import { fileTrouble } from './file-trouble.ts'

/** 读文本文件, UTF-8 only; another encoding is refused rather than guessed. */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw new Trouble(EXIT.file, ({ trouble }) => trouble['file-not-text'](file))
  }
}

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw fileTrouble(file, error)
  }
}

/** The text, or undefined where there is no such file. */
export async function findText(file: string): Promise<string | undefined> {
  try {
    return await readText(file)
  } catch (error) {
    if (error instanceof Trouble && (await isAbsent(file))) return undefined
    throw error
  }
}

const isAbsent = async (file: string): Promise<boolean> => {
  try {
    await readFile(file)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}
