import type { SaysFinding } from '../../finding-says.ts'
import { inClass, key, near, unit } from './phrases.ts'

const forClass = (f: Parameters<typeof inClass>[0]): string => (f.class ? `（${inClass(f)}）` : '')
const edge = (text: string | undefined, open: string): string => (text ? text : open)
const band = (f: Parameters<typeof inClass>[0]): string => `[${edge(f.from, '不限')}, ${edge(f.to, '不限')})`

/** 计分办法的意见. */
export const clauseFindings = {
  'clause.kind-unknown': (f) => ({
    what: `没有计分办法“${f.kind}”。${near(f)}`,
    why: '不知道怎样算。',
    mend: `可以写：${f.known}。`,
  }),
  'clause.value-unit': (f) => ({
    what: `${key(f)}应当是${(f.wanted ?? '').split(' | ').map(unit).join('或')}，写的是${unit(f.found)}。`,
    why: '计量单位不对就不能这样计分。',
    mend:
      f.wanted?.includes('score') && f.found === 'percent'
        ? '百分数要先除成比值再乘分：5 score * (rate / 100%)。'
        : '请换指标或改用别的计分办法。',
  }),
  'clause.not-positive': (f) => ({
    what: `${key(f)}是 ${f.value}，应当大于零。`,
    why: '步长、单位量为零就除不下去。',
    mend: '请写正数。',
  }),
  'clause.negative': (f) => ({
    what: `${key(f)}是负数 ${f.value}。`,
    why: '扣分、加分和上限都写正数，方向由计分办法决定。',
    mend: '请写零或正数。',
  }),
  'clause.floor-left-out': () => ({
    what: '没有写明扣到多少为止。',
    why: '“扣完为止”和“可以扣成负分”结果不同，没有默认值。',
    mend: '请写“floor: 0”（扣完为止），或“below-zero: allowed”（可以为负）。',
  }),
  'clause.floor-twice': () => ({
    what: '既写了 floor 又写了 below-zero。',
    why: '两者意思相反。',
    mend: '请只保留一个。',
  }),
  'clause.floor-above-full': (f) => ({
    what: `最低分 ${f.floor} 高于满分 ${f.full}${forClass(f)}。`,
    why: '这样不论怎样都得满分以上。',
    mend: '请改正 floor。',
  }),
  'clause.cap-above-full': (f) => ({
    what: `上限 ${f.cap} 高于满分 ${f.full}${forClass(f)}。`,
    why: '这样的上限不起作用。',
    mend: '请改正 cap 或分值。',
  }),
  'clause.cap-unneeded': () => ({
    what: '超过目标不再加分，却写了 cap。',
    why: '上限只在 over-target: rewarded 时有意义。',
    mend: '请删去 cap，或写“over-target: rewarded”。',
  }),
  'clause.better-contradicts': (f) => ({
    what: `指标“${f.indicator}”规定的是 ${f.own}，这里写了 ${f.written}。`,
    why: '同一指标不能既是越高越好又是越低越好。',
    mend: '请删去这里的 better，或改正指标。',
  }),
  'clause.partial-left-out': (f) => ({
    what: '没有写明不足一个单位量怎样计（partial）。',
    why: '每 2 例扣 1 分，3 例扣 1、1.5 还是 2 分？没有默认值。',
    mend: `请写“partial: …”，可以写：${(f.allowed ?? '').split(' | ').join('、')}。`,
  }),
  'clause.target-zero': (f) => ({
    what: `${key(f)}为零${forClass(f)}。`,
    why: '不能除以零来算比例。',
    mend: '请写非零的目标，或用 zero-at 写明零分点。',
  }),
  'clause.cut-offs-equal': (f) => ({
    what: `满分点和零分点都是 ${f.target}${forClass(f)}。`,
    why: '两点之间没有距离，比例算不出来。',
    mend: '请改正其中一个，或改用 all-or-nothing。',
  }),
  'clause.cut-offs-backwards': (f) => ({
    what: `满分点 ${f.target} 和零分点 ${f['zero-at']} 的方向与指标（${f.better}）相反${forClass(f)}。`,
    why: '越差得分越高，多半是写反了。',
    mend: '请把两个数对调，或改正指标的 better。',
  }),
  'clause.zero-at-needed': () => ({
    what: '越低越好又要奖励超过目标时，必须写 zero-at。',
    why: '数值为零时“目标 ÷ 数值”没有意义。',
    mend: '请写零分点 zero-at，或写“over-target: capped”。',
  }),
  'clause.lines-do-not-add-up': (f) => ({
    what: `各行分值合计 ${f.sum}，满分是 ${f.full}${forClass(f)}。`,
    why: '合计不等于满分，全部做到也得不到满分，或会超过。',
    mend: '请改正各行或项目的分值。',
  }),
  'clause.line-needs-credit': (f) => ({
    what: `这一行的值是${unit(f.unit)}，没有写怎样给分。`,
    why: '只有“是/否”可以直接给分。',
    mend: '请写 credit（各档得分）或 each（每一个得几分）。',
  }),
  'clause.credit-twice': () => ({
    what: '同一行既写了 credit 又写了 each。',
    why: '只能有一种给分方法。',
    mend: '请只保留一个。',
  }),
  'clause.credit-unneeded': () => ({
    what: '“是/否”的一行不需要写怎样给分。',
    why: '是得满分，否得零分。',
    mend: '请删去 credit 或 each。',
  }),
  'clause.credit-not-points': (f) => ({
    what: `最高一档 ${f.most} 分，这一行的分值是 ${f.points} 分${forClass(f)}。`,
    why: '做得最好也得不到满分，或会超过。',
    mend: '请改正 credit 或 points。',
  }),
  'clause.credit-levels-mixed': () => ({
    what: '各档有的写数，有的写词。',
    why: '写词时按顺序算 0、1、2……，写数时就是那个数，两种不能混用。',
    mend: '请全部写数或全部写词。',
  }),
  'clause.band-empty': (f) => ({
    what: `分段 ${band(f)} 是空的${forClass(f)}。`,
    why: '起点不低于终点，没有数落在里面。',
    mend: '请改正 from 或 to。',
  }),
  'clause.bands-overlap': (f) => ({
    what: `分段重叠：[${edge(f.to, '不限')}, ${edge(f.from, '不限')}) 同属两段${forClass(f)}。`,
    why: '同一个数会有两种得分。',
    mend: '请让后一段的 from 等于前一段的 to。',
  }),
  'clause.bands-gap': (f) => ({
    what: `分段有空档：[${f.from}, ${f.to}) 不属于任何一段${forClass(f)}。`,
    why: '落在空档里的单位没有得分。',
    mend: '请让后一段的 from 等于前一段的 to。',
  }),
  'clause.bands-integer-edge': (f) => ({
    what: `前一段到 ${f.from} 为止，后一段从 ${f.to} 开始${forClass(f)}。`,
    why: `两者之间的小数（如 ${f.from}.5）不属于任何一段；相邻两段首尾相接，接头处归哪一段由“includes”定。`,
    mend: '请让后一段的 from 等于前一段的 to。',
  }),
  'clause.bands-end-excluded': (f) => ({
    what: `最高一段的终点 ${f.to} 本身不在任何一段${forClass(f)}。`,
    why: '没有写“includes: upper”的分段不含终点，正好达到的单位没有得分。',
    mend: '请删去最高一段的 to；如果各段都含上限、不含下限，请写“includes: upper”。',
  }),
  'clause.bands-start-excluded': (f) => ({
    what: `最低一段的起点 ${f.from} 本身不在任何一段${forClass(f)}。`,
    why: '写了“includes: upper”的分段不含起点，正好是 0 的单位没有得分。',
    mend: '请删去最低一段的 from。',
  }),
  'clause.bands-not-monotone': (f) => ({
    what: `各段得分时高时低${forClass(f)}。`,
    why: '做得更好反而得分更低，多半是写错了。',
    mend: '请核对各段的 points。',
  }),
  'clause.points-above-full': (f) => ({
    what: `得分 ${f.points} 高于满分 ${f.full}${forClass(f)}。`,
    why: '项目得分不能超过分值。',
    mend: '请改正 points。',
  }),
  'clause.points-below-zero': (f) => ({
    what: `得分 ${f.points} 是负数${forClass(f)}。`,
    why: '没有写明可以为负。',
    mend: '请改正，或写“below-zero: allowed”。',
  }),
  'clause.full-out-of-reach': (f) => ({
    what: `最多只能得 ${f.most} 分，满分是 ${f.full} 分${forClass(f)}。`,
    why: '谁也得不到满分。',
    mend: '请核对分值。',
  }),
  'clause.table-or-base': () => ({
    what: '名次得分要写 table 或 base 中的一个。',
    why: '两个都写或都不写，就不知道第几名得几分。',
    mend: '请只保留一个。',
  }),
  'clause.table-not-descending': (f) => ({
    what: `第 ${f.place} 名的得分高于前一名${forClass(f)}。`,
    why: '名次越靠后得分应当越低，多半是写错了。',
    mend: '请核对 table。',
  }),
  'clause.weights-malformed': (f) => ({
    what: `${key(f)}“${f.text}”写法不对。`,
    why: '水平和进步的权重写成两个数之比。',
    mend: '请写成 7:3。',
  }),
  'clause.no-previous': (f) => ({
    what: `“${f.value}”没有上年值。`,
    why: '进步要与上年比较，公式里有无法取上年的部分。',
    mend: '请直接写指标代号。',
  }),
  'clause.answer-values-equal': () => ({
    what: '各种回答的分值都一样。',
    why: '这样怎样回答结果都相同。',
    mend: '请核对 value。',
  }),
  'clause.excluded-counted': (f) => ({
    what: `“${f.name}”既计入又不计入分母。`,
    why: '同一种回答只能算一次。',
    mend: '请从 answers 或 excluded 中删去。',
  }),
  'clause.weights-not-whole': (f) => ({
    what: `两部分权重合计 ${f.sum}%，不是 100%${forClass(f)}。`,
    why: '权重合计不是 100%，满分就达不到或会超过。',
    mend: '请改正权重。',
  }),
  'clause.step-in-percent': (f) => ({
    what: `${key(f)}写成了“${f.text}”。`,
    why: '率的差距用百分点：从 95% 到 94% 是 1 个百分点；“每低 1%”也可能指目标值的百分之一，两种读法得分不同。',
    mend: `指百分点请写“${f.write}”；指目标值的百分之几，请用 above-below 并写“measure: percent”。`,
  }),
  'clause.price-above-full': (f) => ({
    what: `单价 ${f.price} 分高于本项分值 ${f.full} 分${forClass(f)}。`,
    why: '一次就超出分值，写明的分数扣（加）不满。',
    mend: '请核对；确要扣到负分请写“below-zero: allowed”，整项不得分可写“zero-when: 条件”。',
  }),
  'clause.target-out-of-reach': (f) => ({
    what: `目标 ${f.target}% 高于 100%${forClass(f)}。`,
    why: '部分不会多于全体，这个率到不了目标，谁也得不到满分。',
    mend: '请核对目标；完成率之类可以超过 100% 的，可不理会。',
  }),
  'clause.range-multiplied': () => ({
    what: '公式乘以了（最大值 − 最小值）。',
    why: '极差法是除以极差；乘以极差，各单位差得越大分数越离谱。公布的方案里有过这样的笔误。',
    mend: '请改为除以，或改用 min-max（功效系数）。',
  }),
  'clause.full-marks-needed': (f) => ({
    what: `“${f.kind}”要按满分折算，本项却没有满分（points: none）。`,
    why: '没有满分就没有可以折算的数。',
    mend: '请写明分值，或改用按例加分等自带分数的计分办法。',
  }),
  'clause.price-twice': (f) => ({
    what: `写了逐次价（in-turn），又写了${key(f)}。`,
    why: '逐次价已经说明第几次几分，只数整次。',
    mend: '请只保留一样。',
  }),
  'clause.answers-twice': () => ({
    what: '既写了 answers 又写了 groups。',
    why: '全体一起算和分组加权结果不同。',
    mend: '请只保留一样；分组时各组的回答写在组里。',
  }),
  'clause.judged-formula': () => ({
    what: '酌情给的分要写成一个指标，这里是公式。',
    why: '酌情必须写理由，理由随指标一起填报。',
    mend: '请为酌情的分设一个指标，把它的代号写在 value。',
  }),
  'clause.range-empty': (f) => ({
    what: `可给的最低分 ${f.lowest} 不低于最高分 ${f.highest}${forClass(f)}。`,
    why: '没有可以斟酌的余地。',
    mend: '请改正 lowest 或 highest。',
  }),
  'clause.group-or-fixed': () => ({
    what: '最优值、最差值取自本组（over）还是写定（best 和 worst），要写且只写一样。',
    why: '两样都写或都不写，就不知道拿什么比。',
    mend: '请写“over: class”或“over: all”，或写 best 和 worst。',
  }),
  'clause.no-side': () => ({
    what: '超出（ahead）和不足（behind）都没有写。',
    why: '这样不论完成多少得分都一样。',
    mend: '请至少写一侧；两侧同价可用 step-deduction 或 proportional。',
  }),
  'clause.row-never-reached': (f) => ({
    what: `情形“${f.when}”在上面已经写过。`,
    why: '先成立的先定分，这一行永远用不上。',
    mend: '请删去重复的一行，或改正条件。',
  }),
  'clause.price-list': (f) => ({
    what: `“${f.key}”写成了一列。`,
    why: '一种情形只有一个单价；第一次、第二次各不相同的，另有写法。',
    mend: '请写 in-turn: [第一次, 第二次, …] 和 beyond: 以后每次，不写单价和 per。',
  }),
  'clause.sub-cap-unknown': (f) => ({
    what: `under 写的“${f.name}”不在前面的 sub-caps 里。${near(f)}`,
    why: '合计上限要先写大的，再写归在它下面的。',
    mend: '请在 sub-caps 里写上它，或改正代号。',
  }),
  'clause.sub-cap-twice': (f) => ({
    what: `合计上限“${f.name}”写了两次。`,
    why: '归到哪一个分不清。',
    mend: '请改其中一个的代号。',
  }),
  'clause.sub-cap-empty': (f) => ({
    what: `没有情形归入合计上限“${f.name}”。`,
    why: '什么都不限的上限，别人会以为它起作用。',
    mend: `请在要合并计算的几种情形里写 under: ${f.name}，或删去它。`,
  }),
  'clause.top-or-bottom': () => ({
    what: '前几名（top）和后几名（bottom）都没有写。',
    why: '这样每个名次得分都一样。',
    mend: '请至少写一个名次得分表。',
  }),
} satisfies Record<string, SaysFinding>
