import type { WorkbookLabels } from '../workbook-code.ts'
import { missingNames, units } from './values.ts'

const month = (period: string): string => {
  const [year = '', number = ''] = period.split('-')
  return `${year}年${Number(number)}月`
}

/** 表格用语: 打印在导出的工作簿里的字. */
export const workbookLabels: WorkbookLabels = {
  monthly: {
    title: (town, of) => `${town}卫生健康工作情况月报表（${of}）`,
    month,
    about: (f) =>
      `填报单位：${f.unit}（${f.code}）　　统计期间：${f.month}　　报送截止：${f.due}　　表号：${f.form}`,
    sheet: '填报表',
    guideSheet: '填表说明',
    number: '序号',
    unit: '单位',
    total: '合计',
    rate: '比率（自动）',
    reason: '未填原因',
    better: { higher: '（越高越好）', lower: '（越低越好）', neither: '' },
    filledBy: '填报人：',
    checkedBy: '审核人：',
    filledOn: '填报日期：',
    previous: (number) => `上期：${number}`,
    whole: '请填不小于 0 的整数，不带单位。',
    decimal: '请填数字，不带单位和逗号。',
    choose: '没有数时选择原因；有数时留空。',
    stop: '填写有误',
    guide: [
      '一、只填白色的格子；灰色格子已锁定，由系统生成，请勿改动。',
      '二、发生数为零填 0；没有数的，在“未填原因”里选择，不要填 0，也不要写文字。',
      '三、空着不填按“未上报”处理，不会抹掉已经报过的数。',
      '四、只填数字：不带单位、逗号、“约”字，不填公式；百分率由系统按分子分母计算。',
      '五、不要合并单元格，不要增加、删除行列；可以排序，系统按隐藏的标识认行。',
      '六、保存为 .xlsx 后在系统里导入；导入时逐格检查，经您确认后才写入。',
      '七、本表不收图片、姓名、身份证号等个人信息，也不需要任何佐证照片。',
    ],
  },
  units,
  reasons: missingNames,
  results: {
    rankingSheet: '排名',
    scoreSheet: '得分表',
    rank: '名次',
    unit: '单位',
    class: '类别',
    subtotal: '基本分',
    bonus: '加分',
    total: '总分',
    grade: '等次',
    commended: '通报表扬',
    tied: '并列',
    gap: '距表扬线',
    note: '备注',
    exactTotal: '总分（精确值）',
    exactScore: '得分（精确值）',
    unitCode: '单位编码',
    item: '考核项目',
    points: '分值',
    target: '目标',
    standard: '评分标准',
    score: '得分',
    deducted: '扣分',
    reason: '扣分原因',
    yes: '是',
    scheme: (name, document) => `依据：${name}（${document}）`,
    counted: (period, through) => `考核年度：${period}　数据截至：${through}`,
    digits: (digits) => `分数显示到小数点后 ${digits} 位，名次按未舍入的精确值排定。`,
    hash: (hash) => `结果校验码：${hash}`,
    page: '第 &P 页　共 &N 页',
  },
}
