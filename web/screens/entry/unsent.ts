/** 未送出的一格: what was typed and has not reached the server, with what the cell read before. */
export interface UnsentCell {
  readonly text: string
  readonly base: string
}

const DATABASE = 'gongcheng-entries'
const STORE = 'cells'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error(DATABASE))
  })
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
) {
  const database = await open()
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const asked = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(asked?.result)
      transaction.onerror = () => reject(transaction.error ?? new Error(STORE))
      transaction.onabort = () => reject(transaction.error ?? new Error(STORE))
    })
  } finally {
    database.close()
  }
}

/**
 * 浏览器里的未送数: kept in the browser’s own database from the stroke to the server’s receipt, by account, so that the
 * next person at a shared machine neither sees nor sends them. Every function answers false or nothing where the browser
 * keeps nothing (full, or forbidden); the screen then says so.
 */
export interface UnsentCells {
  all(): Promise<ReadonlyMap<string, UnsentCell>>
  put(cells: ReadonlyMap<string, UnsentCell>): Promise<boolean>
  /** Drops those that still say what was sent. */
  drop(sent: ReadonlyMap<string, UnsentCell>): Promise<void>
}

/** `place` names account, form and period. Keys of the cells are the caller’s. */
export function unsentCells(place: string): UnsentCells {
  const range = IDBKeyRange.bound(`${place}\u0000`, `${place}\u0001`, false, true)
  const keyOf = (key: string): string => `${place}\u0000${key}`
  return {
    async all() {
      try {
        const keys = (await within('readonly', (store) => store.getAllKeys(range))) ?? []
        const cells = (await within<UnsentCell[]>('readonly', (store) => store.getAll(range))) ?? []
        return new Map(
          keys.flatMap((key, index) => {
            const cell = cells[index]
            return cell === undefined ? [] : [[String(key).slice(place.length + 1), cell] as const]
          }),
        )
      } catch {
        return new Map()
      }
    },
    async put(cells) {
      try {
        await within('readwrite', (store) => {
          for (const [key, cell] of cells) store.put(cell, keyOf(key))
          return undefined
        })
        return true
      } catch {
        return false
      }
    },
    async drop(sent) {
      try {
        await within('readwrite', (store) => {
          for (const [key, { text }] of sent) {
            const asked = store.get(keyOf(key))
            asked.onsuccess = () => {
              if ((asked.result as UnsentCell | undefined)?.text === text) store.delete(keyOf(key))
            }
          }
          return undefined
        })
      } catch {
        // What stays is sent once more and found to be there already.
      }
    },
  }
}
