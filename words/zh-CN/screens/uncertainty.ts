/** 名次有多可靠, beside the ranking. */
export const uncertainty = {
  title: '名次有多可靠',
  interval: '名次区间',
  chance: '入线机会',
  ranks: (low: string, high: string) => (low === high ? `第${low}名` : `${low}—${high}名`),
  percent: (percent: string) => `${percent}%`,
  almostNever: '<1%',
  almostSurely: '>99%',
  totals: (low: string, high: string) => `总分区间 ${low}—${high}`,
  sampled: (indicators: string, draws: string, seed: string) =>
    `抽样得来的指标：${indicators}。按标准误重抽 ${draws} 次（种子 ${seed}），区间含 95% 的重抽结果；其余指标是全数清点，不参与重抽。`,
  reading: '两个单位的区间相叠，就不能单凭抽样数据说谁一定在前。区间和机会只供参考，不改变名次。',
  none: '这里不列名次区间：所用的数都是全数清点，没有一个带标准误，名次不受抽样误差影响。',
  computing: '正在算名次区间……',
}
