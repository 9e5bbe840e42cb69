import type { Says } from '../says.ts'

/** 求路线被拒绝的说明. */
export const routeRefusals = {
  'route.not-your-unit': (f) => ({
    what: `您不能为${f.unit ?? '这个单位'}求路线。`,
    next: '乡镇只为本单位求路线；考评办和领导可为下级单位求。',
  }),
  'route.one-at-a-time': () => ({
    what: '您已有一个路线正在计算，没有开始新的。',
    next: '请等它算完，或先取消它。',
  }),
  'route.indicator-unknown': (f) => ({
    what: `方案里没有指标“${f.indicator ?? ''}”，没有开始计算。`,
    next: '请刷新页面，指标表会按现行方案重列。',
  }),
  'route.cut-off': (f) => ({
    what: '截止月份不在可选范围内，没有开始计算。',
    next: `请在 ${f.from ?? ''} 到 ${f.to ?? ''} 之间选择。`,
  }),
  'route.unknown': () => ({
    what: '没有找到这次计算。',
    next: '计算结果只在本次登录内保留，请重新计算。',
  }),
  'route.no-plan': () => ({ what: '这次计算没有结果可以导出。', next: '请等计算完成，或重新计算。' }),
} satisfies Record<`route.${string}`, Says>
