/** 键的用词: what a key of a clause is called on a form, and one line on what to write there. */
export interface ClauseKeyWords {
  readonly label: string
  readonly hint: string
}
