/** How the words of a formula are told: English ones are words already. */
export const formulaWords: ReadonlyMap<string, string> = new Map()
