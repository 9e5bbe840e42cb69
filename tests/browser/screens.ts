/** 全部页面 with an address of the demo world; every one is looked at on a desk and on a phone. */
export const TOWN = 'nandu'
export const TOWN_UNIT = '990781105'
export const SCHEME = 'qinghe-2017'

const item = `/explanation/${SCHEME}/${TOWN_UNIT}?cell=item:diabetes-control`

export const SCREENS_OF_A_TOWN: Readonly<Record<string, string>> = {
  'workbench 工作台': '/',
  'ranking 排名': '/ranking',
  'ranking of all classes 全部类别': '/ranking?class=all',
  'province ranking 省级排名': '/ranking/province-2017?class=all',
  'score sheet 得分表': '/score-sheet',
  'explanation of a total 总分的解释': `/explanation/${SCHEME}/${TOWN_UNIT}`,
  'explanation of an item 项目的解释': item,
  'what if 假如': `/what-if/${SCHEME}/${TOWN_UNIT}?set=doctor-contract-rate:60`,
  'route 路线': `/route-plan/${SCHEME}/${TOWN_UNIT}`,
  'movements 这个数动了谁的分': `/movements/${SCHEME}/${TOWN_UNIT}001/diabetes-control-rate/2017-11`,
  'scheme tree 指标与计分': '/scheme',
  'scheme rules 排名与表彰': '/scheme?section=rules',
  'scheme indicators 指标口径': '/scheme?section=indicators',
  'scheme findings 检查意见': '/scheme?section=findings',
  'scheme file 方案文件': '/scheme?section=text',
  'comparison 对比': '/comparison',
  'replay 回放': '/replay',
  'versions 方案版本': `/versions/${SCHEME}`,
  'reporting 导入': '/reporting',
  'own reports under review 本单位报告的审核': '/review?show=all',
  'request of a correction 申请更正': `/corrections/new?unit=${TOWN_UNIT}001&indicator=diabetes-control-rate&at=2017-10`,
  'burden account 减负账': '/burden',
  'audit 审计记录': '/audit?readings=yes',
  'no such page 没有这个页面': '/nowhere',
}

export const SCREENS_OF_AN_OFFICE: Readonly<Record<string, string>> = {
  'reports to review 待审核': '/review',
  'board of a month 进度与月结': '/review/board?month=2017-11',
  'report under review 一份报告的审核': `/review/${SCHEME}-village-month/2017-11/${TOWN_UNIT}`,
  'corrections 更正': '/corrections',
  'verified figures 核实': '/verifications',
  'office workbench 考评办工作台': '/',
  'office reporting 报送情况': '/reporting',
  'scheme desk 起草台': '/desk',
}
