import { createContext, type ReactNode, use, useMemo, useState } from 'react'

interface Exactness {
  readonly exact: boolean
  readonly setExact: (exact: boolean) => void
}

const KEPT = 'gongcheng.exact'
const Kept = createContext<Exactness>({ exact: false, setExact: () => undefined })

/** 精确值开关: whether numbers stand rounded as the scheme displays them, or whole. */
export function ExactnessProvider({ children }: { readonly children: ReactNode }) {
  const [exact, keep] = useState(() => sessionStorage.getItem(KEPT) === 'yes')
  const exactness = useMemo(
    () => ({
      exact,
      setExact: (wanted: boolean) => {
        sessionStorage.setItem(KEPT, wanted ? 'yes' : 'no')
        keep(wanted)
      },
    }),
    [exact],
  )
  return <Kept value={exactness}>{children}</Kept>
}

export const useExactness = (): Exactness => use(Kept)
