import { Outlet } from '@tanstack/react-router'
import { useSpeech } from '#ui'
import { useSignedIn } from '../session/use-session.ts'
import { Header } from './header.tsx'
import { OfflineNotice } from './offline-notice.tsx'

/** 页面框架 behind the sign-in: header, menu, the page, a line at the foot. */
export function Frame() {
  const { say } = useSpeech()
  const me = useSignedIn()
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {say.frame.skip}
      </a>
      <Header me={me} />
      <OfflineNotice />
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="frame-foot no-print">{say.frame.footer}</footer>
    </div>
  )
}
