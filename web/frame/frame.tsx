import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { useSpeech } from '#ui'
import { Owed } from '../session/owed.tsx'
import { ProofDialog } from '../session/proof-dialog.tsx'
import { useSignedIn } from '../session/use-session.ts'
import { Header } from './header.tsx'
import { OfflineNotice } from './offline-notice.tsx'

/** 页面框架 behind the sign-in: header, menu, the page, a line at the foot. */
export function Frame() {
  const { say } = useSpeech()
  const me = useSignedIn()
  // Recovery codes stay on the page until they are kept, whatever the session says meanwhile.
  const [holding, hold] = useState(me.owed !== 'nothing')
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {say.frame.skip}
      </a>
      <Header me={me} />
      <OfflineNotice />
      <ProofDialog />
      <main id="content" className="content" tabIndex={-1}>
        {holding || me.owed !== 'nothing' ? <Owed me={me} done={() => hold(false)} /> : <Outlet />}
      </main>
      <footer className="frame-foot no-print">{say.frame.footer}</footer>
    </div>
  )
}
