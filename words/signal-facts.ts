/** 信号的事实: numbers and names a sentence is made of. */
export type SignalFacts = Readonly<Record<string, string | undefined>>
