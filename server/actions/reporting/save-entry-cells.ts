import { saveEntryCells as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { type CellConflict, type FormField, mergeCells, missingIn, takeNumber } from '#domain/form'
import { loadRows } from '../../handing-in/index.ts'
import { StoreFault } from '../../store/index.ts'
import { action } from '../action.ts'
import { mayType, openOwnReport, writing } from './open-entry.ts'
import { refusedWords } from './refused-words.ts'

/** No village counts eleven digits of people: such a number in a count is somebody’s telephone. */
const isCount = (field: FormField | undefined): boolean =>
  field !== undefined && ['count', 'persons', 'households'].includes(field.unit)

/**
 * 存草稿: what was typed, row by row and cell by cell, whatever it says; a wrong number is kept and shown red, so that
 * nothing typed is lost. A cell that reads otherwise than the person saw it is told and not written.
 */
export const saveEntryCells = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const place = { area: actor.area, form: params.form, period: params.period }
    const units = [...new Set(body.cells.map(({ unit }) => unit))]
    await tx.handingIn.lockEntryRows(place, units)
    const opened = await openOwnReport(tx, house, actor, { ...params, unit: body.unit })
    if (!opened.accepted) return opened
    const report = opened.value
    const allowed = mayType(house, actor, report)
    if (!allowed.accepted) return allowed
    const fields = new Map(report.form.fields.map((field) => [field.field, field]))
    const rows = new Map((await loadRows(tx, report, units)).map((row) => [row.unit.code, row]))
    const stray = body.cells.find(({ unit, field }) => !rows.has(unit) || !fields.has(field))
    if (stray !== undefined)
      return rows.has(stray.unit)
        ? refuse('form.unknown', { form: params.form, field: stray.field })
        : refuse('unit.not-yours', { unit: stray.unit })
    const words = body.cells.flatMap(({ field, text }) => {
      const asked = fields.get(field)
      const read =
        asked === undefined || text === '' || missingIn(text) !== undefined
          ? undefined
          : takeNumber(text, asked)
      return read !== undefined && ('wrong' in read || isCount(asked)) ? [text] : []
    })
    const refused = refusedWords(words, 'entry.text-refused')
    if (refused !== undefined) return refused
    const at = house.now()
    const conflicts: CellConflict[] = []
    const saved: { unit: string; version: number }[] = []
    for (const code of units) {
      const row = rows.get(code)
      if (row === undefined) continue
      const merged = mergeCells(
        row.cells,
        body.cells.filter(({ unit }) => unit === code),
        (field) => row.standing[field] ?? '',
        { account: actor.account, name: actor.name, at },
      )
      conflicts.push(...merged.conflicts)
      const version = merged.changed === 0 ? row.version : row.version + 1
      saved.push({ unit: code, version })
      if (merged.changed === 0) continue
      const put = await tx.handingIn.putEntryRow({
        ...place,
        unit: code,
        path: row.unit.path,
        version,
        cells: merged.cells,
        changedAt: at,
      })
      if (!put) throw new StoreFault('version-conflict', { unit: code })
    }
    return accept({ rows: saved, conflicts: [...conflicts], savedAt: at })
  }),
)
