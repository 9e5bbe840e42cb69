import { compare, exactText, type Indicator, isMissing } from '#engine'
import type { World } from '../report-figures.ts'
import type { Candidate, Found } from '../signal.ts'
import { ABSENT, numberOf } from './number-of.ts'

/** 同名字段: one form asks for one number in two places, and got two. Where many units differ it is the form's matter. */
export function findUnlikeFields({ figures }: World): Found {
  const groups = new Map<
    string,
    { readonly indicator: Indicator; readonly part: 'numerator' | 'denominator' }[]
  >()
  for (const indicator of figures.indicators)
    for (const part of ['numerator', 'denominator'] as const) {
      const name = indicator.ratio?.[part].zh
      if (name === undefined) continue
      const key = `${indicator.reportedBy} ${name}`
      groups.set(key, [...(groups.get(key) ?? []), { indicator, part }])
    }
  const candidates: Candidate[] = []
  let [tests, short] = [0, 0]
  for (const fields of groups.values()) {
    const [first] = fields
    if (first === undefined || fields.length < 2) continue
    const units = figures.reporters(first.indicator)
    const name = first.indicator.ratio?.[first.part]
    const found = units.flatMap((unit): Candidate[] => {
      const values = fields.map(({ indicator, part }) =>
        numberOf(figures.fact(indicator.id, unit, figures.at), part),
      )
      const known = values.flatMap((value) => (isMissing(value) ? [] : [value]))
      if (known.length < 2) return []
      tests += 1
      const [one] = known
      if (one === undefined || known.every((value) => compare(value, one) === 0)) return []
      const readings = fields.map(({ indicator }, at) => {
        const value = values[at] ?? ABSENT
        return `${indicator.id}.${first.part}=${isMissing(value) ? value.missing : exactText(value)}`
      })
      const facts = {
        'name-zh': name?.zh ?? '',
        'name-en': name?.en ?? name?.zh ?? '',
        readings: readings.join('; '),
      }
      const about = `${first.indicator.id}:${first.part}`
      return [
        {
          unit: figures.units[unit]?.code ?? '',
          about,
          indicator: first.indicator.id,
          part: first.part,
          facts,
        },
      ]
    })
    if (found.length * 5 > units.length) short += found.length
    else candidates.push(...found)
  }
  return { candidates, tests, short }
}
