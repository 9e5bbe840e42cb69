import type { SaysFinding } from '../../finding-says.ts'
import { inClass, key, near } from './phrases.ts'

const noDefault = '这一项没有默认值：不写明，两个人会算出两个结果。'
const oneOf = (allowed: string | undefined): string => (allowed ?? '').split(' | ').join('、')

/** 方案的意见. */
export const schemeFindings = {
  'scheme.map-wanted': () => ({
    what: '文件不是一个方案。',
    why: '方案由“键: 值”组成，第一行一般是“gongcheng: 1”。',
    mend: '请确认选对了文件。',
  }),
  'scheme.language-version': (f) => ({
    what: `方案语言版本“${f.text}”不认识。`,
    why: `本系统能读的版本是 ${f.known}。`,
    mend: `请写“gongcheng: ${f.known}”，或升级系统。`,
  }),
  'scheme.key-twice': (f) => ({
    what: `同一处写了两次${key(f)}。`,
    why: '两个值只能有一个算数，系统不替您选择。',
    mend: '请删去其中一个。',
  }),
  'scheme.key-missing': (f) => ({
    what: `缺少${key(f)}。`,
    why: '没有这一项，方案无法计算。',
    mend: `请在这里加上“${f.key}: …”。`,
  }),
  'scheme.key-unknown': (f) => ({
    what: `不认识键“${f.key}”。${near(f)}`,
    why: '写错的键如果被忽略，这条规定就悄悄失效了。',
    mend: `请改正或删去；这里可以写：${f.known}。`,
  }),
  'scheme.text-expected': (f) => ({
    what: `${key(f)}应当是一个值。`,
    why: '这里写成了一列或一组内容，或者是空的。',
    mend: `请写成“${f.key}: 值”。`,
  }),
  'scheme.map-expected': (f) => ({
    what: `${key(f)}应当是一组“键: 值”。`,
    why: '这里写成了单个值或一列。',
    mend: '请另起一行缩进后写“键: 值”；如果用了中文冒号，请改成英文冒号加空格。',
  }),
  'scheme.list-expected': (f) => ({
    what: `${key(f)}应当是一列内容。`,
    why: '这里可以有多个，因此要逐个列出。',
    mend: '请写成以“- ”开头的若干行，或写成 [ … ]。',
  }),
  'scheme.list-empty': (f) => ({
    what: `${key(f)}是空的。`,
    why: '这里至少要有一个。',
    mend: '请补上内容，或把上一级一并删去。',
  }),
  'scheme.choice-unknown': (f) => ({
    what: `${key(f)}不能写“${f.text}”。${near(f)}`,
    why: '这里只能从规定的几种写法中选一种。',
    mend: `请写其中之一：${oneOf(f.allowed)}。`,
  }),
  'scheme.choice-left-out': (f) => ({
    what: `没有写明${key(f)}。`,
    why: noDefault,
    mend: `请加上“${f.key}: …”，可以写：${oneOf(f.allowed)}。`,
  }),
  'scheme.id-malformed': (f) => ({
    what: `代号“${f.id}”写法不对。`,
    why: '代号要能写进公式，公式里的减号两边有空格，代号里的连字符没有。',
    mend: '请用小写英文字母、数字和连字符，以字母开头，如 doctor-contract。',
  }),
  'scheme.id-twice': (f) => ({
    what: `代号“${f.id}”用了两次。`,
    why: '公式、否决和结果都按代号找，重名就不知道指哪一个。',
    mend: '请把其中一个改成别的代号。',
  }),
  'scheme.class-unknown': (f) => ({
    what: `方案里没有类别“${f.class}”。${near(f)}`,
    why: '写错的类别会让那一类单位没有规定可依。',
    mend: `请写已有的类别：${f.known}。`,
  }),
  'scheme.class-left-out': (f) => ({
    what: `${key(f)}没有写${inClass(f)}的数。`,
    why: '按类别写时，每一类都要有一个数。',
    mend: `请补上“${f.class}: …”；对这一类不考核时请写 not-applicable-to。`,
  }),
  'scheme.negative': (f) => ({
    what: `${key(f)}是负数 ${f.value}。`,
    why: '这里的数说明大小，不能小于零。',
    mend: '请写零或正数。',
  }),
  'scheme.whole-number-expected': (f) => ({
    what: `${key(f)}应当是 ${f.least} 到 ${f.most} 的整数，现在是“${f.text}”。`,
    why: '名额、小数位数和年数只能是整数。',
    mend: '请写整数。',
  }),
  'scheme.percent-expected': (f) => ({
    what: `${key(f)}应当是百分数，现在是“${f.text}”。`,
    why: '0.3、30 和 30% 容易混淆，因此百分号必须写出。',
    mend: '请写成“30%”这样的形式。',
  }),
  'scheme.year-malformed': (f) => ({
    what: `年度“${f.text}”写法不对。`,
    why: '年度决定读取哪一年的数据。',
    mend: '请写四位数字，如 2017。',
  }),
  'scheme.date-malformed': (f) => ({
    what: `日期“${f.text}”写法不对，或没有这一天。`,
    why: '日期决定规定何时有效。',
    mend: '请写成 2017-02-20 的形式。',
  }),
  'scheme.in-force-backwards': (f) => ({
    what: `有效期从 ${f.from} 到 ${f.to}，首尾颠倒。`,
    why: '这样的方案哪一天都无效。',
    mend: '请把 from 和 to 对调或改正。',
  }),
  'scheme.in-force-period': (f) => ({
    what: `有效期 ${f.from} 至 ${f.to} 与考核年度 ${f.period} 没有重合。`,
    why: '方案不能考核它无效的年度。',
    mend: '请核对 period 和 in-force。',
  }),
  'indicator.roll-up-left-out': (f) => ({
    what: `由 ${f['reported-by']} 一级上报、考核 ${f.level} 一级，却没有写明怎样汇总。`,
    why: noDefault,
    mend: `请加上“roll-up: …”，可以写：${oneOf(f.allowed)}。`,
  }),
  'indicator.roll-up-unneeded': (f) => ({
    what: `本来就由 ${f.level} 一级上报，不需要 roll-up。`,
    why: '没有下级数据可以汇总，写了会让人误解。',
    mend: '请删去 roll-up，或改正 reported-by。',
  }),
  'indicator.reported-above': (f) => ({
    what: `上报级别 ${f['reported-by']} 高于考核级别 ${f.level}。`,
    why: '上级的一个数不能分摊给下面各单位。',
    mend: '请把 reported-by 改成考核级别或更低的级别。',
  }),
  'indicator.ratio-unit': (f) => ({
    what: `有分子和分母，计量单位却是“${f.unit}”。`,
    why: '比率是百分数、千分数或纯数，不是件数或人数。',
    mend: '请把 unit 改成 percent、per-mille 或 number，或删去 ratio。',
  }),
  'indicator.rates-do-not-add': (f) => ({
    what: `百分数没有分子和分母，不能按${key(f)}相加。`,
    why: '两个 50% 相加不是 100%；率要由分子、分母汇总后再算。',
    mend: '请写出 ratio（numerator、denominator、empty），或改用 last、mean、mean-of-sampled。',
  }),
  'indicator.unused': (f) => ({
    what: `指标“${f.name}”没有被任何计分办法、否决或并列规则使用。`,
    why: '要求基层上报却不用的数据是负担。',
    mend: '请删去，或在计分办法中使用。',
  }),
  'item.spared-points-twice': (f) => ({
    what: `“${f.name}”不考核类别“${f.class}”，却仍占该类 ${f.points} 分：各项合计 ${f.total} 分，而“${f.other}”合计 ${f.rest} 分。`,
    why: `这 ${f.points} 分看来已经移到该类别的其他项目；不考核的分数还会再折算一遍，等于算了两遍。`,
    mend: `请按类别写 points，不给“${f.class}”分；如果确实要折算，请让各类合计相同。`,
  }),
  'item.too-deep': (f) => ({
    what: `考评项目超过 ${f.limit} 层。`,
    why: '层次太深，没有人能看懂分数从何而来。',
    mend: '请减少层次。',
  }),
  'item.too-many': (f) => ({
    what: `考评项目超过 ${f.limit} 个。`,
    why: '超出了系统的上限。',
    mend: '请把方案拆成几个。',
  }),
  'item.clause-or-items': () => ({
    what: '既没有计分办法也没有下级项目，或两者都写了。',
    why: '项目要么自己计分（clause），要么由下级项目相加（items）。',
    mend: '请只保留 clause 和 items 中的一个。',
  }),
  'item.points-do-not-add-up': (f) => ({
    what: `${f.class ? `${inClass(f)}的` : ''}分值写的是 ${f.declared} 分，下级项目合计 ${f.parts} 分。`,
    why: '分值不等于下级之和，满分就成了问题。',
    mend: '请核对文件，改正本级或下级的分值。',
  }),
  'item.weight-left-out': (f) => ({
    what: `上级项目“${f.parent}”按权重合成，这里没有写权重。`,
    why: '没有权重就不知道占多少。',
    mend: '请加上“weight: …%”。',
  }),
  'item.weight-unneeded': (f) => ({
    what: f.parent ? `上级项目“${f.parent}”不按权重合成，却写了权重。` : '最上一级项目直接相加，却写了权重。',
    why: '这个权重不起作用，会让人误解。',
    mend: '请删去 weight，或在上级写“combine: weighted”。',
  }),
  'item.weights-not-whole': (f) => ({
    what: `各部分权重合计 ${f.sum}，不是 100%。`,
    why: '权重合计不是 100%，满分就达不到或会超过。',
    mend: '请改正权重。',
  }),
  'item.circular': (f) => ({
    what: `项目循环引用：${f.circle}。`,
    why: '每一个都要等另一个算完，谁也算不出来。',
    mend: '请从其中一个公式里去掉 item(…)。',
  }),
  'item.without-source': (f) => ({
    what: `“${f.name}”没有写来源条款。`,
    why: '被考核的单位有权知道每一分出自哪一条。',
    mend: '请加上“source: {clause: 第…条, text: …}”。',
  }),
  'item.without-example': (f) => ({
    what: `“${f.name}”没有算例。`,
    why: '算例让人在发布前看到规定怎样算，并由系统核对。',
    mend: '请加上“examples: [{given: {…}, points: …}]”。',
  }),
  'example.figure-unknown': (f) => ({
    what: `算例给出的“${f.name}”不是方案里的指标或项目。${near(f)}`,
    why: '给了用不上的数，算例就没有说明问题。',
    mend: '请写指标代号，或 item(项目代号)。',
  }),
  'example.part-unknown': (f) => ({
    what: `指标没有“${f.part}”这一部分。`,
    why: '指标可以写 previous（上年）、numerator（分子）、denominator（分母）、target（目标）。',
    mend: '请改正。',
  }),
  'example.class-needed': (f) => ({
    what: '算例没有写类别。',
    why: '方案分类考评，同样的数在不同类别得分可能不同。',
    mend: `请加上“class: …”，可以写：${f.classes}。`,
  }),
  'example.item-needed': (f) => ({
    what: `计分办法要用项目“${f.item}”的得分，算例没有给出。`,
    why: '算例只算这一条，其他项目的得分要直接给出。',
    mend: `请在 given 里加上“item(${f.item}): …”。`,
  }),
  'example.differs': (f) => ({
    what: `${f.class ? `${inClass(f)}的` : ''}算例写的是 ${f.expected} 分，按计分办法算出 ${f.computed} 分。`,
    why: '规定和算例只能有一个是对的。',
    mend: '请核对文件，改正计分办法或算例。',
  }),
  'check.another-time': (f) => ({
    what: `校验规则“${f.text}”读了目标值或指定月份。`,
    why: '校验规则只看一份报表：本期、上期（.before）、上年同期（.previous）和本年累计（.to-date）。',
    mend: '请改用这几种写法；目标是否达到由计分办法判断。',
  }),
  'check.levels': (f) => ({
    what:
      f.levels === '' ? '校验规则没有读本单位填报的数。' : `一条校验规则读了不同层级填报的数：${f.levels}。`,
    why: '一条规则只能对照一份报表；下级的数写作 below-指标，由系统相加。',
    mend: '请拆成几条，或把下级的指标写成 below- 开头。',
  }),
  'grade.not-descending': (f) => ({
    what: `等次“${f.grade}”的下限 ${f['at-least']} 不低于上一等次的 ${f.above}。`,
    why: '等次从高到低排列，下限必须逐级降低。',
    mend: '请改正下限或调整顺序。',
  }),
  'grade.bottom-missing': (f) => ({
    what: `最低等次“${f.grade}”还有下限。`,
    why: '低于这个下限的单位没有等次。',
    mend: '请在最后加一个没有 at-least 的等次。',
  }),
  'grade.bottom-not-last': (f) => ({
    what: `等次“${f.grade}”没有下限，却不在最后。`,
    why: '它会把所有剩下的单位都收走，后面的等次永远用不上。',
    mend: '请加上 at-least，或把它移到最后。',
  }),
  'veto.item-unknown': (f) => ({
    what: `否决要清零的项目“${f.item}”不存在。${near(f)}`,
    why: '指向不存在的项目，否决就没有后果。',
    mend: '请写已有项目的代号。',
  }),
  'veto.grade-unknown': (f) => ({
    what: `否决要限定的等次“${f.grade}”不存在。${near(f)}`,
    why: '指向不存在的等次，否决就没有后果。',
    mend: '请写已有等次的代号。',
  }),
  'veto.when-not-truth': (f) => ({
    what: `否决条件“${f.text}”给出的是数，不是“是”或“否”。`,
    why: '否决只有发生和没有发生两种。',
    mend: '请写成比较，如“false-report-cases > 0”。',
  }),
  'rank.tie-value-truth': (f) => ({
    what: `并列时比较的“${f.text}”只有“是”和“否”。`,
    why: '要分出先后，得比较得分或指标。',
    mend: '请写项目得分（item(…)）或指标。',
  }),
  'commendation.quota': () => ({
    what: '表彰名额要写 share（比例）或 count（个数）中的一个。',
    why: '两个都写或都不写，就不知道表彰几个。',
    mend: '请只保留一个，如“share: 30%”。',
  }),
  'commendation.share-outside': (f) => ({
    what: `表彰比例 ${f.share} 不在 0% 到 100% 之间。`,
    why: '不能表彰比全部还多的单位。',
    mend: '请改正比例。',
  }),
  'commendation.tie-break-missing': () => ({
    what: '表彰线上的并列要按排名的并列规则分先后，而排名没有这样的规则。',
    why: '并列的单位仍然并列，名额还是分不下去。',
    mend: '请在 rank 里写“ties: {break-by: […]}”，或把这里改成 all-in 或 all-out。',
  }),
  'commendation.maximum-below-minimum': (f) => ({
    what: `最多名额 ${f.maximum} 少于最少名额 ${f.minimum}。`,
    why: '两个要求不能同时满足。',
    mend: '请改正其中一个。',
  }),
  'program.circle': (f) => ({
    what: `计算步骤循环：${f.items}。`,
    why: '每一步都要等另一步算完，谁也算不出来。',
    mend: '请从其中一个公式里去掉对另一个的引用。',
  }),
  'program.cell-unknown': (f) => ({
    what: `要用的“${f.cell}”不存在。`,
    why: '算式引用了方案里没有的项目或中间值。',
    mend: '请改成已有的代号。',
  }),
} satisfies Record<string, SaysFinding>
