import { readForm as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { action } from '../action.ts'
import { viewForm } from './form-view.ts'

export const readForm = action(route, (house, { actor }, { params }) =>
  house.store.transaction({ reach: actor.area, path: actor.path }, async (tx) => {
    const view = await viewForm(tx, actor, params.form, house.today())
    return view === undefined ? refuse('form.unknown', { form: params.form }) : accept(view)
  }),
)
