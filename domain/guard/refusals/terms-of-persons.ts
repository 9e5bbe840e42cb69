import { type Term, terms } from './term.ts'

/**
 * 不得给个人打分、不得自动处分个人的词 (`../shared/reference/law.md` §2.2 row 11, §6; G-22, G-63): results have
 * organisations as subjects, and a consequence for a person is decided by the competent organ, never by a figure.
 */
export const TERMS_OF_PERSONS: readonly Term[] = terms(
  '个人积分 个人得分 个人评分 个人分数 个人排名 个人排行 个人信用 人员排名 人员积分 人员评分 干部积分 干部评分 干部排名 干部得分 员工排名 员工积分 职工排名 职工积分',
  '网格员排名 网格员积分 网格员评分 网格员得分 村医排名 村医积分 村医评分 村医得分 医生排名 医生个人得分 专干排名 专干积分 专干评分 专干得分 护士排名 排名到人 积分到人 得分到人',
  '居民积分 居民评分 居民信用 村民积分 村民评分 村民信用 群众积分 家庭积分 家庭评分 家庭信用 户积分 信用分 信用积分 信用评分 道德积分 个人黑名单 人员黑名单 失信名单 失信人',
  '末位淘汰 末位免职 末位调整 末位辞退 自动免职 自动问责 自动处分 自动辞退 自动解聘 自动扣发 自动扣款 自动降级 就地免职 一律免职 直接免职 一律辞退 直接辞退 一律问责 直接问责 一律解聘 直接解聘',
  '个人考核 医生积分 医生得分 护士积分 人员约谈 诫勉 免职 停职 待岗 撤职 降职 辞退 个人年终奖 扣绩效 扣减绩效 健康积分 文明积分 个人通报 通报个人 职工得分 员工得分 人员得分',
  '扣发工资 扣发个人 扣发绩效 扣发奖金 扣个人 扣除工资 罚款到人 扣罚个人 个人扣分 不得提拔 不得晋升 取消晋升 影响晋升 与晋升挂钩 与职称挂钩 与工资挂钩 与个人绩效挂钩 挂钩个人',
  '与入学挂钩 与落户挂钩 与低保挂钩 取消低保 停发低保 不予落户 不予入学 不予办理户口 不予上户 限制入学 限制落户 连坐',
  '行为画像 干部画像 员工画像 职工画像 人员画像 个人画像 网格员画像',
  'socialcredit personscore personalscore personalrank personalpoints scoreofperson scoreperperson scoreofeachworker workerscore workerrank rankworkers rankingofworkers',
  'residentsscore workersscore rankofemployee rankofstaff rankofworker rankofdoctor firedautomatic dismissedautomatic workerpoints staffpoints residentrating staffrating workerrating ratingofworkers staffscore staffrank rankstaff rankingofstaff employeescore employeerank doctorrank rankdoctors nurserank residentscore residentpoints citizenscore citizenpoints householdscore familyscore',
  'blacklist automaticdismiss automaticallydismiss autodismiss dismissedautomatically automaticpenalt automaticallyfined automaticsanction deductwage deductsalary deductedfromsalary deductedfromwages salarydeduct wagededuct wagesaredocked [dockpay]',
  'denypromotion nopromotion forcedranking stackrank collectivepunish',
)
