/** 条文里的键在此处另有叫法: by the key above it, and what a part is called as a heading. */
export const provisionPlaces = {
  labels: new Map<string, string>([
    ['quota of', '比例按什么算'],
    ['quota count', '名额数'],
    ['from-cases count', '怎样计数'],
    ['imported from', '来自'],
    ['round digits', '小数位数'],
    ['round rounding', '怎样进位'],
  ]),
  parts: new Map<string, string>([
    ['document', '文件篇幅'],
    ['vetoes', '一票否决：条件、年限与再次'],
    ['grades', '等次：名额与附加条件'],
  ]),
} as const
