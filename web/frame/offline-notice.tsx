import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useSpeech } from '#ui'

const online = () => onlineManager.isOnline()
const subscribe = (changed: () => void) => onlineManager.subscribe(changed)

/** 断网提示: what still works and that nothing was written. */
export function OfflineNotice() {
  const { say } = useSpeech()
  if (useSyncExternalStore(subscribe, online)) return null
  return (
    <p className="offline-notice no-print" role="status">
      <strong>{say.frame.offlineTitle}</strong> {say.frame.offlineNext}
    </p>
  )
}
