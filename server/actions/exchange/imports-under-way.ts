/** 正在导入的, by account. In memory: a restart ends the imports themselves too, and nothing of them was written. */
const underWay = new Map<string, { readonly key: string; figures: number }>()

/** Undefined while another of the same person is under way. */
export function beginImport(
  account: string,
  key: string,
): { readonly progress: (figures: number) => void; readonly end: () => void } | undefined {
  if (underWay.has(account)) return undefined
  const one = { key, figures: 0 }
  underWay.set(account, one)
  return {
    progress(figures) {
      one.figures = figures
    },
    end: () => {
      underWay.delete(account)
    },
  }
}

export const importUnderWay = (account: string, key: string): number | undefined => {
  const one = underWay.get(account)
  return one?.key === key ? one.figures : undefined
}
