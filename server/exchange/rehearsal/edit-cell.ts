import { editPart } from './pack-zip.ts'

const REPORT = 'xl/worksheets/sheet1.xml'

/** Text for an inline string cell. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** What a person (or a program) leaves in a cell: the inside of its element and its type. */
export const typed = {
  number: (text: string) => ({ attributes: '', inside: `<v>${text}</v>` }),
  text: (text: string) => ({ attributes: ' t="inlineStr"', inside: `<is><t>${escaped(text)}</t></is>` }),
  formula: (formula: string, result: string) => ({
    attributes: '',
    inside: `<f>${escaped(formula)}</f><v>${result}</v>`,
  }),
  error: (code: string) => ({ attributes: ' t="e"', inside: `<v>${code}</v>` }),
  truth: (value: boolean) => ({ attributes: ' t="b"', inside: `<v>${value ? 1 : 0}</v>` }),
  isoDate: (text: string) => ({ attributes: ' t="d"', inside: `<v>${text}</v>` }),
  nothing: () => ({ attributes: '', inside: '' }),
}

export type Typed = ReturnType<(typeof typed)[keyof typeof typed]>

/** Puts something into a cell of the report that is already there; keeps its style. */
export const editCells = (
  bytes: Buffer,
  cells: Readonly<Record<string, Typed>>,
  style?: string,
): Promise<Buffer> =>
  editPart(bytes, REPORT, (xml) => {
    let edited = xml
    for (const [place, { attributes, inside }] of Object.entries(cells)) {
      const cell = new RegExp(`<c r="${place}"([^>]*?)(?:/>|>.*?</c>)`)
      if (!cell.test(edited)) throw new Error(`no cell ${place}`)
      edited = edited.replace(cell, (_all, old: string) => {
        const kept = style === undefined ? (/ s="\d+"/.exec(old)?.[0] ?? '') : ` s="${style}"`
        return `<c r="${place}"${kept}${attributes}>${inside}</c>`
      })
    }
    return edited
  })

export const editReport = (bytes: Buffer, edit: (xml: string) => string): Promise<Buffer> =>
  editPart(bytes, REPORT, edit)
