import type { CellStyle, FillStyle } from 'hucre'

const thin = { style: 'thin', color: { rgb: 'FF7F7F7F' } } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const grey = (rgb: string): FillStyle => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
})
const songti = { name: '宋体', size: 10.5 }

/** 版式: what cells look like; a cell is locked unless its style says otherwise. */
export const STYLES = {
  title: {
    font: { name: '黑体', size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  about: { font: songti, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  header: {
    font: { ...songti, bold: true },
    fill: grey('FFE7E6E6'),
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  name: { font: songti, fill: grey('FFF2F2F2'), border, alignment: { vertical: 'center', wrapText: true } },
  middle: {
    font: songti,
    fill: grey('FFF2F2F2'),
    border,
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  computed: {
    font: songti,
    fill: grey('FFF2F2F2'),
    border,
    alignment: { horizontal: 'right', vertical: 'center' },
  },
  input: {
    font: songti,
    border,
    alignment: { horizontal: 'right', vertical: 'center' },
    protection: { locked: false },
  },
  choice: {
    font: songti,
    border,
    alignment: { horizontal: 'center', vertical: 'center' },
    protection: { locked: false },
  },
  signature: {
    font: songti,
    border: { bottom: thin },
    alignment: { vertical: 'center' },
    numFmt: '@',
    protection: { locked: false },
  },
  body: { font: songti, border, alignment: { vertical: 'center', wrapText: true } },
  number: { font: songti, border, alignment: { horizontal: 'right', vertical: 'center' } },
  centre: { font: songti, border, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
  strong: { font: { ...songti, bold: true }, border, alignment: { vertical: 'center', wrapText: true } },
  footnote: { font: { name: '宋体', size: 9 }, alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Readonly<Record<string, CellStyle>>
