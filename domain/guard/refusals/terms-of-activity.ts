import { type Term, terms } from './term.ts'

/**
 * 工作人员活动量的词 (`../shared/reference/law.md` §2.2 row 7, G-16), and what is none. A count is a service where it is
 * told to whom it was given: a patient followed up (随访), a child seen at home (访视), premises inspected (巡查, 巡访,
 * 督查). It is activity where only the walking is counted, calls at homes with no service named (走访, 入户, 家访, 遍访),
 * or where any of them is counted by worker.
 */
const WALKING = ['走访', '家访', '遍访', '入户走访', '入户巡查', '入户巡访', '入户督查']
const AMOUNTS = '次数 总次数 户次 户数 人次 频次 频率 率 覆盖率 遍数 天数 里程 时长 不少于'.split(' ')
const AT_HOMES = '次数 总次数 户次 频次 频率 天数 里程 时长 不少于'.split(' ')

const WORKERS =
  '网格员 网格长 专干 村医 协管员 督导员 巡查员 巡访员 联系人 工作人员 包村干部 驻村干部 干部 职工 护士 队员 人均 每人'.split(
    ' ',
  )
const HOW_OFTEN = ['', '月均', '日均', '人均', '每月', '每周', '每日', '每天', '日常', '入户', '的']
const SERVICES = ['巡查', '巡访', '督查', '检查', '督导', '随访', '访视', '面访', '回访']
/** Patients and children have their own averages: 患者人均随访次数 is how well they are cared for. */
const GIVEN_TO_PERSONS = new Set(['随访', '访视', '面访', '回访', '检查'])
const AVERAGES = new Set(['人均', '每人'])

const crossed = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)),
    [''],
  )

export const TERMS_OF_ACTIVITY: readonly Term[] = terms(
  ...crossed(WALKING, AMOUNTS),
  ...crossed(['入户'], AT_HOMES),
  ...WORKERS.flatMap((worker) => {
    const services = AVERAGES.has(worker) ? SERVICES.filter((one) => !GIVEN_TO_PERSONS.has(one)) : SERVICES
    return crossed([worker], HOW_OFTEN, services, AMOUNTS)
  }),
  'visitcount visitsperworker numberofhomevisits homevisitcount numberofvisitstohouseholds householdvisitcount doorsknocked',
  'inspectionsperworker inspectionsperofficer inspectionsperinspector patrolsperworker patrolsperofficer patrolcountperworker followupsperworker visitsperofficer visitsperstaff',
)
