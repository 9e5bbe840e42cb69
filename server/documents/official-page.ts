import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'

/**
 * 公文版式, GB/T 9704-2012: A4 with 37/26/35/28 mm around the 版心, 22 lines of 28 characters, 3号 仿宋. Fonts are named and
 * not embedded: those of the standard are not free, so a machine without them shows its own.
 */
export const FACES = {
  body: { ascii: 'FangSong', eastAsia: '仿宋_GB2312', hAnsi: 'FangSong' },
  title: { ascii: 'SimSun', eastAsia: '方正小标宋简体', hAnsi: 'SimSun' },
  black: { ascii: 'SimHei', eastAsia: '黑体', hAnsi: 'SimHei' },
  kai: { ascii: 'KaiTi', eastAsia: '楷体_GB2312', hAnsi: 'KaiTi' },
  song: { ascii: 'SimSun', eastAsia: '宋体', hAnsi: 'SimSun' },
} as const
type Face = (typeof FACES)[keyof typeof FACES]

/** Half points: 2号 22 pt, 3号 16 pt, 4号 14 pt; a table is set in 小四. */
export const SIZES = { mark: 72, title: 44, body: 32, small: 28, table: 24 } as const
/** Twips: 22 lines in 225 mm. */
export const LINE = 579
const TITLE_LINE = 640
const TWIPS_A_MM = 1440 / 25.4
const mm = (length: number): number => Math.round(length * TWIPS_A_MM)
/** 28 characters in 156 mm: each a quarter point nearer than 16 pt would set them. */
const TRACKING = -5
/** Twips of one character of the body. */
const CHARACTER = SIZES.body * 10 + TRACKING
/** Half points of the 版心: 156 mm. */
const WIDTH = (156 / 25.4) * 144
const RED = 'C00000'

export interface Said {
  readonly face?: Face
  readonly size?: number
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Two characters in, as every paragraph of the body. */
  readonly indent?: boolean
  readonly before?: number
  readonly color?: string
  readonly keepNext?: boolean
  /** Characters of the body free at the right. */
  readonly rightIndent?: number
}

export const run = (text: string, { face = FACES.body, size = SIZES.body, color }: Said = {}): TextRun =>
  new TextRun({
    text,
    font: face,
    size,
    characterSpacing: size === SIZES.body ? TRACKING : 0,
    ...(size === SIZES.body ? {} : { snapToGrid: false }),
    ...(color === undefined ? {} : { color }),
  })

export const paragraph = (children: readonly ParagraphChild[], said: Said = {}): Paragraph =>
  new Paragraph({
    children: [...children],
    spacing: {
      line: LINE,
      lineRule: LineRuleType.EXACT,
      before: said.before ?? 0,
      after: 0,
    },
    ...(said.align === undefined ? {} : { alignment: said.align }),
    ...(said.indent === true ? { indent: { firstLine: 2 * CHARACTER } } : {}),
    ...(said.rightIndent === undefined
      ? {}
      : { indent: { right: Math.round(said.rightIndent * CHARACTER) } }),
    ...(said.keepNext === true ? { keepNext: true } : {}),
  })

export const body = (text: string): Paragraph => paragraph([run(text)], { indent: true })

/** 一、黑体 （一）楷体 1. 仿宋: the numerals are written, so that a copied paragraph keeps them. */
export const heading = (level: 1 | 2 | 3, text: string): Paragraph =>
  paragraph([run(text, { face: level === 1 ? FACES.black : level === 2 ? FACES.kai : FACES.body })], {
    indent: true,
    keepNext: true,
  })

export const title = (text: string): readonly Paragraph[] => [
  paragraph([]),
  new Paragraph({
    children: [run(text, { face: FACES.title, size: SIZES.title })],
    alignment: AlignmentType.CENTER,
    spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  }),
  paragraph([]),
]

/** 字宽: whole characters count one, Latin letters and digits a half. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 255 ? 1 : 0.5), 0)

/** 发文机关标志 stays on one line: smaller where the name is long. */
const markSize = (mark: string): number =>
  Math.max(SIZES.title, Math.min(SIZES.mark, Math.floor(WIDTH / widthOf(mark))))

/** 署名和成文日期 with a seal: the day four characters from the right, the name centred above it, both within the page. */
export function signature(name: string, day: string): readonly Paragraph[] {
  const [long, short] = [widthOf(name), widthOf(day)]
  const dayIndent = Math.max(4, 2 + (long - short) / 2)
  const nameIndent = Math.max(2, dayIndent + (short - long) / 2)
  const at = (text: string, rightIndent: number, keepNext: boolean): Paragraph =>
    paragraph([run(text)], { align: AlignmentType.RIGHT, rightIndent, keepNext })
  return [at(name, nameIndent, true), at(day, dayIndent, false)]
}

/** 红头: the issuer's name in red, the document number, the red line 4 mm below it. */
export const redHead = (mark: string, number: string): readonly Paragraph[] => [
  new Paragraph({
    children: [run(mark, { face: FACES.title, size: markSize(mark), color: RED })],
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(35) - mm(12), after: LINE * 2 },
  }),
  new Paragraph({
    children: [run(number)],
    alignment: AlignmentType.CENTER,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 11 } },
  }),
]

/** 页码: — 1 — in 4号 宋体, one character in from the right on odd pages and from the left on even ones. */
const pageNumber = (align: 'right' | 'left'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: align === 'right' ? { right: SIZES.small * 10 } : { left: SIZES.small * 10 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: FACES.song,
            size: SIZES.small,
          }),
        ],
      }),
    ],
  })

const PAGE: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(37),
      bottom: mm(35),
      left: mm(28),
      right: mm(26),
      footer: mm(35 - 7) - SIZES.small * 10,
    },
  },
}
const GRID = { grid: { type: DocumentGridType.LINES, linePitch: LINE } }
const SECTION: Omit<ISectionOptions, 'children'> = {
  footers: { default: pageNumber('right'), even: pageNumber('left') },
}

/**
 * 成文: the bytes of a .docx. Lines of the body are exact either way; the grid would spread the small lines of a table as
 * far as those of the body.
 */
export async function writeOfficial(
  name: string,
  children: readonly (Paragraph | Table)[],
  grid: 'lines' | 'none' = 'lines',
): Promise<Buffer> {
  const document = new Document({
    title: name,
    creator: '公秤',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FACES.body, size: SIZES.body } } } },
    sections: [
      { ...SECTION, properties: grid === 'lines' ? { ...PAGE, ...GRID } : PAGE, children: [...children] },
    ],
  })
  return await Packer.toBuffer(document)
}
