import { type Term, terms } from './term.ts'

/**
 * 合法服务与寻常词语: what contains a refused term and is none. A refused term is let be only where it lies wholly
 * inside one of these; a second one beside it is still found.
 *
 * First services of institutions, counted per institution (`../shared/reference/law.md` §1.3 G-03, F-05, allow-list), then
 * the names of offices, funds and families with old entitlements (art. 31–32), then Chinese that happens to hold the characters side by side (物流产业, 线上环境).
 */
const SERVICES = terms(
  '早孕建册率 早孕建册人数 早孕建册数 孕产妇 孕产期 高危妊娠 妊娠期 妊娠风险',
  '孕产保健 孕期保健服务 孕妇学校 孕前优生健康检查',
  '生育保险 生育津贴 生育医疗费 生育支持 生育友好 生育关怀 生育服务机构 出生缺陷 出生医学证明 低出生体重 出生一件事 出生证明 出生日期 出生年月 出生地 出生登记 出生即参保 出生窒息',
  '计划生育奖励扶助 计划生育家庭奖励扶助 计划生育家庭奖励 计划生育特别扶助 计划生育家庭特别扶助 计划生育特殊家庭 计划生育特困家庭 部分计划生育家庭 计划生育协会 计划生育事业费 人口与计划生育局 人口和计划生育局 人口和计划生育委员会 卫生和计划生育委 卫生和计划生育局 卫生和计划生育工作委 卫生与计划生育委 卫生计划生育委 卫生计划生育局 计划生育委员会 人口与计划生育法 国家卫生和计划生育',
  '婚姻登记机关 婚姻登记处 婚姻登记窗口 婚姻登记服务 婚姻登记机构 婚姻登记跨省通办 婚姻登记全国通办 婚姻家庭纠纷调解 婚姻家庭辅导服务 婚丧',
  '胎心监护 胎儿医学中心 胎监 脱胎换骨 轮胎 车胎 胎盘处置',
  '成长轨迹 发展轨迹 历史轨迹 打卡地 打卡点 打卡机 打卡发放 打卡直发 打卡到户 签到簿格式 扣除工资性 三查七对 三查八对 三查房 三查三改 漏种补救措施 应急补救措施 整改补救措施 数据补救措施 故障补救措施',
)

const ELSEWHERE = terms(
  '一女户主 单女户主 独女户主 妇女户主 男女户主 多女户主 上环路 上环城 北上环线 双查三改 双查双改 三女家庭农场',
)

const OFFICES = terms(
  '卫生计生 卫计 计生协 计生奖励 计生特殊 计生特扶 计生特困 计生家庭 计生扶助 计生事业费 计生经费 计生专干 计生局 计生委 计生办 计生服务机构 计生联系人',
  '统计生 设计生 会计生 累计生 预计生 估计生 合计生 总计生 共计生 审计生 生计生',
  'livebirths birthsareregistered birthsattended hospitalbirths stillbirths birthsinhospital',
)

const ORDINARY = terms(
  '孕育新 孕育着 孕育出 孕育了 学生育人 师生育人 卫生育儿 医生育儿 学生育才 新生育种 优生育种 养生育',
  '二孩子 两孩子 三孩子 多孩子 一孩子 一孩童 每一孩 少生产 少生活 少生态 少生成 少生物 少生病 减少生 超生产 超生态 超生物 抢生产 抢生意 催生新 催生一批 催生产 催生了',
  '上环境 上环节 上环保 上环评 上环卫 上环球 上环比 上环形 取环境 取环节 取环保 取环评 查环境 查环节 查环保 查环卫 放环境 放环节 放环保 带环境 带环保 循环检 环检测 落环境 落环保 落环节 环情况 环情形',
  '环节育人 环节育才 季节育苗 调节育 引产业 引产品 引产能 牵引产 流产业 流产品 流产值 流产能 流产出 物流产 主流产 河流产 结扎实 双查询 产检查 生产检 国产检 资产检 水产检 农产检 财产检 特产检 量产检 药具备 药具有',
  '政策内容 政策内涵 政策外延 计划外出 政策外溢 政策外宣 计划外包 相亲相爱 互相亲 堕落 自甘堕 防坠 昏迷 上线率先 转发通知 转发文件 转发上级 转发国家 转发省 转发市',
  '一孩次日 注册率先 免疫注册率 坏胎 医生排名不分先后 药流通 药流程 药流向 用药流 医药流 中药流 大月份额 最大月份',
  'instrumentsterilis instrumentsteriliz equipmentsterilis equipmentsteriliz sterilisationofinstrument sterilizationofinstrument sterilisationofequipment sterilizationofequipment',
  'sterilisationofmedical sterilizationofmedical sterilisationofdental sterilizationofdental sterilisationdepartment sterilizationdepartment autoclavesteriliz autoclavesterilis steamsteriliz steamsterilis sterilisationmonitoring sterilizationmonitoring',
  'soilfertility fertiliser fertilizer powerparity genderparity mentalhealthparity priceparity marriageregistrationoffice marriageregistry earlypregnancyregistrationrate registeredinearlypregnancy',
  'systematicmanagementofpregnantwomen pregnantwomenundersystematicmanagement managementrateofpregnantwomen healthmanagementofpregnantwomen rescueofpregnantwomen referralofcriticallyillpregnantwomen schoolforpregnantwomen',
  'checkinthe checkineach checkinevery checkinall checkinother checkinanother healthandfamilyplanning familyplanningassociation populationandfamilyplanninglaw familyplanningcommission familyplanningspecialfamil familyplanningrewardandassistance familyplanningreward specialfamilyplanningfamil supplierblacklist blacklistedsupplier',
)

/** Visits that are the service itself, told by whom they are given to. */
const VISITS = terms(
  'followupvisitcount patientvisitcount outpatientvisitcount clinicvisitcount postnatalvisitcount postnatalhomevisitcount newbornvisitcount newbornhomevisitcount',
  'numberofhomevisitstopatients numberofhomevisitstonewborns numberofhomevisitstomothers',
)

export const LAWFUL: readonly Term[] = [...SERVICES, ...ELSEWHERE, ...OFFICES, ...ORDINARY, ...VISITS]
