import type { FindingFacts, SaysFinding } from '../../finding-says.ts'
import { near, unit } from './phrases.ts'

const tooMuch = '上限防止一个公式拖垮计算，正常的公式远远用不到。'
const list = (text: string | undefined): string => (text ?? '').split(' | ').join('、')

const isProduct = (f: FindingFacts): boolean => f.operator === '*' || f.operator === '/'

/** 写法 of the functions people leave an argument out of. */
const USAGE: Readonly<Record<string, string>> = {
  rank: 'rank(x, ascending | descending, class | all)',
  round: 'round(x, 2, half-up | half-even | floor | ceil)',
  clamp: 'clamp(x, 0, 10)',
  past: 'past(total, 1)',
  'each-month': 'each-month(sum | mean | times | longest-run, x)',
  'each-quarter': 'each-quarter(sum | mean | times | longest-run, x)',
  'group-mean': 'group-mean(x, class | all)',
  'group-max': 'group-max(x, class | all)',
  'group-min': 'group-min(x, class | all)',
  'group-sum': 'group-sum(x, class | all)',
  'group-count': 'group-count(x, class | all)',
  'group-median': 'group-median(x, class | all)',
}

/** A share of a plain number, held against a number. */
const PERCENT_OF_NUMBER = (f: FindingFacts): boolean =>
  [f['left-unit'], f['right-unit']].sort().join(' ') === 'number percent' &&
  /%\s*\*|\*[^*]*%/.test(`${f.left} ${f.right}`)

const RATIO_FOR_PERCENT = (f: FindingFacts): boolean =>
  f.wanted === 'number' && (f.found === 'percent' || f.found === 'percentage-point')

/** 公式的意见. */
export const formulaFindings = {
  'formula.empty': () => ({ what: '公式是空的。', why: '没有公式就没有结果。', mend: '请写出公式。' }),
  'formula.too-long': (f) => ({
    what: `公式有 ${f.length} 个字符，超过 ${f.limit} 个。`,
    why: tooMuch,
    mend: '请用 functions 或 calculations 把公式拆开。',
  }),
  'formula.too-deep': (f) => ({
    what: `括号和判断嵌套超过 ${f.limit} 层。`,
    why: tooMuch,
    mend: '请用 functions 或 calculations 把公式拆开。',
  }),
  'formula.too-large': (f) => ({
    what: `公式展开后超过 ${f.limit} 步。`,
    why: tooMuch,
    mend: '请减少自定义函数的层层调用，改用 calculations。',
  }),
  'formula.full-width': (f) => ({
    what: `公式里有全角字符“${f.character}”。`,
    why: '全角字符看上去相同，却不能计算；系统不替您改公式。',
    mend: `请改成：${f.write}`,
  }),
  'formula.character-unknown': (f) => ({
    what: `公式里有不认识的字符“${f.character}”（${f.code}）。`,
    why: '公式由代号、数、运算符和括号组成。',
    mend: '请删去，或用指标的英文代号。',
  }),
  'formula.number-malformed': (f) => ({
    what: `数“${f.number}”写法不对。`,
    why: '小数点前后都要有数字，而且只能有一个小数点。',
    mend: '请写成 0.5 这样的形式。',
  }),
  'formula.number-too-long': (f) => ({
    what: `数“${(f.number ?? '').slice(0, 24)}…”超过 ${f.limit} 位。`,
    why: '多半是粘贴出错。',
    mend: '请核对原数。',
  }),
  'formula.number-exponent': (f) => ({
    what: `数“${f.number}”用了科学记数法。`,
    why: '公文里没有这种写法，也容易写错数量级。',
    mend: '请写出完整的数字。',
  }),
  'formula.number-not-finite': (f) => ({
    what: `“${f.number}”不是一个数。`,
    why: '缺失和无穷大不能参加计算。',
    mend: '请写具体的数；缺失请用 is-missing 判断。',
  }),
  'formula.number-grouped': (f) => ({
    what: `数“${f.number}”里有千分位逗号。`,
    why: '逗号在公式里分隔参数。',
    mend: '请去掉逗号。',
  }),
  'formula.unit-word-unknown': (f) => ({
    what: `数后面的单位“${f.word}”不认识。`,
    why: '单位决定这个数能和谁比较。',
    mend: `可以写：${f.known}。`,
  }),
  'formula.operator-unknown': (f) => ({
    what: `没有运算符“${f.operator}”。`,
    why: '公式用 + - * /、比较、and、or、not。',
    mend: `请写“${f.write}”。`,
  }),
  'formula.day-unknown': (f) => ({
    what: `没有“${f.day}”这一天。`,
    why: '日期写成四位年、两位月、两位日，并且确有这一天。',
    mend: '请照 2017-07-31 的样子写。',
  }),
  'formula.minus-needs-spaces': (f) => ({
    what: f.name ? `“${f.name}”像是没有空格的减法。` : '减号两边没有空格。',
    why: '代号里也有连字符，没有空格就分不清是一个名称还是相减。',
    mend: '请在减号两边各加一个空格，如“a - b”。如果写的是区间（60% 到 75%），请把偏低、偏高各写成一种情形，或者用 bands 分段。',
  }),
  'formula.end-unexpected': (f) => ({
    what: `公式没有写完，这里应当有${f.wanted ? `“${f.wanted}”` : '内容'}。`,
    why: '缺少一部分就读不出意思。',
    mend: '请补上，并检查括号是否配对；写在 {…} 里的公式带逗号时，要用引号括起来。',
  }),
  'formula.token-unexpected': (f) => ({
    what: `这里不应当出现“${f.token}”${f.wanted ? `，应当是“${f.wanted}”` : ''}。`,
    why: '公式读到这里就读不下去了。',
    mend: '请检查前面的运算符和括号。',
  }),
  'formula.comparison-chained': () => ({
    what: '连写了两个比较。',
    why: '“60 <= x < 80”不能连写，要分成两个条件。',
    mend: '请写成“x >= 60 and x < 80”。',
  }),
  'formula.amount-expected': () => ({
    what: '这里应当写一个数，如 95%、1pp、0.5。',
    why: '这一项是固定的标准，不能随单位计算。',
    mend: '请写数；要计算时请改用 kind: formula。',
  }),
  'formula.name-unknown': (f) => ({
    what: `没有指标“${f.name}”。${near(f)}`,
    why: '写错的代号会让规定落空。',
    mend: '请写 indicators 里已有的代号。',
  }),
  'formula.item-unknown': (f) => ({
    what: `没有项目“${f.name}”。${near(f)}`,
    why: 'item(…) 只能引用方案里的考评项目。',
    mend: '请写已有项目的代号。',
  }),
  'formula.function-unknown': (f) => ({
    what: `没有函数“${f.name}”。${near(f)}`,
    why: '只能用内置函数和方案自己在 functions 里定义的函数。',
    mend: /last-?year|prev|yoy|lag/.test(f.name ?? '')
      ? '上年的数写在指标后面：编号.previous；上年的结果写 past(total, 1)。'
      : '请改正名称，或在 functions 里定义。',
  }),
  'formula.part-unknown': (f) => ({
    what: `指标“${f.name}”没有“${f.part}”这一部分。`,
    why: '指标后面只能写规定的部分和时段。',
    mend: `可以写：${list(f.known)}。`,
  }),
  'formula.part-without-ratio': (f) => ({
    what: `指标“${f.name}”不是比率，没有“${f.part}”。`,
    why: '只有写了 ratio 的指标才有分子和分母。',
    mend: '请改用指标本身，或给指标加上 ratio。',
  }),
  'formula.word-unknown': (f) => ({
    what: f.word ? `函数 ${f.function} 里不能写“${f.word}”。` : `函数 ${f.function} 少写了一个词。`,
    why: '这里没有默认值，只能从规定的词中选。',
    mend: `请写其中之一：${list(f.allowed)}。`,
  }),
  'formula.arguments-count': (f) => ({
    what: `函数 ${f.function} 要 ${f.wanted} 个参数，写了 ${f.found} 个。`,
    why: '参数多了或少了就不知道怎样算。',
    mend: USAGE[f.function ?? ''] ? `请写成 ${USAGE[f.function ?? '']}。` : '请改正参数。',
  }),
  'formula.digits-expected': (f) => ({
    what: `函数 ${f.function} 的小数位数“${f.found}”不是 -12 到 12 的整数。`,
    why: '进位到几位必须事先写定。',
    mend: '请写整数，如 round(x, 2, half-up)。',
  }),
  'formula.whole-number-expected': (f) => ({
    what: `函数 ${f.function} 的“${f.found}”不是 ${f.least} 到 ${f.most} 的整数。`,
    why: '开几次方、往前几年必须事先写定。',
    mend: '请直接写整数，如 root(x, 3)、past(total, 1)。',
  }),
  'formula.nothing-left': (f) => ({
    what: `一共 ${f.of} 个数，要去掉 ${f.left} 个，没有剩下的。`,
    why: '去掉以后一个也不剩，平均无从算起。',
    mend: '前两个参数是去掉几个最低、去掉几个最高，如“mean-without(1, 1, 甲, 乙, 丙)”；请改正。',
  }),
  'formula.plain-number-expected': (f) => ({
    what: `函数 ${f.function} 要不带单位的数，“${f.text}”是${unit(f.found)}。`,
    why: '百分数开方、分数求方差后的单位没有意义。',
    mend: '请先除以单位，如 x / 1%、x / 1 score。',
  }),
  'formula.past-unknown': (f) => ({
    what: `方案里没有${{ grade: '等次', veto: '一票否决' }[f.kind ?? ''] ?? '牌'}“${f.name}”。${near(f)}`,
    why: '写错的代号永远不成立，规定就落空了。',
    mend: '请写方案里已有的代号。',
  }),
  'formula.class-compared': (f) => ({
    what: `类别“${f.name}”不能直接写在公式里。`,
    why: '类别不是数，也不能用等号比较。',
    mend: `判断是不是某一类，写 ${f.write}；同类有几个单位写 class-size。`,
  }),
  'formula.class-unknown': (f) => ({
    what: `没有类别“${f.name}”。${near(f)}`,
    why: '写错的类别永远不成立，规定就落空了。',
    mend: `请写 classes 里已有的代号：${f.known}。`,
  }),
  'formula.card-span': (f) => ({
    what: `“${f.name}”${f.each === 'month' ? '每月' : '每季'}挂一次，不能${f.span === 'month' ? '逐月' : '逐季'}读。`,
    why: '各期对不上。',
    mend: `请用 ${f.each === 'month' ? 'each-month' : 'each-quarter'}。`,
  }),
  'formula.result-outside': (f) => ({
    what: `这里还不知道“${f.name}”。`,
    why: '总分、名次、等次和牌要等各项得分算完才有。',
    mend:
      f.name === 'group-size'
        ? '同类有几个单位写 class-size。'
        : f.name === 'rank'
          ? '某个数在同类中的名次写 rank(编号, descending, class)，逐月、逐季的写在 each-month(…)、each-quarter(…) 里；总名次只有等次的 requires、cards、payments 和表彰的 requires 能读。'
          : '请只读指标和项目得分（item(…)）；要看结果的，写在等次的 requires、cards、payments 或表彰的 requires 里。',
  }),
  'formula.day-outside': (f) => ({
    what: `日期“${f.day}”不能写在这里的公式里。`,
    why: '指标是数，不是日期；日期只能和台账里案件的日期相比。',
    mend: '请登记成台账，在 from-cases 的 where 里写，如“issued <= 2017-07-31”；相减的写 a - b，减号两边留空格。',
  }),
  'formula.periods-nested': (f) => ({
    what: `${f.function} 里面又写了 each-month 或 each-quarter。`,
    why: '里面的月份已经定了，不能再逐月计算。',
    mend: '请把里面的一层写成 calculations 的中间值。',
  }),
  'formula.period-outside': (f) => ({
    what: `“${f.name}.${f.part}”只能写在 each-month 或 each-quarter 里面。`,
    why: '没有说是哪个月，就没有“上一期”和“累计”。',
    mend: '请写在 each-month(…) 里，或写明月份，如 month-3、to-month-6。',
  }),
  'formula.period-finer': (f) => ({
    what: `指标“${f.name}”按${{ year: '年', quarter: '季' }[f.reported ?? ''] ?? '月'}上报，没有${f.span === 'month' ? '每月' : '每季'}的数。`,
    why: '不能把全年的数当作某个月的数。',
    mend: '全年的数请先写成 calculations 的中间值再引用，或改指标的 reported。',
  }),
  'formula.period-constant': (f) => ({
    what: `${f.function} 里没有随月份、季度变化的指标。`,
    why: '每一期都是同一个数，逐期计算没有意义。',
    mend: '请在里面写本期的指标，或去掉 each-month、each-quarter。',
  }),
  'formula.clamp-empty': (f) => ({
    what: `下限 ${f.low} 高于上限 ${f.high}。`,
    why: '没有数能同时满足。',
    mend: '请把两个数对调或改正。',
  }),
  'formula.function-recursive': (f) => ({
    what: `函数循环调用：${f.cycle}。`,
    why: '永远算不完。',
    mend: '请改写，使函数不再调用自己。',
  }),
  'formula.function-name-taken': (f) => ({
    what: `函数名“${f.function}”与内置函数相同。`,
    why: '同名会让人误解公式的意思。',
    mend: '请换一个名称。',
  }),
  'formula.parameter-twice': (f) => ({
    what: `函数 ${f.function} 的参数“${f.parameter}”写了两次。`,
    why: '不知道该用哪一个。',
    mend: '请改名。',
  }),
  'formula.signature-malformed': (f) => ({
    what: `函数写法不对：“${f.signature}”。`,
    why: '要写明名称和每个参数的计量单位。',
    mend: '请写成“achievement(rate: percent, threshold: percent)”。',
  }),
  'formula.units-mixed': (f) => ({
    what: `“${f.left}”是${unit(f['left-unit'])}，“${f.right}”是${unit(f['right-unit'])}，不能用“${f.operator}”。`,
    why: isProduct(f)
      ? '相乘、相除的一边须是没有单位的数，或两边能除成一个数。'
      : '不同计量单位不能相加或比较；两个百分数相减得百分点。',
    mend: isProduct(f)
      ? '请把其中一边先除成没有单位的数，如“a * (b / 100 score)”“a * (b / 12 count)”“b / 1%”。'
      : PERCENT_OF_NUMBER(f)
        ? '一个数乘以 50% 得的是百分数；要这个数的一半，请写 0.5 * …。两边本来都是率的，把没有 % 的一边写上 %。'
        : '请换成同一单位，如把 5 写成 5%，或把 5% 写成 5pp。',
  }),
  'formula.unit-expected': (f) => ({
    what: `“${f.text}”是${unit(f.found)}，这里应当是${unit(f.wanted)}。`,
    why: '单位不对，意思就变了：1% 和 1 个百分点不同，35 和 35% 也不同。',
    mend: RATIO_FOR_PERCENT(f)
      ? '同它比的是一个比值；要按百分数计，把比值写成“100% * (…)”。'
      : f.found === 'percent' && f.wanted === 'score'
        ? '请写成几分：把分值的百分之几先算出来，如满分 5 分的 120% 写 6。'
        : `请按${unit(f.wanted)}写。`,
  }),
  'formula.argument-unit': (f) => ({
    what: `函数 ${f.function} 的参数 ${f.parameter} 应当是${unit(f.wanted)}，给的是${unit(f.found)}。`,
    why: '单位不对，意思就变了。',
    mend: '请改正参数，或改函数的参数单位。',
  }),
  'formula.truth-expected': (f) => ({
    what: `“${f.text}”是${unit(f.found)}，这里应当是“是”或“否”。`,
    why: '条件只有成立和不成立。',
    mend: '请写成比较，如“x >= 60%”。',
  }),
  'formula.truth-unexpected': (f) => ({
    what: `“${f.operator}”不能用于“是”或“否”。`,
    why: '判断不是数，不能加减或比较大小。',
    mend: '要数它成立了几次，写 each-month(times, …) 或 each-quarter(times, …)，最多连续几次写 longest-run；其他的用 if … then … else … 换成数。',
  }),
} satisfies Record<string, SaysFinding>
