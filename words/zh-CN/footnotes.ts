import type { FootnoteWords } from '../footnote-words.ts'

/** 排名表的注: what a reader needs to read the table. */
export const footnotes: FootnoteWords = {
  share: (share, rounding, base) => `表彰名额：每类${base}的 ${share}，${rounding}。`,
  count: (count) => `表彰名额：每类 ${count} 个。`,
  bases: { ranked: '参加排名单位', all: '全部单位' },
  roundings: { floor: '不足一个的舍去', ceil: '不足一个的按一个算', 'half-up': '四舍五入' },
  cut: {
    'all-in': '表彰线上得分并列的全部列入。',
    'all-out': '表彰线上得分并列的全部不列入。',
    'tie-break': '表彰线上得分并列的按方案规定的次序取舍。',
  },
  ties: {
    competition: '得分完全相同的名次相同，后面的名次空出（1、2、2、4）。',
    dense: '得分完全相同的名次相同，后面的名次接续（1、2、2、3）。',
    'break-by': '得分完全相同的按方案规定的项目依次比较。',
  },
}
