/** 路线的用语. */
export const route = {
  title: (unit: string, goal: string) => `${unit}：怎样${goal}`,
  goal: {
    total: (total: string) => `达到 ${total} 分`,
    rank: (rank: string) => `进到第 ${rank} 名`,
    line: '进入表彰线',
  },
  now: (standing: string) => `现在：${standing}`,
  stands: (total: string, rank: string, commended: boolean) =>
    `${total} 分，第 ${rank} 名，${commended ? '在表彰线内' : '不在表彰线内'}`,
  columns: {
    indicator: '指标',
    from: '现值',
    to: '做到',
    count: '再做（人、件）',
    points: '加分',
    cost: '代价',
  },
  afterwards: (standing: string, cost: string) =>
    `做到以后（重新称过）：${standing}；总代价 ${cost}。别的单位按现在的数不动。`,
  coarse: '有的条款同时看几个指标，这些指标只在若干点上试过，可能还有略省的做法。',
  because: {
    already: '已经达到，不需要做什么。',
    unranked: '这个单位没有总分或不参加排名，算不出路线。',
    veto: '被否决，分数再高也到不了；先要依程序解除否决。',
    'no-lever': '没有一个指标还能改进。',
    levers: '所有指标都做到上限也不够。',
    budget: '做得到，但预算不够。',
    unverified: '找到的做法重新称过都不成立，没有给出路线。',
  },
  best: (standing: string) => `最多能到：${standing}`,
  gains: '每个指标单独做到上限能加：',
  gain: (indicator: string, to: string, gain: string) => `${indicator} 做到 ${to}：${gain} 分`,
  closed: {
    'at-ceiling': (indicators: string) => `已在上限，不再动：${indicators}`,
    'all-reported': (indicators: string) => `截止前的数都已报完，不能再动：${indicators}`,
    'no-figure': (indicators: string) => `没有数，无从改进：${indicators}`,
  },
  usual:
    '没有给出可改进的指标，按“各指标最多做到同类最好，每个计量单位代价为 1”来算。用 --levers 给出 indicator,ceiling,cost 三列的 CSV。',
  options: {
    goal: '目标：line（表彰线，默认）、rank:3、score:90',
    levers: '可改进的指标（CSV：indicator,ceiling,cost）',
    budget: '代价总和最多多少',
    by: '截止月份，如 2017-12；此前已报完的指标不能再动',
  },
}
