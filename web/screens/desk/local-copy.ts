/** 浏览器里的底稿: what was typed and has not reached the server yet; one for each window, so that two never overwrite one another. */
export interface LocalCopy {
  readonly text: string
  /** Number of the text it was written on top of. */
  readonly after: number
  readonly at: string
}

const PREFIX = 'gongcheng.scheme-draft'

/** This window: kept over a reload, not shared with another window. */
function windowId(): string {
  const known = sessionStorage.getItem(`${PREFIX}.window`)
  if (known !== null) return known
  const made = [...crypto.getRandomValues(new Uint8Array(8))].map((one) => one.toString(36)).join('')
  sessionStorage.setItem(`${PREFIX}.window`, made)
  return made
}

const keyOf = (account: string, draft: string): string => `${PREFIX}.${account}.${draft}.`

/** False when the browser keeps nothing (full, or forbidden): the reader is told. */
export function keepCopy(account: string, draft: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(keyOf(account, draft) + windowId(), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(account: string, draft: string): void {
  localStorage.removeItem(keyOf(account, draft) + windowId())
}

/** Copies of this draft this browser still has, from this window or one that was closed; the newest first. */
export function copiesOf(account: string, draft: string): readonly (LocalCopy & { readonly key: string })[] {
  const prefix = keyOf(account, draft)
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const copy = readCopy(localStorage.getItem(key))
      return copy === undefined ? [] : [{ ...copy, key }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

export const dropKey = (key: string): void => localStorage.removeItem(key)

function readCopy(kept: string | null): LocalCopy | undefined {
  try {
    const copy: unknown = JSON.parse(kept ?? '')
    if (typeof copy !== 'object' || copy === null) return undefined
    const { text, after, at } = copy as Partial<LocalCopy>
    return typeof text === 'string' && typeof after === 'number' && typeof at === 'string'
      ? { text, after, at }
      : undefined
  } catch {
    return undefined
  }
}
