import type { SaysFinding } from '../../finding-says.ts'
import { inClass, near, unit } from './phrases.ts'

/** 系数、佐证、等次名额、牌、奖惩金额的检查意见. */
export const consequenceFindings = {
  'item.open-weighted': () => ({
    what: '按权重合成的项目不能没有满分。',
    why: '权重要把得分折成占满分的几成，没有满分就折不出来。',
    mend: '请写上分值，或把它移出按权重合成的项目。',
  }),
  'item.multiplier-unit': (f) => ({
    what: `系数“${f.text}”给出的是${unit(f.unit)}，不是纯数或百分数。`,
    why: '得分乘以系数还应当是得分。',
    mend: '请写成倍数（如 1.2）或百分数（如 120%）。',
  }),
  'item.clamp-without-multiplier': () => ({
    what: '写了 clamp（上下限），却没有 multiplier（系数）。',
    why: '上下限只限制乘过系数的得分。',
    mend: '请加上系数，或去掉上下限；分项本身的上限写在计分办法里。',
  }),
  'item.clamp-backwards': (f) => ({
    what: `${inClass(f)}${f.class ? '的' : ''}下限 ${f.low} 高于上限 ${f.high}。`,
    why: '没有一个得分能同时满足。',
    mend: '请改正上下限。',
  }),
  'item.evidence-of-nothing': () => ({
    what: '要求佐证，可是计分办法没有读任何指标。',
    why: '佐证附在上报的数据上，没有数据就无处可附。',
    mend: '请去掉 evidence，或让计分办法读取指标。',
  }),
  'bonus.floor-left-out': (f) => ({
    what: `加分里的“${f.item}”可能倒扣，却没有写最多扣到多少。`,
    why: '加分合计可能成为负数，要写明以何为底。',
    mend: '请在 bonus 下写“floor: 0”（或别的分数），不设底的写“floor: none”。',
  }),
  'grade.bottom-takes-all': (f) => ({
    what: `最低等次“${f.grade}”写了${f.key === 'quota' ? '名额' : '附加条件'}。`,
    why: '剩下的单位都归最低等次，不能再往下放。',
    mend: `请去掉它的 ${f.key}，或在后面再加一个等次。`,
  }),
  'veto.retroactive-impossible': () => ({
    what: '追溯要看上年的数，而这个条件没有上年的样子。',
    why: '条件本来就读上年，或者读别的项目的得分。',
    mend: '请去掉 retroactive，或把条件写成只看本年的指标。',
  }),
  'card.leaves-and-moves': () => ({
    what: '流动的牌又写了摘牌条件。',
    why: '流动的牌发给新的单位，原来的单位就自然交出，不用另外摘牌。',
    mend: '请去掉 leaves，或去掉“moves: yes”。',
  }),
  'card.leaves-left-out': () => ({
    what: '没有写摘牌条件。',
    why: '挂上的牌何时摘下必须写明，否则就一直挂着。',
    mend: '请加上“leaves: …”；每期重新评定的流动牌写“moves: yes”。',
  }),
  'card.grade-left-out': () => ({
    what: '牌要限定等次，却没有写最高只能评到哪一等。',
    why: '不写就没有后果。',
    mend: '请加上“grade: …”。',
  }),
  'scheme.class-list': (f) => ({
    what: `“${f.key}”写成了一列，看不出哪个数是哪一类的。`,
    why: '类别的先后改一改，名额就全错了。',
    mend: `请按类别各写一个：${f.write}。`,
  }),
  'commendation.several': () => ({
    what: '表彰写成了几个。',
    why: 'commendation 只写按总分的那一个；其余各有自己的次序和名额。',
    mend: '请把按总分的留在 commendation（单写一组键），单项奖、进步奖等逐个写在 honours 里。',
  }),
  'grade.nothing-to-lower': () => ({
    what: '要降低等次，可是方案没有两个以上的等次。',
    why: '没有更低的等次可降，规定就落空了。',
    mend: '请先写 grades，从高到低至少两等。',
  }),
  'honour.by-truth': (f) => ({
    what: `评定依据“${f.text}”给出的是“是”或“否”，排不出先后。`,
    why: '名额要从高到低（或从低到高）取。',
    mend: '请写一个数，如 item(项目代号)；“是否”写在 requires 里。',
  }),
  'card.part-constant': (f) => ({
    what: `挂牌条件“${f.text}”里没有${f.each === 'month' ? '每月' : '每季'}的数。`,
    why: '按期挂的牌每期各看当期的数；全年一个数，各期就都一样。',
    mend: '请写按月（季）上报的指标；看全年的牌不写 each。',
  }),
  'card.grade-unneeded': () => ({
    what: '写了等次，可是这块牌不限定等次。',
    why: '写了没有用的东西，别人会以为它起作用。',
    mend: '请去掉 grade，或在 effects 里加上 cap-grade。',
  }),
  'requirement.not-truth': (f) => ({
    what: `条件“${f.text}”给出的是${unit(f.unit)}，不是“是”或“否”。`,
    why: '条件只有满足和不满足两种。',
    mend: '请写成比较，如“rank <= 3”。',
  }),
  'payment.not-yuan': (f) => ({
    what: `金额公式“${f.text}”给出的是${unit(f.unit)}，不是金额。`,
    why: '奖惩金额以元计。',
    mend: '请在公式里写出金额，如“(total - 80) / 1 score * 100 yuan”。',
  }),
  'program.too-early': (f) => ({
    what: `这里要用“${f.reads}”，可是那时还不知道。${near(f)}`,
    why: '次序是：名次 → 限定等次的牌 → 等次 → 其他的牌 → 表彰 → 金额，前面的不能用后面的结果。',
    mend: '请改用总分、名次等已经知道的结果。',
  }),
} satisfies Record<string, SaysFinding>
