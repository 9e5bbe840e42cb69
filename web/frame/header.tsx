import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { SignedIn } from '#contract'
import { signOut } from '#contract'
import { Steelyard, useSpeech } from '#ui'
import { call } from '../ask/call.ts'
import { queryClient } from '../ask/query-client.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { MainMenu, PagesMenu } from './main-menu.tsx'

/** 页头: brand, menu, who is signed in. */
export function Header({ me }: { readonly me: SignedIn }) {
  const { say, language } = useSpeech()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => call(signOut),
    onSettled: () => {
      queryClient.clear()
      void navigate({ to: '/sign-in' })
    },
  })
  const unitName = language === 'en' ? (me.unitNameEn ?? me.unitName) : me.unitName
  return (
    <header className="frame-head no-print">
      <div className="frame-head-in">
        <Link to="/" className="brand">
          <Steelyard />
          <span>{say.frame.product}</span>
        </Link>
        <MainMenu me={me} />
        <div className="frame-who">
          <Link to="/me" className="who" title={`${say.session.title} · ${say.signIn.roles[me.role]}`}>
            <strong>{me.name}</strong>
            <span className="muted">{unitName}</span>
          </Link>
          <LanguageSwitch />
          <button type="button" className="plain head-link" onClick={() => leave.mutate()}>
            {say.frame.signOut}
          </button>
        </div>
      </div>
      <PagesMenu me={me} />
    </header>
  )
}
