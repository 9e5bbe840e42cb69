/** 规则用词: what the keys and choices of a scheme are called when a difference is told, by the key they stand under. */
export interface RuleWords {
  /** Names of keys; a number behind a key ("deduct-2") and a class ("target@one") are told with it. */
  readonly keys: Readonly<Record<string, string>>
  /** Names of choices, by key; `any` holds for every key. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
  numbered(name: string, number: string): string
  ofClass(name: string, className: string): string
}
