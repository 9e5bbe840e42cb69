import { type Assessment, isMissing, type Standing, subtract, type Value } from '#engine'
import { Figure, Mark, named, RankMove, unitNamed, useSpeech } from '#ui'
import { amountOf } from '../../parts/amount-of.ts'
import type { MovedItem, Outcome } from './outcome-of.ts'

/** 结果会是: total, rank, grade and commendation now and then, who passes whom, and the points that make it so. */
export function OutcomeView({
  outcome,
  assessment,
  after: weighed,
  touched,
}: {
  readonly outcome: Outcome
  readonly assessment: Assessment
  readonly after: Assessment
  /** Whether anything is imagined at all. */
  readonly touched: boolean
}) {
  const { say, language } = useSpeech()
  const words = say.whatIf
  const { scheme } = assessment.program
  const { before, after } = outcome
  const names = (list: readonly Standing[]) =>
    list.map(({ unit }) => unitNamed(unit, language)).join(language === 'en' ? ', ' : '、')
  const place = (rank: number | undefined) =>
    rank === undefined ? say.ranking.unranked : say.scoreSheet.rankOf(String(rank), String(outcome.group))
  const gradeOf = ({ grade }: Standing) => {
    const found = scheme.grades.find(({ id }) => id === grade)
    return found === undefined ? say.frame.none : named(found.name, language)
  }
  const commended = (one: Standing) => (
    <Mark tone={one.commended ? 'teal' : 'plain'}>{one.commended ? words.within : words.notWithin}</Mark>
  )
  const moved = outcome.items.length > 0 || before.rank !== after.rank
  return (
    <section className="what-if-outcome" aria-label={words.outcome}>
      <h2 className="section-title">
        {words.outcome} <Mark tone="amber">{words.mark}</Mark>
      </h2>
      <table className="plain-table outcome-table" aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col" className="number">
              {words.before}
            </th>
            <th scope="col" className="number">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="outcome-total">
            <th scope="row">{words.total}</th>
            <Pair before={before.total} after={after.total} assessment={assessment} />
          </tr>
          <tr>
            <th scope="row">{words.rank}</th>
            <td className="number">{place(before.rank)}</td>
            <td className="number">
              <strong>{place(after.rank)}</strong>
            </td>
            <td className="number">
              <RankMove before={before.rank} now={after.rank} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.gap}</th>
            <Pair
              before={gapOf(assessment, before)}
              after={gapOf(weighed, after)}
              assessment={assessment}
              signed
            />
          </tr>
          {scheme.grades.length === 0 ? null : (
            <tr>
              <th scope="row">{words.grade}</th>
              <td className="number">{gradeOf(before)}</td>
              <td className="number">{gradeOf(after)}</td>
              <td />
            </tr>
          )}
          {scheme.commendation === undefined ? null : (
            <tr>
              <th scope="row">{words.commended}</th>
              <td className="number">{commended(before)}</td>
              <td className="number">{commended(after)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {moved ? (
        <ul className="outcome-says">
          {outcome.passed.length === 0 ? null : <li>{words.passes(names(outcome.passed))}</li>}
          {outcome.passedBy.length === 0 ? null : <li>{words.passedBy(names(outcome.passedBy))}</li>}
          {outcome.passed.length + outcome.passedBy.length > 0 ? null : <li>{words.passesNobody}</li>}
          {outcome.rippled === 0 ? null : <li>{words.ripple(String(outcome.rippled))}</li>}
        </ul>
      ) : (
        <p className="muted small">{touched ? words.noItems : words.asIs}</p>
      )}
      {outcome.items.length === 0 ? null : <Items items={outcome.items} assessment={assessment} />}
      {outcome.others.length === 0 ? null : (
        <>
          <h3>{words.others}</h3>
          <ul className="outcome-others">
            {outcome.others.map((other) => (
              <li key={other.after.unit.code}>
                {unitNamed(other.after.unit, language)}{' '}
                <span className="muted">
                  {place(other.before.rank)} → {place(other.after.rank)}
                </span>{' '}
                {other.before.commended === other.after.commended ? null : (
                  <Mark tone={other.after.commended ? 'teal' : 'cinnabar'}>
                    {other.after.commended ? words.enters : words.leaves}
                  </Mark>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** 一眼可见: the answer in one line, kept in sight on a phone while a slider is under the thumb. */
export function OutcomeLine({
  outcome,
  assessment,
}: {
  readonly outcome: Outcome
  readonly assessment: Assessment
}) {
  const { say } = useSpeech()
  const { before, after } = outcome
  const { display } = assessment.program.scheme
  const place = ({ rank }: Standing) =>
    rank === undefined ? say.ranking.unranked : say.frame.place(String(rank))
  return (
    <p className="what-if-line no-print" aria-hidden="true">
      <Mark tone="amber">{say.whatIf.mark}</Mark>
      <Figure amount={amountOf(before.total, display)} /> →{' '}
      <strong>
        <Figure amount={amountOf(after.total, display)} />
      </strong>
      <span>
        {place(before)} → <strong>{place(after)}</strong>
      </span>
    </p>
  )
}

function Items({
  items,
  assessment,
}: {
  readonly items: readonly MovedItem[]
  readonly assessment: Assessment
}) {
  const { say, language } = useSpeech()
  const words = say.whatIf
  return (
    <table className="plain-table outcome-items">
      <caption>{words.items}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col" className="number">
            {words.before}
          </th>
          <th scope="col" className="number">
            {words.after}
          </th>
          <th scope="col" className="number">
            {words.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.item} className={item.leaf ? 'outcome-leaf' : 'outcome-branch'}>
            <th scope="row">{named(item.name, language)}</th>
            <Pair before={item.before} after={item.after} assessment={assessment} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pair({
  before,
  after,
  assessment,
  signed = false,
}: {
  readonly before: Value | undefined
  readonly after: Value | undefined
  readonly assessment: Assessment
  readonly signed?: boolean
}) {
  const { display } = assessment.program.scheme
  const amount = (value: Value | undefined) => (value === undefined ? undefined : amountOf(value, display))
  const both = before !== undefined && after !== undefined && !isMissing(before) && !isMissing(after)
  return (
    <>
      <td className="number">
        <Figure amount={amount(before)} signed={signed} />
      </td>
      <td className="number">
        <strong>
          <Figure amount={amount(after)} signed={signed} />
        </strong>
      </td>
      <td className="number">
        {both ? <Figure amount={amount(subtract(after, before))} signed tone /> : null}
      </td>
    </>
  )
}

/** Total minus the line of its group. */
function gapOf({ program, groups }: Assessment, { unit, total }: Standing): Value | undefined {
  const own = program.scheme.rank.within === 'all' ? 'all' : unit.class
  const line = groups.find(({ group }) => group === own)?.line
  return line === undefined || isMissing(line) || isMissing(total) ? undefined : subtract(total, line)
}
