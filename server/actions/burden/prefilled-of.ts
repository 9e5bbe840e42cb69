import type { EntryForm } from '#domain/form'

/** A stock stands there from the period before and is looked at; what happened in the period has to be counted anew. */
export const prefilledOf = ({ fields }: Pick<EntryForm, 'fields'>): number =>
  fields.filter(({ stock }) => stock).length
