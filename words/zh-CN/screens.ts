import { accounts } from './screens/accounts.ts'
import { audit } from './screens/audit.ts'
import { burden } from './screens/burden.ts'
import { comparison } from './screens/comparison.ts'
import { desk } from './screens/desk.ts'
import { entry } from './screens/entry.ts'
import { exchange } from './screens/exchange.ts'
import { explanation } from './screens/explanation.ts'
import { form } from './screens/form.ts'
import { frame } from './screens/frame.ts'
import { quality } from './screens/quality.ts'
import { ranking } from './screens/ranking.ts'
import { replay } from './screens/replay.ts'
import { reporting } from './screens/reporting.ts'
import { review } from './screens/review.ts'
import { routePlan } from './screens/route-plan.ts'
import { scheme } from './screens/scheme.ts'
import { scoreSheet } from './screens/score-sheet.ts'
import { session } from './screens/session.ts'
import { signIn } from './screens/sign-in.ts'
import { uncertainty } from './screens/uncertainty.ts'
import { versions } from './screens/versions.ts'
import { whatIf } from './screens/what-if.ts'
import { workbench } from './screens/workbench.ts'

/** 页面用语, one file per subject. */
export const screens = {
  audit,
  burden,
  frame,
  accounts,
  signIn,
  session,
  workbench,
  ranking,
  scoreSheet,
  exchange,
  explanation,
  scheme,
  comparison,
  replay,
  reporting,
  review,
  entry,
  form,
  desk,
  versions,
  whatIf,
  routePlan,
  uncertainty,
  quality,
}
