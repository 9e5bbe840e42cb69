import type { SignalFacts } from '../signal-facts.ts'

/** 数据质量信号的说法: what each kind says, looks at and needs; never what it would cost, for it costs nothing. */
export const signals = {
  kinds: {
    completeness: {
      name: '报表不全',
      looks: '应填字段有多少填了；写明原因的缺报算已答复，空白不算。',
      least: '报送期限已过。',
      says: (f: SignalFacts) => `应填 ${f.of} 项，填了 ${f.had} 项。`,
    },
    timeliness: {
      name: '报送不及时',
      looks: '本月第一次报送是否在期限内。',
      least: '有过报送记录。',
      says: (f: SignalFacts) =>
        f.missing === 'yes'
          ? '期限已过，还没有收到本月报表。'
          : `期限 ${f.due}，${f.on} 才报到；近 ${f.of} 个月迟报 ${f.late} 次。`,
    },
    logic: {
      name: '逻辑关系不成立',
      looks: '方案里声明的校验规则，逐份报表对照。',
      least: '规则涉及的数都已填报。',
      says: (f: SignalFacts) => `“${f.name}”不成立：${f.readings}。`,
    },
    'stock-flow': {
      name: '存量流量不平',
      looks: '期初、增加、减少与期末是否对得上。',
      least: '规则涉及的数都已填报。',
      says: (f: SignalFacts) => `“${f.name}”对不上：${f.readings}。`,
    },
    'same-field': {
      name: '同名数字不一致',
      looks: '一份报表里两处问同一个数，答案是否相同；多数单位都不同的，算表的问题，不提示单位。',
      least: '两处都已填报。',
      says: (f: SignalFacts) => `同一份报表里“${f.name}”填了不同的数：${f.readings}。`,
    },
    levels: {
      name: '上下级合计不符',
      looks: '本级自报的数与下级各单位相加是否相同。',
      least: '下级全部报齐。',
      says: (f: SignalFacts) =>
        `${f.indicator}（${f.part}）自报 ${f.own}，下级 ${f.units} 个单位合计 ${f.below}，差 ${f.gap}。`,
    },
    'cross-source': {
      name: '与其他来源不符',
      looks: '核实数或外部系统的数与填报数相差是否在一成以内。',
      least: '同一单位、指标、月份有两个来源。',
      says: (f: SignalFacts) =>
        `${f.indicator}（${f.part}）填报 ${f.reported}，${f.from === 'verified' ? '核实' : '其他系统'} ${f.counted}${f.factor === undefined ? '' : `；近一年核实系数 ${f.factor}`}。`,
    },
    duplicate: {
      name: '两个单位报表雷同',
      looks: '同月各字段全部相同、且不为零的指标不少于六个。',
      least: '六个不为零的指标。',
      says: (f: SignalFacts) => `与${f.others}的报表 ${f.fields} 个字段完全相同。`,
    },
    'over-time': {
      name: '与历年差距大',
      looks: '与前三年同期均值相比是否超出三分之一。',
      least: '前三年同期都有数。',
      says: (f: SignalFacts) =>
        `${f.indicator}（${f.part}）${f.now}，是前三年均值 ${f.mean} 的 ${f.ratio} 倍${f.forecast === undefined ? '' : `，是趋势外推的 ${f.forecast} 倍`}。`,
    },
    outlier: {
      name: '突变',
      looks: '本月变动减去同类单位的共同变动，与自己以往的变动相比（修正 z 分数）。',
      least: '13 个月、8 个同类单位。',
      says: (f: SignalFacts) =>
        `${f.indicator}（${f.part}）本月 ${f.value}，上月 ${f.previous}；照同类单位的变动约为 ${f.expected}。`,
    },
    repeated: {
      name: '与上期几乎全同',
      looks: '与上月相同的字段数，与按各字段大小本来会相同的个数相比；小数字自己就常相同。',
      least: '7 个月、6 个会变的字段。',
      says: (f: SignalFacts) =>
        `会变的 ${f.of} 个字段中有 ${f.repeated} 个与 ${f.before} 相同，正常约 ${f.expected} 个。`,
    },
    heaping: {
      name: '末位偏向 0 和 5',
      looks: '近一年数字末位为 0、5 的比例与同类单位相比（漏斗图）。',
      least: '一年内 100 个两位以上的数、10 个同类单位。',
      says: (f: SignalFacts) =>
        `近一年 ${f.n} 个数里末位是 0 或 5 的占 ${f.share}%，同类单位为 ${f.usual}%。`,
    },
    bunching: {
      name: '集中在目标线上方',
      looks: '目标线上下各一个百分点内的个数，与再往外一个百分点推算的个数相比（精确二项检验）。',
      least: '线两侧共 10 个、每个分母不少于 100。',
      says: (f: SignalFacts) =>
        `${f.indicator === undefined ? '下属各村的比率' : `各村${f.indicator}`}有 ${f.inside} 个刚过目标线，${f.outside} 个刚差一点；平滑分布下刚过线的约 ${f.expected} 个。`,
    },
    'period-end': {
      name: '季末集中',
      looks: '近一年按月计数的工作量有多少落在每季末月，与同类单位相比。',
      least: '12 个月、合计 100 例、10 个同类单位。',
      says: (f: SignalFacts) => `近一年 ${f.all} 例中 ${f.share}% 落在季末月，同类单位为 ${f.usual}%。`,
    },
    funnel: {
      name: '与同类单位相差大',
      looks: '比率是否落在考虑了超离散的 99.8% 控制限之外（漏斗图）。',
      least: '10 个同类单位、分母不少于 20。',
      says: (f: SignalFacts) =>
        `${f.indicator} ${f.rate}%（${f.numerator}／${f.denominator}），同类单位合计 ${f.all}%，控制限 ${f.low}%—${f.high}%。`,
    },
    trend: {
      name: '偏离自身走势',
      looks: '本月变动（减去同类单位的共同变动）是否超出自身控制限（XmR 图）。',
      least: '13 个月、分母不少于 20。',
      says: (f: SignalFacts) =>
        `${f.indicator}本月变动与同类相差 ${f.value} 个百分点，自身控制限为 ${f.lower}—${f.upper}。`,
    },
  },
  explanations: {
    'small-numbers': '数目小，碰巧如此',
    'stable-work': '工作本来就稳定',
    'population-moved': '人口迁入迁出',
    campaign: '集中开展了一次工作',
    'definition-changed': '口径有变化',
    'backlog-entered': '补录了积压的记录',
    'boundary-changed': '区划或管辖有调整',
    season: '季节性',
    'paid-by-quarter': '按季发放或结算',
    'one-worker-two-units': '一人兼两个单位，统计在一起',
    'different-day-of-count': '统计时点不同',
    'system-fault': '系统或网络故障',
    'real-change': '工作确有变化',
    'correction-under-way': '正在更正',
    'not-applicable-here': '本单位没有这项业务',
    other: '其他（请写明）',
  },
  verifications: {
    'ask-the-reporter': '先问填报人',
    'compare-with-register': '与台账核对',
    'recount-a-sample': '抽几份重新数一遍',
    'compare-two-systems': '与另一个系统的数核对',
    'look-at-the-form': '看看表和口径是否容易误解',
  },
  times: { before: '上期', previous: '上年同期', 'to-date': '本年累计', below: '下级合计' },
  parts: { value: '数值', numerator: '分子', denominator: '分母' },
}
