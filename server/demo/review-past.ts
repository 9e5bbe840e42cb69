import { dueOn } from '#domain/reporting'
import type { DemoWorld } from '../../examples/demo-world/index.ts'
import type { AdminTransaction } from '../store/index.ts'

const DAY = 86_400_000
const VILLAGE_MONTH = /-village-month$/

const later = (moment: string, days: number): string =>
  new Date(Date.parse(moment) + days * DAY).toISOString()

/**
 * 演示世界的往月: reports of every month but the newest were accepted by the county's office, and those months closed; the
 * newest lies with the county, to be reviewed by whoever tries.
 */
export async function reviewPast({ review }: AdminTransaction, world: DemoWorld): Promise<void> {
  const reports = world.submissions.filter(({ form }) => VILLAGE_MONTH.test(form))
  const newest = reports.reduce((latest, { period }) => (period > latest ? period : latest), '')
  const offices = new Map(
    world.accounts.filter(({ role }) => role === 'county-office').map((office) => [office.area, office]),
  )
  const months = new Map<string, { area: string; period: string }>()
  for (const { area, submission, path, period, handedInBy, recordedAt } of reports) {
    const office = offices.get(area)
    if (office === undefined || period === newest) continue
    months.set(`${area} ${period}`, { area, period })
    await review.appendReviewEvent({
      area,
      submission,
      path,
      handedInBy,
      number: 1,
      at: later(recordedAt, 3),
      account: office.account,
      name: office.name,
      kind: 'accepted',
      by: office.path,
    })
  }
  for (const { area, period } of months.values()) {
    const office = offices.get(area)
    if (office === undefined) continue
    const { account, name, path } = office
    const at = later(`${dueOn(period)}T09:00:00+08:00`, 20)
    await review.insertClosing({ area, period, path, at, account, name, open: [] })
  }
}
