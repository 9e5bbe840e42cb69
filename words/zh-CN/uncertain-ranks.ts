/** 名次有多可靠的用语. */
export const uncertainRanks = {
  title: (draws: string, seed: string) => `名次有多可靠：按标准误重抽 ${draws} 次，种子 ${seed}`,
  sampled: (indicators: string) => `抽样得来的指标：${indicators}。其余是全数清点，不参与重抽。`,
  none: '没有一个数带标准误：全数清点的结果没有抽样误差，名次就是名次。',
  columns: {
    unit: '代码',
    name: '单位',
    rank: '名次',
    ranks: '名次区间',
    totals: '得分区间',
    commended: '入线机会',
  },
  reading: '区间含 95% 的重抽结果。两个单位的区间相叠，就不能说谁一定在前。',
  draws: '重抽次数，100 到 100000；默认 2000',
}
