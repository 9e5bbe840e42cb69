import { listPostUnits as route } from '#contract'
import { accept } from '#domain/decision'
import { LEVELS_OF } from '#domain/organization'
import { ROLES } from '#domain/permission'
import { action } from '../action.ts'
import { registrarContext } from './administered.ts'

export const listPostUnits = action(route, async (house, asker) => {
  const { reach } = asker.actor
  const units = await house.store.transaction(registrarContext(asker), (tx) =>
    tx.units.unitsAt(house.today(), { reach }),
  )
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return accept({
    units: units.map(({ code, name, level, parent }) => {
      const within = parent === undefined ? undefined : names.get(parent)
      const roles = ROLES.filter((role) => LEVELS_OF[role].includes(level))
      return { unit: code, name, level, roles, ...(within === undefined ? {} : { within }) }
    }),
  })
})
