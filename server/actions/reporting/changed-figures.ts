import type { FilledFigure } from '../../exchange/index.ts'
import type { DraftFigure } from './draft-content.ts'

/** 变动的数: a figure of the file beside what stands now. */
export interface ChangedFigure {
  readonly figure: DraftFigure
  readonly before?: FilledFigure
}

const key = ({ unit, indicator }: { readonly unit: string; readonly indicator: string }) =>
  `${unit} ${indicator}`

/** "12" and "12.0" are one number; the store writes decimals without trailing zeros or with them. */
const sameNumber = (a: string | undefined, b: string | undefined): boolean => {
  const plain = (text: string | undefined) => (text?.includes('.') ? text.replace(/\.?0+$/, '') : text)
  return plain(a) === plain(b)
}

/** Only what differs is written on confirming, so that a figure nobody touched keeps its version and its signer. */
export function changedFigures(
  figures: readonly DraftFigure[],
  standing: readonly FilledFigure[],
): ChangedFigure[] {
  const known = new Map(standing.map((one) => [key(one), one]))
  return figures.flatMap((figure): ChangedFigure[] => {
    const before = known.get(key(figure))
    if (before === undefined) return [{ figure }]
    const same =
      sameNumber(before.value, figure.value) &&
      sameNumber(before.numerator, figure.numerator) &&
      sameNumber(before.denominator, figure.denominator) &&
      before.missing === figure.missing
    return same ? [] : [{ figure, before }]
  })
}
