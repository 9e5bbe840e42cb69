/** Column letters of a place counted from 0. */
export function letters(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (at % 26))
}
