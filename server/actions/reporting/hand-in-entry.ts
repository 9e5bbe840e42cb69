import { handInEntry as route } from '#contract'
import { accept, refuse } from '#domain/decision'
import { handIn } from '../../handing-in/index.ts'
import { StoreFault } from '../../store/index.ts'
import { action } from '../action.ts'
import { dayInChina } from './day-in-china.ts'
import { openForTyping, writing } from './open-entry.ts'
import { refusedWords } from './refused-words.ts'
import { summarizeEntry } from './summarize-entry.ts'

/**
 * 报送: what the person saw summed up, all or nothing. Where somebody typed meanwhile it is refused and shown again; the
 * same key again, after an answer was lost on the way, writes nothing twice.
 */
export const handInEntry = action(route, (house, { actor }, { params, body }) =>
  house.store.transaction(writing(actor), async (tx) => {
    const note = body.note ?? ''
    const refused = refusedWords([note], 'entry.text-refused')
    if (refused !== undefined) return refused
    const place = { area: actor.area, form: params.form, period: params.period }
    await tx.handingIn.lockEntryRows(place, Object.keys(body.versions))
    const opened = await openForTyping(tx, house, actor, { ...params, unit: body.unit })
    if (!opened.accepted) return opened
    const sheet = opened.value
    const { figures, view } = summarizeEntry(sheet)
    const earlier = await tx.submissions.findSubmission(actor.area, body.key)
    if (earlier === undefined) {
      const moved = sheet.rows.find(({ unit, version }) => body.versions[unit.code] !== version)
      if (moved !== undefined) return refuse('entry.changed-meanwhile', { unit: moved.unit.name })
      const [problem] = view.problems
      if (problem !== undefined)
        return refuse('report.figures-refused', {
          ...problem.facts,
          code: problem.code,
          unit: problem.unit,
          indicator: problem.field.split('.')[0] ?? '',
          count: String(view.problems.length),
        })
      if (figures.length === 0) return refuse('entry.nothing-to-hand-in')
    }
    const handed = await handIn(house, tx, actor, {
      key: body.key,
      channel: 'grid',
      report: sheet.report,
      figures,
      fileName: '',
      dueOn: sheet.due,
      ...(note === '' ? {} : { note }),
    })
    if (!handed.accepted) return handed
    const at = earlier?.recordedAt ?? house.now()
    if (!handed.value.repeated) {
      for (const { unit, version, cells } of sheet.rows) {
        if (Object.keys(cells).length === 0) continue
        const put = await tx.handingIn.putEntryRow({
          ...place,
          unit: unit.code,
          path: unit.path,
          version: version + 1,
          cells: {},
          changedAt: at,
        })
        if (!put) throw new StoreFault('version-conflict', { unit: unit.code })
      }
    }
    const { submission, changed } = handed.value
    return accept({
      submission,
      figures: handed.value.figures,
      changed,
      at,
      late: dayInChina(at) > sheet.due,
    })
  }),
)
