import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { SignedIn } from '#contract'
import { signOut } from '#contract'
import { Steelyard, useSpeech } from '#ui'
import { call } from '../ask/call.ts'
import { queryClient } from '../ask/query-client.ts'
import { LanguageSwitch } from './language-switch.tsx'

/** 页头与主菜单; on a narrow screen the menu stands at the foot, under the thumb. */
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
        <nav className="menu" aria-label={say.frame.menu}>
          {me.permissions.includes('ranking.read') ? (
            <>
              <Link to="/" activeOptions={{ exact: true }}>
                {say.frame.workbench}
              </Link>
              <Link to="/ranking/{-$scheme}">{say.frame.ranking}</Link>
              <Link to="/score-sheet/{-$scheme}/{-$unit}">{say.frame.scoreSheet}</Link>
              <Link to="/scheme/{-$scheme}">{say.frame.scheme}</Link>
              <Link to="/comparison">{say.frame.comparison}</Link>
            </>
          ) : null}
          {me.permissions.includes('account.read') ? <Link to="/accounts">{say.accounts.title}</Link> : null}
          {me.permissions.includes('entry.read') ? <Link to="/entry">{say.entry.title}</Link> : null}
          {me.permissions.includes('report.read') ? <Link to="/reporting">{say.frame.reporting}</Link> : null}
          {me.permissions.includes('quality.read') ? <Link to="/quality">{say.quality.title}</Link> : null}
          {me.permissions.includes('scheme-draft.read') ? <Link to="/desk">{say.frame.desk}</Link> : null}
        </nav>
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
    </header>
  )
}
