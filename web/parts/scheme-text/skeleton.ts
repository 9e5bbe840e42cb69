import { editYaml } from '#formats'

export interface Wish {
  readonly name: string
  readonly id: string
  readonly level: string
  readonly period: string
}

const SKELETON = `gongcheng: 1
scheme: x
version: "1.0"
name: x
level: x
period: x
in-force: {from: x, to: x}
source: {}
figures: verified-first
display: {digits: 2, rounding: half-up}

missing:
  not-reported: zero
  not-applicable: drop
  nothing-happened: full
  not-sampled: group-mean
  withheld: refuse
  undefined: refuse
dropped: renormalise-parent

classes:
  - {class: one, name: 一类}

rank: {within: class, order: descending, ties: competition, vetoed: last}
`

/** 空白方案: what every scheme has is written down where it can be seen and changed; nothing of what it weighs. */
export function emptyScheme({ name, id, level, period }: Wish): string {
  return (
    editYaml(SKELETON, [
      { edit: 'set', path: ['scheme'], value: id },
      { edit: 'set', path: ['name'], value: name },
      { edit: 'set', path: ['level'], value: level },
      { edit: 'set', path: ['period'], value: period },
      { edit: 'set', path: ['in-force', 'from'], value: `${period}-01-01` },
      { edit: 'set', path: ['in-force', 'to'], value: `${period}-12-31` },
    ]) ?? SKELETON
  )
}

/** 续订: last year’s text as the next year’s: its id, version and dates; clauses and targets stay for the writer to go through. */
export function nextYear(text: string, to: string, id: string): string | undefined {
  return editYaml(text, [
    { edit: 'set', path: ['scheme'], value: id },
    { edit: 'set', path: ['version'], value: '1.0' },
    { edit: 'set', path: ['period'], value: to },
    { edit: 'set', path: ['in-force'], value: { from: `${to}-01-01`, to: `${to}-12-31` } },
    { edit: 'set', path: ['source'], value: {} },
  ])
}

/** 新版本: the same scheme under the next version number. */
export const newVersion = (text: string, version: string): string | undefined =>
  withVersion(text, bump(version))

export const withVersion = (text: string, version: string): string | undefined =>
  editYaml(text, [{ edit: 'set', path: ['version'], value: version }])

/** "1.0" → "1.1"; what does not end in a number gets one. */
export function bump(version: string): string {
  const found = /^(.*?)(\d+)$/.exec(version)
  return found === null ? `${version}.1` : `${found[1]}${Number(found[2]) + 1}`
}

/** "qinghe-2017" → "qinghe-2018"; without a year the new year follows. */
export const nextId = (id: string, from: string, to: string): string =>
  id.includes(from) ? id.replaceAll(from, to) : `${id}-${to}`

/** The next version number nobody has published yet. */
export function freeVersion(from: string, published: readonly string[]): string {
  const next = bump(from)
  return published.includes(next) ? freeVersion(next, published) : next
}
