import { displayText, isMissing, type Payment, type RoundingMode, type Scheme, type Standing } from '#engine'
import { formatValue, type Language, nameIn } from '#words'

/** 持有的牌 by name; '' for none. */
export const cardNames = ({ cards = [] }: Scheme, standing: Standing, language: Language): string =>
  standing.cards
    .map(({ card }) => cards.find(({ id }) => id === card))
    .map((card) => (card === undefined ? '' : nameIn(card.name, language)))
    .join(language === 'en' ? ', ' : '、')

/** 奖惩金额 as it is paid, or the name of its absence. */
export function paymentText(
  { payments }: Standing,
  id: string,
  round: Payment['round'],
  language: Language,
): string {
  const amount = payments.find(({ payment }) => payment === id)?.amount
  if (amount === undefined) return ''
  return isMissing(amount)
    ? formatValue(amount, language)
    : displayText(amount, round.digits, shownRounding(round))
}

/** What is shared out has no more digits than it is shown with, so cutting it off changes nothing. */
export const shownRounding = ({ rounding }: Payment['round']): RoundingMode =>
  rounding === 'largest-remainder' ? 'floor' : rounding

/** 单项表彰 it has, by name; '' for none. */
export const honourNames = ({ honours = [] }: Scheme, standing: Standing, language: Language): string =>
  honours
    .filter(({ id }) => standing.honours.some((one) => one.honour === id && one.commended))
    .map(({ name }) => nameIn(name, language))
    .join(language === 'en' ? ', ' : '、')

/** 牌与奖惩金额 in one line, for a table that has no column of its own for them; '' where there is nothing. */
export function consequenceNote(scheme: Scheme, standing: Standing, language: Language): string {
  const cards = cardNames(scheme, standing, language)
  const paid = (scheme.payments ?? []).map(
    ({ id, name, round }) => `${nameIn(name, language)} ${paymentText(standing, id, round, language)}`,
  )
  return [cards, ...paid].filter((part) => part !== '').join('；')
}
