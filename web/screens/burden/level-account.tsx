import type { BurdenView } from '#contract'
import { Mark, useSpeech } from '#ui'
import { levelNamed } from './level-named.ts'
import { timeWords, twelfth } from './time-words.ts'

/** 一级单位的账: minutes and fields a month, hours a year, and how full the budget is — a bar and the same in words. */
export function LevelAccount({ level }: { readonly level: BurdenView['levels'][number] }) {
  const { say } = useSpeech()
  const words = say.burden
  const time = (seconds: number): string => timeWords(seconds, words)
  const share = Math.min(1, level.perYear / level.budget)
  return (
    <section className="burden-level">
      <h2>{words.one(levelNamed(level.level, say))}</h2>
      <p className="muted small">{words.respondents(String(level.respondents), String(level.forms))}</p>
      <dl>
        <div>
          <dt>{words.perMonth}</dt>
          <dd>{words.monthly(time(level.secondsTwelfths / 12), twelfth(level.fieldsTwelfths))}</dd>
        </div>
        <div>
          <dt>{words.perYear}</dt>
          <dd>{time(level.perYear)}</dd>
        </div>
        <div>
          <dt>{words.budget}</dt>
          <dd>{time(level.budget)}</dd>
        </div>
      </dl>
      <div className={level.over === undefined ? 'burden-bar' : 'burden-bar over'} aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {level.over === undefined ? (
        <Mark tone="teal">{words.within(time(level.budget - level.perYear))}</Mark>
      ) : (
        <Mark tone="cinnabar">{words.over(time(level.over))}</Mark>
      )}
    </section>
  )
}
