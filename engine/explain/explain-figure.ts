import type { CaseRecord } from '../facts/case-record.ts'
import type { Fact } from '../facts/fact.ts'
import type { FigureWhen } from '../formula/expression.ts'
import { whenWritten } from '../formula/part-of-year.ts'
import type { Indicator } from '../scheme/scheme.ts'
import { parseDecimal } from '../value/decimal-text.ts'
import { isMissing } from '../value/missing.ts'
import { divide, multiply } from '../value/rational.ts'
import { ratioScale } from '../value/unit.ts'
import type { Explanation, Shown } from './explanation.ts'
import { monthsOf } from './months-of.ts'
import { factText, namesAs, shown } from './shown.ts'
import type { Standpoint } from './standpoint.ts'

/** 指标值的解释: the figure a clause read, and below it every fact it was made of. */
export function explainFigure(
  id: string,
  indicatorId: string,
  when: FigureWhen,
  from: Standpoint,
  unit: number = from.unit,
): Explanation {
  const indicator = from.indicators.get(indicatorId)
  const figure = from.assessment.figures.figure(indicatorId, when, unit)
  const unitOfFigure = indicator?.unit ?? 'number'
  const path = `${id}/figure:${indicatorId}${whenWritten(when)}`
  return {
    id: path,
    role: 'figure',
    name: indicator?.name ?? { zh: indicatorId },
    value: shown(figure.value, unitOfFigure),
    code: isMissing(figure.value)
      ? 'figure.missing'
      : indicator?.ratio === undefined
        ? 'figure.amount'
        : 'figure.ratio',
    facts: {
      indicator: indicatorId,
      when,
      ...monthsOf(when, indicator, from.scheme),
      ...(indicator?.ratio !== undefined && {
        numerator: factText(figure.numerator, 'count'),
        denominator: factText(figure.denominator, 'count'),
        ...namesAs('numerator-name', indicator.ratio.numerator),
        ...namesAs('denominator-name', indicator.ratio.denominator),
      }),
      ...(indicator !== undefined && { over: indicator.over, 'fact-count': String(figure.facts.length) }),
      ...(indicator?.rollUp !== undefined && {
        'roll-up': indicator.rollUp,
        'reported-by': indicator.reportedBy,
      }),
    },
    ...(indicator !== undefined && { at: indicator.at }),
    children: figure.facts.map((fact, place) => explainFact(`${path}/fact:${place}`, fact, indicator)),
  }
}

function explainFact(id: string, fact: Fact, indicator: Indicator | undefined): Explanation {
  const { origin } = fact
  return {
    id,
    role: 'fact',
    name: indicator?.name ?? { zh: fact.indicator },
    value: factValue(fact, indicator),
    code: `fact.${fact.kind}`,
    facts: {
      unit: fact.unit,
      indicator: fact.indicator,
      period: fact.period,
      version: String(fact.version),
      ...(fact.value !== undefined && { value: fact.value }),
      ...(fact.numerator !== undefined && { numerator: fact.numerator }),
      ...(fact.denominator !== undefined && { denominator: fact.denominator }),
      ...(fact.missing !== undefined && { missing: fact.missing }),
      ...(fact.reason !== undefined && { reason: fact.reason }),
      ...(fact.evidence !== undefined && { evidence: String(fact.evidence.length) }),
      ...(fact.sourceVersion !== undefined && { 'source-version': fact.sourceVersion }),
      ...(fact.case !== undefined && caseFacts(fact.case)),
      ...(origin?.file !== undefined && { file: origin.file }),
      ...(origin?.sheet !== undefined && { sheet: origin.sheet }),
      ...(origin?.cell !== undefined && { cell: origin.cell }),
      ...(origin?.handedInBy !== undefined && { 'handed-in-by': origin.handedInBy }),
      ...(origin?.signedBy !== undefined && { 'signed-by': origin.signedBy }),
      ...(origin?.recordedAt !== undefined && { 'recorded-at': origin.recordedAt }),
    },
    fact,
    children: [],
  }
}

/** What a case says, as it was entered: "found-by city; problem 台账缺页". */
const caseFacts = ({ number, date, unit, alsoUnits = [], attributes }: CaseRecord) => ({
  case: number,
  date,
  units: [unit, ...alsoUnits].join(', '),
  said: Object.entries(attributes)
    .map(([id, text]) => `${id} ${text}`)
    .join('; '),
})

/** The fact's own number in the indicator's unit: its value, else numerator over denominator, else why neither. */
function factValue(fact: Fact, indicator: Indicator | undefined): Shown {
  const unit = indicator?.unit ?? 'number'
  if (fact.missing !== undefined) return { missing: fact.missing }
  const value = fact.value === undefined ? undefined : parseDecimal(fact.value)
  if (value !== undefined) return shown(value, unit)
  const top = fact.numerator === undefined ? undefined : parseDecimal(fact.numerator)
  const bottom = fact.denominator === undefined ? undefined : parseDecimal(fact.denominator)
  if (top === undefined || bottom === undefined) return { missing: 'not-reported' }
  const quotient = divide(top, bottom)
  if (quotient === undefined) return { missing: indicator?.ratio?.empty ?? 'undefined' }
  return shown(multiply(quotient, ratioScale(unit)), unit)
}
