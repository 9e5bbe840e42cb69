import { listForms as route } from '#contract'
import { accept } from '#domain/decision'
import { may } from '#domain/permission'
import { askedForms } from '../../handing-in/index.ts'
import { action } from '../action.ts'
import { summarizeForm } from './form-view.ts'

/** 报表一览 of one’s area. */
export const listForms = action(route, (house, { actor }) =>
  house.store.transaction({ reach: actor.area, path: actor.path }, async (tx) =>
    accept({
      forms: (await askedForms(tx, actor.area)).map((one) => summarizeForm(one, house.today())),
      mayEnter: may(actor, 'form.enter'),
    }),
  ),
)
