/** What gongcheng quality says. */
export const qualityCommand = {
  title: (month: string, signals: string) => `Signals of ${month}: ${signals}`,
  clean: 'Nothing asks for a look.',
  none: 'No figure was reported by the month, so nothing can be seen.',
  exact: 'exact',
  columns: { kind: 'Kind', tests: 'Tests', short: 'Too few', found: 'Signals', chance: 'By chance' },
  reading:
    'Signals ask for verification; they cost no points and enter no score. “By chance” is how many the same judgement would raise if nothing were wrong.',
}
