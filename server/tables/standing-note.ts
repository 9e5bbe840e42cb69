import type { Scheme, Standing } from '#engine'
import { COMMAND_WORDS, type Language, nameIn } from '#words'
import { honourNames } from './consequences.ts'

/** 备注: which honours it has, why a unit has no rank or is not commended, and which vetoes struck; '' where there is nothing to say. */
export function standingNote(scheme: Scheme, standing: Standing, language: Language): string {
  const { assess } = COMMAND_WORDS[language]
  const { unrankedBecause, notCommendedBecause } = standing
  const vetoes = scheme.vetoes.filter(({ id }) => standing.vetoes.includes(id))
  const passed = standing.passedGrades
    .filter(({ because }) => because !== 'veto')
    .map(({ grade, because }) => {
      const name = scheme.grades.find(({ id }) => id === grade)?.name ?? { zh: grade }
      return `${nameIn(name, language)}${language === 'en' ? ': ' : '：'}${assess.passed[because]}`
    })
  return [
    honourNames(scheme, standing, language),
    ...passed,
    vetoes.length > 0 ? assess.veto(vetoes.map(({ name }) => nameIn(name, language)).join('、')) : '',
    unrankedBecause === undefined ? '' : assess.unranked[unrankedBecause],
    notCommendedBecause === undefined || unrankedBecause !== undefined
      ? ''
      : assess['not-commended'][notCommendedBecause],
  ]
    .filter((part) => part !== '')
    .join('；')
}
