/** gongcheng quality 的用语. */
export const qualityCommand = {
  title: (month: string, signals: string) => `${month} 数据质量信号：${signals} 条`,
  clean: '没有需要核实的信号。',
  none: '没有一个按月填报的数，看不出信号。',
  exact: '精确',
  columns: { kind: '种类', tests: '看了', short: '数据不足', found: '信号', chance: '碰巧会有' },
  reading: '信号只提示核实，不扣分、不进总分。“碰巧会有”是同样的判断在全部正常时预计报出的个数。',
}
