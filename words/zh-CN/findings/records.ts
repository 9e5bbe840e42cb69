import type { FindingFacts, SaysFinding } from '../../finding-says.ts'
import { near, unit } from './phrases.ts'

const among = (text: string | undefined): string => (text ?? '').split(' | ').join('、')
const TYPES: Readonly<Record<string, string>> = {
  text: '文字',
  choice: '选项',
  number: '数',
  date: '日期',
  'yes-no': '是否',
}
const types = (text: string | undefined): string =>
  (text ?? '')
    .split(' | ')
    .map((type) => TYPES[type] ?? type)
    .join('或')
const units = (text: string | undefined): string => (text ?? '').split(' | ').map(unit).join('或')
const column = (f: FindingFacts): string => `栏目“${f.attribute ?? ''}”`

/** 台账、案件、往年结果、推算和统计年度的意见. */
export const recordFindings = {
  'indicator.statistical-year': (f) => ({
    what: `统计年度的起始月“${f.text}”不对。`,
    why: `它要写成 2016-10 的形式，并与考评年度 ${f.period} 相差不到一年。`,
    mend: '请写统计年度第一个月的年和月。',
  }),
  'indicator.statistical-year-quarter': (f) => ({
    what: `季报指标的统计年度从 ${f.text} 起，不在季度的头一个月。`,
    why: '一个季度不能分属两个统计年度。',
    mend: '请从 1、4、7、10 月起，或改为月报。',
  }),
  'indicator.several-sources': (f) => ({
    what: `同时写了 ${f.keys}。`,
    why: '一个指标要么上报，要么推算，要么由案件计数，来源只能有一个。',
    mend: '请只留一个，其余的另设指标。',
  }),
  'indicator.cases-unit': (f) => ({
    what: `由案件计数的指标单位是${unit(f.unit)}。`,
    why: `这样计数得出的是${units(f.wanted)}。`,
    mend: `请把“unit”改成 ${among(f.wanted)}。`,
  }),
  'indicator.cases-roll-up': (f) => ({
    what: `由案件计数的指标写了“roll-up: ${f['roll-up']}”。`,
    why: '案件一件一件相加，没有未报和抽样之说。',
    mend: '请写“roll-up: sum”。',
  }),
  'indicator.counted-unit': (f) => ({
    what: `推算公式得出的是${unit(f.found)}。`,
    why: `这里要的是${units(f.wanted)}。`,
    mend: '请改公式，或改指标的单位。',
  }),
  'indicator.counted-reads': (f) => ({
    what: `推算公式“${f.text}”读了推算时还没有的东西。`,
    why: '推算在上报单位逐期进行，只能读本单位同期（或上年同期）上报的指标，不能读排名、平均、得分和往年结果。',
    mend: '请把这部分写进项目的计分公式。',
  }),
  'indicator.counted-elsewhere': (f) => ({
    what: `推算公式读的指标“${f.read}”（${f['read-by']}）与本指标（${f['reported-by']}）不是同一级、同一频率或同一统计年度。`,
    why: '推算在上报单位逐期进行，两边的期和级要对得上。',
    mend: '请使两个指标的 reported-by、reported 和 statistical-year 一致。',
  }),
  'indicator.counted-constant': () => ({
    what: '推算公式没有读任何指标。',
    why: '没有上报就没有推算，常数不是数据。',
    mend: '请在公式里写上指标。',
  }),
  'indicator.counted-circle': (f) => ({
    what: `推算公式互相引用：${f.circle}。`,
    why: '绕成一圈，谁也算不出来。',
    mend: '请断开其中一处。',
  }),
  'register.unknown': (f) => ({
    what: `没有台账“${f.register}”。${near(f)}`,
    why: '不知道从哪里数案件。',
    mend: '请改正代号，或在“registers”里登记这个台账。',
  }),
  'register.attribute-reserved': (f) => ({
    what: `${column(f)}与每件案件都有的一栏同名。`,
    why: `这些名字已经占用：${f.reserved}。`,
    mend: '请换一个名字。',
  }),
  'register.attribute-type': (f) => ({
    what: `${column(f)}的类型“${f.text}”不认识。${near(f)}`,
    why: '类型决定怎样填、怎样比。',
    mend: '请写 text、number（可带单位，如 number yuan）、date、yes-no，或列出选项 [a, b]；可以不填的在后面加 optional。',
  }),
  'register.choice-malformed': (f) => ({
    what: `${column(f)}的选项“${f.text}”写法不对，或写了两遍。`,
    why: '条件里要直接写选项，所以选项用小写字母、数字和连字符。',
    mend: '请改正选项；由高到低排列。',
  }),
  'cases.condition': (f) => ({
    what: `“${f.text}”不是案件条件。`,
    why: '条件由栏目的比较组成，用 and、or、not 连接。',
    mend: '例如：found-by = city and not self-reported，date <= 2017-07-31，month(date) = 6，days(due, done) > 3，given(done)。',
  }),
  'cases.not-comparable': (f) => ({
    what: `“${f.text}”两边不是同一种东西。`,
    why: '日期与日期（2017-07-31）、同单位的数与数、选项与它自己的选项才能相比。',
    mend: '请改正条件。',
  }),
  'cases.not-ordered': (f) => ({
    what: `“${f.text}”里的文字或选项不能比大小。`,
    why: '只有数和日期有先后大小。',
    mend: '请用 = 或 !=，几个选项用 or 连接。',
  }),
  'cases.not-number': (f) => ({
    what: `“${f.text}”不是数。`,
    why: '相加、相减、比大小、合计的，须是数的栏目、相差的天数或写明的数。',
    mend: '例如：sum amount * 0.5，sum min(days(due, done), 5 days)。',
  }),
  'cases.choice-unknown': (f) => ({
    what: `没有选项“${f.text}”。${near(f)}`,
    why: '写错的选项一件案件也对不上。',
    mend: `请写其中之一：${among(f.allowed)}。`,
  }),
  'cases.attribute-unknown': (f) => ({
    what: `台账“${f.register}”没有${column(f)}。${near(f)}`,
    why: `它的栏目是：${f.known}。`,
    mend: '请改正名字，或在台账里加上这一栏。',
  }),
  'cases.attribute-type': (f) => ({
    what: `${column(f)}是${types(f.type)}。`,
    why: `这里要用${types(f.wanted)}。`,
    mend: '请换一栏，或改正台账里的类型。',
  }),
  'cases.count-malformed': (f) => ({
    what: `计数办法“${f.text}”写法不对。`,
    why: '它决定一件案件计多少。',
    mend: `请写其中之一：${among(f.forms)}。`,
  }),
  'cases.keep-malformed': (f) => ({
    what: `“keep: ${f.text}”写法不对。`,
    why: '同一事项的几件案件，必须说清算哪一件。',
    mend: `请写其中之一：${among(f.forms)}。`,
  }),
  'cases.keep-without-once': () => ({
    what: '写了“keep”，没有写“once-per”。',
    why: '不知道哪些案件算同一事项。',
    mend: '请写“once-per”，或删去“keep”。',
  }),
  'cases.calendar-missing': () => ({
    what: '按工作日计算，方案却没有“calendar”。',
    why: '节假日和调休每年不同，不能猜。',
    mend: '请在方案里写“calendar”：holidays 放假的日子，working 调休上班的日子。',
  }),
  'calendar.day-malformed': (f) => ({
    what: `“${f.key}”里的“${f.text}”写法不对，或没有这一天。`,
    why: '日期错了，工作日就数错了。',
    mend: '请写成 2017-10-02，或 2017-10-01 .. 2017-10-08。',
  }),
  'calendar.too-long': (f) => ({
    what: `假期“${f.text}”超过 ${f.limit} 天。`,
    why: '多半是年份写错了。',
    mend: '请改正起止日期。',
  }),
  'calendar.both': (f) => ({
    what: `${f.day} 既放假又上班。`,
    why: '一天只能是一种。',
    mend: '请从一边删去。',
  }),
  'calendar.weekday-worked': (f) => ({
    what: `${f.day} 不是周末，却列为调休上班。`,
    why: '“working”只列本来休息的周末；平日本来就上班。',
    mend: '请改正日期，或删去。',
  }),
  'fact.derived': () => ({
    what: '这个指标是推算或由案件计数的，不能上报。',
    why: '上报的数不会被计算，两个数并存会使人误解。',
    mend: '请删去这一行。',
  }),
  'fact.part-derived': (f) => ({
    what: `${f.where === 'numerator' ? '分子' : '分母'}由方案推算，不能上报。`,
    why: '方案写了它的公式。',
    mend: '请只填另一个。',
  }),
  'fact.after-merger': (f) => ({
    what: `单位“${f.unit}”从 ${f.from} 起已并入“${f.into}”，不再有自己的数据。`,
    why: '并入以后的数据由承接单位上报，再报就重复了。',
    mend: '请改成承接单位的数据，或改正并入的日期。',
  }),
  'fact.reason-missing': () => ({
    what: '评定数没有写理由。',
    why: '酌情评定必须说明理由，否则不能公开解释。',
    mend: '请在“reason”列写理由。',
  }),
  'fact.evidence-empty': () => ({
    what: '佐证中有一件是空的。',
    why: '空的佐证等于没有，却会被数进去。',
    mend: '请写明文件、照片或单据，几件之间用分号隔开。',
  }),
  'fact.standard-error': (f) => ({
    what: `标准误“${f.text}”不对。`,
    why: '标准误是不小于零的数。',
    mend: '请核对抽样结果。',
  }),
  'fact.source-version-missing': (f) => ({
    what: '外来数没有写来源版本。',
    why: `方案只认“${f.from}”的版本“${f.version}”，没有版本的不计。`,
    mend: '请在“source-version”列写版本。',
  }),
  'fact.source-version': (f) => ({
    what: `外来数的来源版本是“${f.found}”，没有计入。`,
    why: `方案把这个指标定在版本“${f.version}”，对方以后再改也不影响结果。`,
    mend: '确需采用新版本，请修改方案并重新发布；否则不必处理。',
  }),
  'case.register-unknown': (f) => ({
    what: `方案没有台账“${f.register}”。${near(f)}`,
    why: '找不到台账的案件不会被数到。',
    mend: '请改正台账的代号。',
  }),
  'case.twice': (f) => ({
    what: `台账“${f.register}”里案号“${f.case}”有两件。`,
    why: '同一案号只能有一件，系统不替您选择。',
    mend: '请删去一件，或改正案号。',
  }),
  'case.date-malformed': (f) => ({
    what: `案件日期“${f.text}”写法不对，或没有这一天。`,
    why: '日期决定案件算在哪一个月。',
    mend: '请写成 2017-09-05 的形式。',
  }),
  'case.unit-twice': (f) => ({
    what: `案件两次写了同一单位“${f.unit}”。`,
    why: '两地同责说的是两个单位。',
    mend: '请改正“also-unit”，或删去。',
  }),
  'case.level': (f) => ({
    what: `单位“${f.unit}”是 ${f.level} 一级，这个台账数的是 ${(f.wanted ?? '').split(' | ').join(' 或 ')} 一级。`,
    why: '别的级别的案件数不到任何一家。',
    mend: '请改成应担责的单位。',
  }),
  'case.attribute-unknown': (f) => ({
    what: `台账“${f.register}”没有${column(f)}。${near(f)}`,
    why: `它的栏目是：${f.known}。`,
    mend: '请改正表头，或把这一格留空。',
  }),
  'case.attribute-missing': (f) => ({
    what: `${column(f)}没有填。`,
    why: '空着的栏目不符合任何条件，案件会被漏数。',
    mend: '请填写；确实可以不填的，请在台账里写 optional。',
  }),
  'case.attribute-malformed': (f) => ({
    what: `${column(f)}的“${f.text}”不对。${near(f)}`,
    why: `这一栏要填：${among(f.wanted)}。`,
    mend: '请改正。',
  }),
  'case.calendar-year': (f) => ({
    what: `案件涉及 ${f.year} 年的工作日，方案的“calendar”却没有这一年。`,
    why: '不知道那一年哪天放假，工作日就数不准。',
    mend: '请在“calendar”里补上这一年。',
  }),
  'history.period-malformed': (f) => ({
    what: `年度“${f.text}”写法不对。`,
    why: '往年结果一年一条。',
    mend: '请写四位数字，如 2016。',
  }),
  'history.not-past': (f) => ({
    what: `${f.period} 年不早于方案的考评年度 ${f.scheme}。`,
    why: '往年结果只能是以前的年度。',
    mend: '请改正年度，或删去。',
  }),
  'history.twice': (f) => ({
    what: `单位“${f.unit}” ${f.period} 年的结果有两条。`,
    why: '一年只有一个公布的结果。',
    mend: '请删去一条。',
  }),
  'history.rank': (f) => ({
    what: `名次“${f.text}”不对。`,
    why: '名次是不小于 1 的数。',
    mend: '请核对公布的结果。',
  }),
  'history.commended': (f) => ({
    what: `是否表彰写成了“${f.text}”。`,
    why: '只有 yes 和 no；不知道就留空。',
    mend: '请写 yes 或 no。',
  }),
  'history.grade-unknown': (f) => ({
    what: `方案没有等次“${f.grade}”。${near(f)}`,
    why: '公式里问到的等次对不上，就当作不是。',
    mend: '请核对代号；确是往年方案的等次则不必处理。',
  }),
  'history.veto-unknown': (f) => ({
    what: `方案没有否决“${f.veto}”。${near(f)}`,
    why: '公式里问到的否决对不上，就当作没有。',
    mend: '请核对代号；确是往年方案的否决则不必处理。',
  }),
  'unit.merged-half': (f) => ({
    what: `单位“${f.unit}”的“merged-into”和“merged-from”只写了一个。`,
    why: '并入要说清并入谁、从哪天起。',
    mend: '请补上另一个，或都删去。',
  }),
  'unit.merged-unknown': (f) => ({
    what: `单位“${f.unit}”并入的“${f.into}”不在表中。${near(f)}`,
    why: '没有承接单位，以前的数据就没有归处。',
    mend: '请改正代码，或补上承接单位。',
  }),
  'unit.merged-circle': (f) => ({
    what: `单位互相并入：${f.circle}。`,
    why: '绕成一圈，谁也不承接。',
    mend: '请改正其中一处。',
  }),
} satisfies Record<string, SaysFinding>
