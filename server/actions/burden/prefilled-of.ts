import type { EntryForm } from '#domain/form'

/** A denominator that is a stock is carried over and looked at; numerators and what happened in the period are counted anew. */
export const prefilledOf = ({ fields }: Pick<EntryForm, 'fields'>): number =>
  fields.filter(({ stock, part }) => stock && part === 'denominator').length
