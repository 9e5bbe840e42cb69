import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 900px)'

const subscribe = (changed: () => void): (() => void) => {
  const media = window.matchMedia(NARROW)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** 窄屏: a phone or half a window; what stands beside something then stands under it. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
