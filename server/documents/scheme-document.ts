import { PageBreak, type Paragraph, type Table } from 'docx'
import {
  amountText,
  exactText,
  type Indicator,
  type Item,
  itemsOf,
  type Names,
  PROVISION_PARTS,
  type Provision,
  provisionsOf,
  type Scheme,
  type SourceNode,
} from '#engine'
import {
  DOCUMENT_WORDS,
  describeProvision,
  describeProvisionPart,
  type Language,
  nameIn,
  rankingFootnotes,
  SCREENS,
} from '#words'
import { clausesOf, clauseText, type Telling } from './clause-text.ts'
import {
  body,
  FACES,
  heading,
  paragraph,
  redHead,
  run,
  signature,
  title,
  writeOfficial,
} from './official-page.ts'

export interface Printed {
  readonly scheme: Scheme
  /** The scheme’s own text, so that amounts are printed as they were written. */
  readonly root: SourceNode
  /** 发文机关; a bracketed blank where it is not told. */
  readonly issuer?: string | undefined
  readonly language: Language
}

/** 考评方案 as an official document: red head, numbered body, indicators as an annex. Everything in it is the scheme’s own. */
export function schemeDocument(given: Printed): Promise<Buffer> {
  const { scheme, language } = given
  const words = DOCUMENT_WORDS[language]
  const issuer = given.issuer ?? words.issuerUnknown
  const name = nameIn(scheme.name, language)
  return writeOfficial(name, [
    ...redHead(`${issuer}${words.file}`, scheme.source.document),
    ...title(name),
    paragraph([run(words.to)]),
    body(words.opening(scheme.source.document, scheme.period)),
    ...sections(given),
    paragraph([]),
    body(`${words.annex}${words.colon}${words.annexTitle}`),
    paragraph([]),
    paragraph([]),
    ...signature(
      issuer,
      scheme.source.issued === undefined ? words.day : longDay(scheme.source.issued, language),
    ),
    ...annex(given),
  ])
}

/** 2017年2月20日, no leading zeros. */
export function longDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return language === 'en' ? day : `${year}年${month}月${date}日`
}

/** 一、 and in English 1. */
export const sectionNumber = (place: number, language: Language): string =>
  language === 'en' ? `${place}. ` : `${chinese(place)}、`

const ZH = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const chinese = (n: number): string =>
  n <= 10
    ? (ZH[n - 1] ?? '')
    : n < 20
      ? `十${ZH[n - 11] ?? ''}`
      : `${ZH[Math.floor(n / 10) - 1] ?? ''}十${n % 10 === 0 ? '' : (ZH[(n % 10) - 1] ?? '')}`

function sections(given: Printed): readonly (Paragraph | Table)[] {
  const { scheme, language } = given
  const words = DOCUMENT_WORDS[language]
  const parts: readonly (readonly [string, readonly Paragraph[]])[] = [
    [words.whoTitle, who(given)],
    [words.assessorTitle, assessorDuties(given)],
    [
      words.itemsTitle,
      [body(words.total(pointsText(scheme.points, scheme, language))), ...items(given, scheme.items)],
    ],
    [words.bonusTitle, bonus(given)],
    [words.vetoTitle, vetoes(given)],
    [words.gradeTitle, grades(given)],
    [words.rankTitle, rankingFootnotes(scheme, language).map(body)],
    [words.missingTitle, missing(given)],
    ...provisions(given),
  ]
  return parts
    .filter(([, content]) => content.length > 0)
    .flatMap(([head, content], place) => [
      heading(1, `${sectionNumber(place + 1, language)}${head}`),
      ...content,
    ])
}

/** 考评方的责任 right after whom the scheme weighs, so that it is read as early as theirs. */
function assessorDuties({ root, language }: Printed): Paragraph[] {
  const owed = provisionsOf(root).filter(({ part }) => part === 'assessor-duties')
  if (owed.length === 0) return [body(SCREENS[language].scheme.dutiesAssessorNone)]
  return owed.map(({ name, lines }) =>
    body(
      `${nameIn(name, language)}${lines.map(({ text }) => SCREENS[language].scheme.dutyDue(text)).join('')}；`,
    ),
  )
}

/** 其他规定, part by part: multipliers, places of grades, cards, payments, registers, arrangements … as written. */
function provisions({ root, scheme, language }: Printed): [string, Paragraph[]][] {
  const all = provisionsOf(root).filter(({ part }) => part !== 'assessor-duties')
  const nameOf = namesOf(scheme, all)
  const tell = ({ id, name, lines }: Provision): Paragraph => {
    const said = lines.map((line) => {
      const { label, value } = describeProvision(line, nameOf, language)
      return `${label}${language === 'en' ? ': ' : '：'}${value}`
    })
    const called = name.zh === '' ? nameOf(id) : name
    const head = called === undefined ? '' : `${nameIn(called, language)}${language === 'en' ? ': ' : '：'}`
    return body(`${head}${said.join(language === 'en' ? '; ' : '；')}${language === 'en' ? '.' : '。'}`)
  }
  return PROVISION_PARTS.map((part) => [
    describeProvisionPart(part, language),
    all.filter((one) => one.part === part).map(tell),
  ])
}

const namesOf = (scheme: Scheme, provisions: readonly Provision[]): ((id: string) => Names | undefined) => {
  const names = new Map<string, Names>([
    ...[...itemsOf(scheme)].map(({ id, name }) => [id, name] as const),
    ...provisions.filter(({ name }) => name.zh !== '').map(({ id, name }) => [id, name] as const),
    ...scheme.classes.map(({ id, name }) => [`class:${id}`, name] as const),
    ...[...scheme.grades, ...scheme.indicators].map(({ id, name }) => [id, name] as const),
  ])
  return (id) => names.get(id)
}

function who({ scheme, language }: Printed): Paragraph[] {
  const words = DOCUMENT_WORDS[language]
  const levels: Readonly<Record<string, string>> = SCREENS[language].scheme.levels
  const names = scheme.classes.map(({ name }) => nameIn(name, language)).join(words.comma)
  return [
    body(words.who(levels[scheme.level] ?? scheme.level)),
    body(scheme.classes.length > 1 ? words.classes(names) : words.oneClass),
    body(words.inForce(longDay(scheme.inForce.from, language), longDay(scheme.inForce.to, language))),
  ]
}

/** （一） branches, 1. leaves, （1） deeper; each leaf with its clause in its own words, then how it is scored. */
function items(given: Printed, list: readonly Item[]): Paragraph[] {
  const clauses = clausesOf(given.root)
  const telling: Telling = { scheme: given.scheme, language: given.language }
  const write = (item: Item, depth: number, place: number): Paragraph[] => [
    heading(
      depth === 0 ? 2 : 3,
      `${numeral(depth, place, given.language)}${nameIn(item.name, given.language)}${points(item, given)}`,
    ),
    ...leaf(item, given, clauseText(clauses.get(item.id), telling)),
    ...item.items.flatMap((one, at) => write(one, depth + 1, at + 1)),
  ]
  return list.flatMap((item, at) => write(item, 0, at + 1))
}

/** Before a. */
const LETTERS = 96
const numeral = (depth: number, place: number, language: Language): string =>
  language === 'en'
    ? depth === 0
      ? `${place}) `
      : depth === 1
        ? `(${place}) `
        : `(${String.fromCharCode(LETTERS + place)}) `
    : depth === 0
      ? `（${chinese(place)}）`
      : depth === 1
        ? `${place}. `
        : `（${place}）`

function leaf(item: Item, { scheme, language }: Printed, how: string): Paragraph[] {
  if (item.clause === undefined) return []
  const words = DOCUMENT_WORDS[language]
  const not = item.notApplicableTo.map((id) => classOf(scheme, id, language)).join(words.comma)
  return [
    ...(item.source?.text === undefined
      ? []
      : [body(`${item.source.text}${words.source(item.source.clause)}`)]),
    body(`${words.how}${how}${words.stop}${not === '' ? '' : words.notFor(not)}`),
  ]
}

const classOf = (scheme: Scheme, id: string, language: Language): string => {
  const found = scheme.classes.find((one) => one.id === id)
  return found === undefined ? id : nameIn(found.name, language)
}

/** One number, or each class’s. */
export function pointsText(points: Item['points'], scheme: Scheme, language: Language): string {
  const texts = new Set(scheme.classes.flatMap(({ id }) => amountText(points, id) ?? []))
  const [one] = texts
  if (one !== undefined && texts.size === 1) return one
  const words = DOCUMENT_WORDS[language]
  return scheme.classes
    .flatMap(({ id, name }) => {
      const text = amountText(points, id)
      return text === undefined ? [] : [words.pointsByClass(nameIn(name, language), text)]
    })
    .join(words.comma)
    .replace(/(分| points)$/, '')
}

const points = (item: Item, { scheme, language }: Printed): string =>
  DOCUMENT_WORDS[language].points(pointsText(item.points, scheme, language))

function bonus(given: Printed): Paragraph[] {
  const { scheme, language } = given
  const words = DOCUMENT_WORDS[language]
  if (scheme.bonus === undefined) return []
  const { cap, gate } = scheme.bonus
  return [
    ...(typeof cap === 'object' ? [body(words.bonusCap(exactText(cap)))] : []),
    ...(gate === undefined ? [] : [body(words.bonusGate(exactText(gate)))]),
    ...items(given, scheme.bonus.items),
  ]
}

function vetoes({ scheme, language }: Printed): Paragraph[] {
  const words = DOCUMENT_WORDS[language]
  const effects: Readonly<Record<string, string>> = SCREENS[language].scheme.vetoEffect
  return scheme.vetoes.map(({ name, ground, basis, effect }) =>
    body(words.veto(nameIn(name, language), ground, basis, effects[effect] ?? effect)),
  )
}

function grades({ scheme, language }: Printed): Paragraph[] {
  const words = DOCUMENT_WORDS[language]
  return scheme.grades.map(({ name, atLeast }) =>
    body(
      atLeast === undefined
        ? words.gradeRest(nameIn(name, language))
        : words.grade(nameIn(name, language), exactText(atLeast)),
    ),
  )
}

function missing({ scheme, language }: Printed): Paragraph[] {
  const words = DOCUMENT_WORDS[language]
  const { missingNames, treatments, figures, dropped } = SCREENS[language].scheme
  const said = Object.entries(scheme.missing).map(([name, treatment]) =>
    words.missing(missingNames[name as keyof typeof missingNames], treatments[treatment]),
  )
  return [body(said.join('')), body(`${figures[scheme.figures]}。${dropped[scheme.dropped]}。`)]
}

function annex(given: Printed): Paragraph[] {
  const { scheme, language } = given
  const words = DOCUMENT_WORDS[language]
  const { levels, reported } = SCREENS[language].scheme
  const line = (
    { name, ratio, reportedBy, reported: period, source }: Indicator,
    place: number,
  ): Paragraph => {
    const what =
      ratio === undefined
        ? words.amount(nameIn(name, language))
        : words.indicator(
            nameIn(name, language),
            nameIn(ratio.numerator, language),
            nameIn(ratio.denominator, language),
          )
    const level = (levels as Readonly<Record<string, string>>)[reportedBy] ?? reportedBy
    return body(
      `${place + 1}. ${what}${words.reportedBy(level, reported[period])}${source === undefined ? '' : words.source(source)}`,
    )
  }
  return [
    paragraph([new PageBreak(), run(words.annex, { face: FACES.black })]),
    ...title(words.annexTitle),
    ...scheme.indicators.map(line),
  ]
}
