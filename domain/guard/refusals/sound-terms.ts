import type { Term } from './term.ts'

/** What may follow a term written wholly in pinyin and still be the same word: chaoshenglv, ertaishu. */
const SUFFIXES = 'lv lu shu hu ren renshu renci fei zhibiao mubiao bili renwu cuoshi qingkuang'.split(' ')

/** Pinyin that is also a place, a name or an ordinary word: refused only with one of the suffixes. */
const ALSO_ORDINARY = new Set(
  'ertai santai erhai sanhai jieyu jueyu hunyu shanghuan quhuan biyun beiyun yunqing chayun renliu datai'.split(
    ' ',
  ),
)

/**
 * 读音: each line is a term, a syllable at a time: `character=pinyin=characters that sound alike`. Every mixture is a term
 * of its own, so that 超生, chaosheng, 超sheng and 抄生 are one thing.
 */
export function soundTerms(...lines: readonly string[]): readonly Term[] {
  return lines.flatMap((line) => {
    const syllables = line.split(' ').map((syllable) => {
      const [written = '', pinyin = '', alike = ''] = syllable.split('=')
      return { written, pinyin, all: [written, pinyin, ...alike] }
    })
    const means = syllables.map(({ written }) => written).join('')
    const whole = syllables.map(({ pinyin }) => pinyin).join('')
    const mixtures = syllables
      .reduce<readonly string[]>(
        (made, { all }) => made.flatMap((start) => all.map((one) => start + one)),
        [''],
      )
      .filter((text) => text !== means && text !== whole)
    const latin = SUFFIXES.map((suffix) => whole + suffix)
    return [
      ...mixtures.map((text) => edged(text, means)),
      ...[...latin, ...(ALSO_ORDINARY.has(whole) ? [] : [whole])].map((text) => edged(text, means)),
    ]
  })
}

const edged = (text: string, means: string): Term => ({
  text,
  means,
  ...(/^[a-z]/.test(text) ? { from: 'word-start' as const } : {}),
  ...(/[a-z]$/.test(text) ? { to: 'word-end' as const } : {}),
})
