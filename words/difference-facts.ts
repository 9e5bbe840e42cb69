/** What a sentence about a difference is handed; empty text where a side has nothing. */
export interface DifferenceFacts {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly points: string
  /** The key that differs, as it is written in the scheme. */
  readonly fact: string
}
