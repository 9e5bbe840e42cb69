import type { RefusalRule } from '#domain/guard'
import type { FindingFacts, SaysFinding } from '../../finding-says.ts'

/** 各类拒绝的依据: articles read in full, or pages seen, see `../shared/reference/law.md`. */
const LAW: Readonly<Record<string, string>> = {
  'person-reproduction':
    '人口与计划生育法（2021年修正）第十七至二十条、妇女权益保障法（2022年修订）第三十二条',
  'person-in-space':
    '民法典第一千零三十二、一千零三十三条；《政务移动互联网应用程序规范化管理办法》（国办函〔2026〕12号，据网信部门解读，请核对原文）',
  'person-score': '公职人员政务处分法第四十二至四十五条、政府督查工作条例第二十一条',
}

const SUBJECT: Readonly<Record<string, string>> = {
  'person-reproduction': '个人的生育、避孕、婚育或终止妊娠',
  'person-in-space': '工作人员或群众在何处、做了几次、在线多久，或要求照片等留痕',
  'person-score': '给个人打分排名，或对个人自动处分',
}

const of = (table: Readonly<Record<string, string>>, f: FindingFacts): string => table[f.rule ?? ''] ?? ''

/** 拒绝与政策意见的说明. Those of a policy pack bring their own words; here they are only put in order. */
export const guardFindings = {
  'guard.person-reproduction': (f) => ({
    what: `“${f.text}”含有“${f.term}”，涉及个人的生育、避孕、婚育或终止妊娠。`,
    why: `${LAW['person-reproduction']}。本系统只称量机构和服务，不论限制还是鼓励，都不收集、不考核个人的生育，任何设置都不能放开。`,
    mend: '请删去；妇幼健康服务请用按机构汇总的指标，如孕产妇系统管理率、产后访视率。',
  }),
  'guard.person-in-space': (f) => ({
    what: `“${f.text}”含有“${f.term}”，涉及工作人员或群众在何处、做了几次、在线多久，或要求照片等留痕。`,
    why: `${LAW['person-in-space']}。本系统不跟踪人、不要求签到拍照、不统计登录和走访次数，任何设置都不能放开。`,
    mend: '请删去，改用服务本身，如患者随访次数、场所巡查次数、规范管理率、满意度（按机构数，不按人数）；确需核实的，由核查人员抽样查看原始记录。',
  }),
  'guard.person-score': (f) => ({
    what: `“${f.text}”含有“${f.term}”，是给个人打分排名，或对个人自动处分。`,
    why: `${LAW['person-score']}。考评的是单位；涉及个人的处理由有权机关依程序决定，不能由一个分数自动产生，任何设置都不能放开。`,
    mend: '请删去，改为对单位的考评；对单位的处理写明事由、依据、告知、申辩和申诉。',
  }),
  'guard.quoted': (f) => ({
    what: `引用的原文“${f.text}”含有“${f.term}”，涉及${of(SUBJECT, f)}。`,
    why: `${of(LAW, f)}。引用历史文件可以保留，但不得据此计分；这条提示随方案公示。`,
    mend: '请核对本项指标没有沿用原文的内容；不需要引用的，请删去。',
  }),
  'policy.rule': (f) => ({
    what: `${f['says-zh']}${matched(f)}`,
    why: `依据：${f['citation-zh']}（${CERTAINTY[f.certainty ?? ''] ?? ''}）。政策包 ${f.pack}，规则 ${f.rule}。本提示不是法律意见。`,
    mend: f['remedy-zh'] ?? '',
  }),
  'policy.pack-unknown': (f) => ({
    what: `没有名为“${f.policy}”的政策包。`,
    why: '政策包决定方案按哪些现行规定检查；认不出时不能当作没有规定。',
    mend: `请写 ${f.known}${f.near === undefined ? '' : `（是不是 ${f.near}？）`}，或用 --policy 指明一个政策包文件。`,
  }),
  'policy.remembered-as-law': (f) => ({
    what: `规则“${f.rule}”的依据只是凭记忆（certainty: remembered），却定为 ${f.severity}。`,
    why: '没有核对过原文的规定，不能当作法律来拦住或警告别人。',
    mend: '请核对原文后把 certainty 改为 read 或 seen，或把 severity 改为 note。',
  }),
} satisfies Record<string, SaysFinding>

const matched = (f: FindingFacts): string => (f['matched-zh'] === undefined ? '' : `（${f['matched-zh']}）`)

const CERTAINTY: Readonly<Record<string, string>> = {
  read: '已核对原文',
  seen: '据公开转载或解读，引用前请核对原文',
  remembered: '凭记忆，未经核对，不作为法律依据',
}

const REFUSED = {
  'person-reproduction': guardFindings['guard.person-reproduction'],
  'person-in-space': guardFindings['guard.person-in-space'],
  'person-score': guardFindings['guard.person-score'],
} satisfies Record<RefusalRule, SaysFinding>

/** 拒收的文字: the same words at every door, by the rule of the finding. */
export const refusedText: SaysFinding = (f) =>
  REFUSED[(f.rule ?? '') in REFUSED ? (f.rule as RefusalRule) : 'person-reproduction'](f)
