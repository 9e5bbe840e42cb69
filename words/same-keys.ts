/** 两种语言同样的键: a sentence stays a sentence, and one that takes facts takes the same facts. */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...facts: infer Facts) => string
      ? (...facts: Facts) => string
      : Words[Key] extends object
        ? SameKeys<Words[Key]>
        : never
}
