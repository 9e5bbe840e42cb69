import { PageHead, useSpeech } from '#ui'
import { useSignedIn } from '../../session/use-session.ts'
import { ChangePassword } from './change-password.tsx'
import { OwnSecondFactor } from './own-second-factor.tsx'
import { OwnSessions } from './own-sessions.tsx'

/** 我的账号: password, second factor, where one is signed in. */
export function MyAccount() {
  const { say, language } = useSpeech()
  const me = useSignedIn()
  const unit = language === 'en' ? (me.unitNameEn ?? me.unitName) : me.unitName
  return (
    <>
      <PageHead
        title={say.session.title}
        lead={say.session.lead(me.account, say.signIn.roles[me.role], unit)}
      />
      <div className="stack">
        <ChangePassword account={me.account} />
        <OwnSecondFactor />
        <OwnSessions />
      </div>
    </>
  )
}
