import '../../parts/comparison/comparison.css'
import './replay.css'
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ComparisonView, downloadComparison } from '#contract'
import { Empty, PageHead, useSpeech } from '#ui'
import { query } from '../../ask/queries.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { ComparisonOf } from '../../parts/comparison/comparison-of.tsx'
import { ComparisonWays } from '../../parts/comparison/comparison-ways.tsx'
import { CopyLink } from '../../parts/copy-link.tsx'
import { FileButtons } from '../../parts/file-buttons.tsx'
import { useMay } from '../../session/use-session.ts'
import { useSchemes } from '../../which-result/use-scheme.ts'
import { SidePicker } from './side-picker.tsx'
import {
  askedOf,
  choiceOf,
  inForce,
  isOpen,
  PRESETS,
  presetsOf,
  type SideChoice,
  sameSides,
  searchOf,
} from './sides.ts'
import { Weighing } from './weighing.tsx'

const page = getRouteApi('/inside/replay')

/** 回放: any version or draft on any year's figures, beside any other; at first last year's figures under both years' rules. */
export function Replay() {
  const { say, language } = useSpeech()
  const { replay } = say
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const mayDraft = useMay('scheme-draft.read')
  const { list, schemes } = useSchemes(undefined)
  const known = inForce(schemes, search.after ?? search.before)
  const versions = useQuery({
    ...query.schemeVersions(known?.after.scheme ?? ''),
    enabled: known !== undefined,
  })
  const drafts = useQuery({ ...query.schemeDrafts(), enabled: mayDraft })
  const open = (drafts.data?.drafts ?? []).filter(({ stage }) => stage === 'writing' || stage === 'signing')
  const presets =
    known === undefined
      ? {}
      : presetsOf({
          ...known,
          versions: (versions.data?.versions ?? []).map(({ version }) => version),
          draft: open[0]?.draft,
        })
  const chosen = [choiceOf(search, 'before'), choiceOf(search, 'after')] as const
  const [before, after]: readonly [SideChoice, SideChoice] = chosen.every(isOpen)
    ? (presets.lastYear ?? presets.years ?? chosen)
    : chosen
  const ready = !isOpen(before) && !isOpen(after) && !sameSides(before, after)
  const asked = askedOf(before, after)
  const found = useQuery({ ...query.comparison(asked), enabled: ready, retry: false })
  const choose = (sides: readonly [SideChoice, SideChoice]) =>
    void navigate({ search: { ...searchOf(...sides), only: search.only } })
  return (
    <>
      <PageHead
        title={replay.title}
        lead={replay.lead}
        actions={
          ready ? (
            <>
              <CopyLink />
              <FileButtons
                route={downloadComparison}
                asked={(as) => ({ query: { ...asked, as, language } })}
              />
            </>
          ) : undefined
        }
      />
      <ComparisonWays />
      {list.isError ? <Refusal fault={list.error} retry={() => void list.refetch()} /> : null}
      {list.isSuccess && schemes.length === 0 ? <Empty what={say.scheme.noSchemes} /> : null}
      {schemes.length === 0 ? null : (
        <>
          <div className="replay-presets no-print">
            <span className="muted small">{replay.presets}</span>
            {PRESETS.map((preset) => {
              const sides = presets[preset]
              return sides === undefined ? null : (
                <Button key={preset} size="small" onClick={() => choose(sides)}>
                  {replay.preset[preset]}
                </Button>
              )
            })}
          </div>
          <div className="replay-sides no-print">
            <SidePicker
              side="before"
              choice={before}
              schemes={schemes}
              drafts={open}
              onChoose={(next) => choose([next, after])}
            />
            <Button className="replay-swap" onClick={() => choose([after, before])}>
              ⇄ {say.comparison.swap}
            </Button>
            <SidePicker
              side="after"
              choice={after}
              schemes={schemes}
              drafts={open}
              onChoose={(next) => choose([before, next])}
            />
          </div>
          {sameSides(before, after) ? <Empty what={replay.sameBoth} /> : null}
          {ready ? <Weighed of={found} only={search.only === 'crossing'} /> : null}
        </>
      )}
    </>
  )
}

function Weighed({ of, only }: { readonly of: UseQueryResult<ComparisonView>; readonly only: boolean }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const search = page.useSearch()
  const navigate = page.useNavigate()
  if (of.data !== undefined)
    return (
      <ComparisonOf
        view={of.data}
        onlyCrossing={only}
        onOnly={(next) =>
          void navigate({ search: { ...search, only: next ? 'crossing' : undefined }, resetScroll: false })
        }
      />
    )
  if (of.isFetching)
    return <Weighing onStop={() => void client.cancelQueries({ queryKey: ['comparison'] })} />
  if (of.isError) return <Refusal fault={of.error} retry={() => void of.refetch()} />
  return (
    <div className="stack">
      <Empty what={say.replay.stopped} />
      <div>
        <Button type="primary" onClick={() => void of.refetch()}>
          {say.replay.again}
        </Button>
      </div>
    </div>
  )
}
