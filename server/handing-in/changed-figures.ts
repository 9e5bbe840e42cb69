import { compareNumbers, type GivenFigure } from '#domain/form'

/** 变动的数: a figure given beside what stands now. */
export interface ChangedFigure<Figure extends GivenFigure = GivenFigure> {
  readonly figure: Figure
  readonly before?: GivenFigure
}

const key = ({ unit, indicator }: GivenFigure): string => `${unit} ${indicator}`

/** "12" and "12.0" are one number; the store writes decimals without trailing zeros or with them. */
const sameNumber = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compareNumbers(a, b) === 0)

/** Only what differs is written, so that a figure nobody touched keeps its version and its signer. */
export function changedFigures<Figure extends GivenFigure>(
  figures: readonly Figure[],
  standing: readonly GivenFigure[],
): ChangedFigure<Figure>[] {
  const known = new Map(standing.map((one) => [key(one), one]))
  return figures.flatMap((figure): ChangedFigure<Figure>[] => {
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
