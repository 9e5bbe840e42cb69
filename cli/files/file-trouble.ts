import { EXIT, Trouble } from '../trouble.ts'

/** 文件的麻烦: what the system said about a file, as a sentence. */
export function fileTrouble(file: string, error: unknown): Trouble {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  return new Trouble(EXIT.file, ({ trouble }) => {
    if (code === 'ENOENT' || code === 'ENOTDIR') return trouble['file-missing'](file)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return trouble['file-forbidden'](file)
    if (code === 'EISDIR') return trouble['file-is-folder'](file)
    if (code === 'ENOSPC' || code === 'EDQUOT') return trouble['disk-full'](file)
    return trouble['file-failed'](file, code === '' ? String(error) : code)
  })
}
