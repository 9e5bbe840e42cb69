import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { amountText, type Item } from '#engine'
import { DOCUMENT_WORDS, nameIn } from '#words'
import { clausesOf, clauseText } from './clause-text.ts'
import { body, FACES, heading, paragraph, run, SIZES, title, writeOfficial } from './official-page.ts'
import { longDay, type Printed, sectionNumber } from './scheme-document.ts'

export interface Letter extends Printed {
  readonly unit: { readonly code: string; readonly name: string; readonly class: string }
}

/** 目标责任书 of one unit: what it is weighed by, with its own class’s points and targets, and what the assessor owes it. */
export function letterDocument(given: Letter): Promise<Buffer> {
  const { scheme, language, unit } = given
  const words = DOCUMENT_WORDS[language]
  const issuer = given.issuer ?? words.issuerUnknown
  const found = scheme.classes.find(({ id }) => id === unit.class)
  const className = found === undefined ? unit.class : nameIn(found.name, language)
  const name = words.letterTitle(scheme.period)
  return writeOfficial(
    `${unit.name} ${name}`,
    [
      ...title(name),
      body(words.letterOpening(issuer, unit.name, nameIn(scheme.name, language))),
      body(words.inForce(longDay(scheme.inForce.from, language), longDay(scheme.inForce.to, language))),
      heading(1, `${sectionNumber(1, language)}${words.targetsTitle}`),
      targets(given),
      heading(1, `${sectionNumber(2, language)}${words.assessorTitle}`),
      body(words.assessor),
      heading(1, `${sectionNumber(3, language)}${words.resultTitle}`),
      // With what is signed, so that nobody signs an empty page.
      paragraph([run(words.result(className))], { indent: true, keepNext: true }),
      paragraph([], { keepNext: true }),
      signers(given, issuer),
    ],
    'none',
  )
}

/** Twips of each column: 156 mm in all. */
const WIDTHS = [2344, 1056, 1300, 4144] as const
/** 小四 in 18 pt lines. */
const ROW_LINE = 360
/** Twips a part stands in from what it is part of. */
const STEP = 160
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0)

function targets({ scheme, root, language, unit }: Letter): Table {
  const words = DOCUMENT_WORDS[language]
  const clauses = clausesOf(root)
  const telling = { scheme, language, only: unit.class }
  const rows: TableRow[] = []
  const write = (item: Item, depth: number): void => {
    if (item.notApplicableTo.includes(unit.class)) return
    const clause = clauses.get(item.id)
    rows.push(
      row(
        [
          nameIn(item.name, language),
          amountText(item.points, unit.class) ?? '',
          targetOf(clause, unit.class),
          item.source?.text ?? clauseText(clause, telling),
        ],
        { depth },
      ),
    )
    for (const one of item.items) write(one, depth + 1)
  }
  for (const item of [...scheme.items, ...(scheme.bonus?.items ?? [])]) write(item, 0)
  const { item, points, target, how } = words.columns
  return new Table({
    width: { size: WHOLE, type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    layout: TableLayoutType.FIXED,
    rows: [row([item, points, target, how], { head: true }), ...rows],
  })
}

/** The amount written for this class, where the clause has a target. */
function targetOf(clause: Parameters<typeof clauseText>[0], unitClass: string): string {
  if (clause?.type !== 'map') return ''
  const target = clause.entries.find(({ key }) => key === 'target')?.value
  const own = target?.type === 'map' ? target.entries.find(({ key }) => key === unitClass)?.value : target
  return own?.type === 'text' && /^[\d.]/.test(own.text) ? own.text : ''
}

const row = (
  texts: readonly string[],
  { head = false, depth = 0 }: { readonly head?: boolean; readonly depth?: number },
): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: texts.map(
      (text, place) =>
        new TableCell({
          width: { size: WIDTHS[place] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              spacing: { line: ROW_LINE, lineRule: LineRuleType.EXACT, before: 40, after: 40 },
              indent: { left: place === 0 ? depth * STEP : 0 },
              alignment: head || place === 1 || place === 2 ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [run(text, { size: SIZES.table, face: head ? FACES.black : FACES.body })],
            }),
          ],
        }),
    ),
  })

function signers({ language, unit }: Letter, issuer: string): Table {
  const { signers: words, colon } = DOCUMENT_WORDS[language]
  const side = (who: string, name: string): TableCell =>
    new TableCell({
      width: { size: WHOLE / 2, type: WidthType.DXA },
      borders: NO_BORDERS,
      children: [`${who}${colon}`, name, '', `${words.by}${colon}`, words.day].map((text) =>
        paragraph([run(text)]),
      ),
    })
  return new Table({
    width: { size: WHOLE, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [WHOLE / 2, WHOLE / 2],
    rows: [
      new TableRow({ cantSplit: true, children: [side(words.issuer, issuer), side(words.unit, unit.name)] }),
    ],
  })
}

const NONE = { style: 'none', size: 0 } as const
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE }
