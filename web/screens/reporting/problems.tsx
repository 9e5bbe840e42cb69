import { Segmented } from 'antd'
import { useState } from 'react'
import type { WorkbookProblem } from '#contract'
import { Mark, useSpeech } from '#ui'
import { describeWorkbookProblem } from '#words'

const TONES = { error: 'cinnabar', warning: 'amber', note: 'plain' } as const
type Severity = WorkbookProblem['severity']

/** 发现的问题: sheet and cell, what, why, how to mend it; errors first. */
export function Problems({ problems }: { readonly problems: readonly WorkbookProblem[] }) {
  const { say, language } = useSpeech()
  const { reporting } = say
  const [chosen, choose] = useState<Severity | 'all'>('all')
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length
  const severities = (['error', 'warning', 'note'] as const).filter((severity) => count(severity) > 0)
  const shown = severities
    .filter((severity) => chosen === 'all' || severity === chosen)
    .flatMap((severity) => problems.filter((one) => one.severity === severity))
  return (
    <section>
      <h2 className="section-title">
        {reporting.problems}
        {problems.length === 0 ? null : (
          <span className="muted">
            {reporting.problemCount(String(count('error')), String(count('warning')), String(count('note')))}
          </span>
        )}
      </h2>
      {problems.length === 0 ? <p className="muted">{reporting.problemsNone}</p> : null}
      {severities.length < 2 ? null : (
        <Segmented
          className="no-print"
          value={chosen}
          onChange={choose}
          options={[
            { value: 'all' as const, label: `${reporting.allSeverities} ${problems.length}` },
            ...severities.map((severity) => ({
              value: severity,
              label: `${reporting.severities[severity]} ${count(severity)}`,
            })),
          ]}
        />
      )}
      <ul className="problems">
        {shown.map((problem, place) => {
          const { what, why, mend } = describeWorkbookProblem(problem.code, problem.facts, language)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id and never change place
            <li key={place} data-code={problem.code}>
              <Mark tone={TONES[problem.severity]}>{reporting.severities[problem.severity]}</Mark>
              <span className="problem-where mono">
                {problem.sheet === undefined
                  ? reporting.wholeFile
                  : reporting.cellAt(problem.sheet, problem.cell ?? '')}
              </span>
              <div className="problem-says">
                <p>
                  <strong>{what}</strong>
                </p>
                <p className="muted">{why}</p>
                <p>{mend}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
