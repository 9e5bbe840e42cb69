import type { Says } from '../says.ts'

/** 数据质量的拒绝. */
export const qualityRefusals = {
  'quality.no-reports': (f) => ({
    what: `${f.month ?? ''} 没有可看的报表数。`,
    next: '请换一个月份；有了报表，信号会自动算出。',
  }),
  'signal.unknown': () => ({
    what: '没有这条信号，或不属于您单位和下级。',
    next: '数据更正后信号会自行消失；请回到列表查看。',
  }),
  'signal.of-another-unit': () => ({
    what: '这条信号不属于您单位和下级。',
    next: '请由该单位或其上级办理。',
  }),
  'signal.own-figures': () => ({
    what: '这是您本单位的数，不能由本单位下结论。',
    next: '您可以写说明；结论由上一级核实后填写。',
  }),
  'signal.already-closed': () => ({
    what: '这条信号已有结论，您写的没有保存。',
    next: '请刷新查看结论；如有新情况，由上级写明理由重新打开。',
  }),
  'signal.not-closed': () => ({
    what: '这条信号还没有结论，不需要重新打开。',
    next: '请直接填写核实结论。',
  }),
  'signal.explanation-wanted': () => ({
    what: '没有选择这类信号的正常解释。',
    next: '请从列出的解释中选一项；都不合适时选“其他”并写明。',
  }),
  'signal.note-wanted': () => ({
    what: '还没有写明情况。',
    next: '请用一两句话写明核实到什么、怎么处理。',
  }),
  'signal.base-there': (f) => ({
    what: `这张图在${f.month ?? ''}已经重定过基线。`,
    next: '同一个月只能定一次；原来的理由列在图下。',
  }),
  'signal.base-outside': (f) => ({
    what: `基线月份晚于这条信号所在的${f.month ?? ''}。`,
    next: '请选择不晚于该月的月份。',
  }),
} satisfies Readonly<Record<string, Says>>
