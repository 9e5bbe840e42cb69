/** 说法: from the facts of a code to what happened and what to do next. */
export type Says = (facts: Readonly<Record<string, string | undefined>>) => {
  readonly what: string
  readonly next: string
}

export type Language = 'zh-CN' | 'en'
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en']
