import './exchange.css'
import { PageHead, Trouble, useSpeech } from '#ui'
import { useMay } from '../../session/use-session.ts'
import { FactImport } from './fact-import.tsx'
import { Tokens } from './tokens.tsx'

/** 数据接口: what a program signs in with, and figures that come from elsewhere. */
export function DataExchange() {
  const { say } = useSpeech()
  const words = say.exchange
  const mayMake = useMay('access-token.make')
  const mayImport = useMay('facts.import')
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {mayMake || mayImport ? null : (
        <Trouble what={say.reporting.noPermission} next={say.reporting.noPermissionNext} />
      )}
      <div className="stack exchange">
        {mayMake ? <Tokens /> : null}
        {mayImport ? <FactImport /> : null}
      </div>
    </>
  )
}
