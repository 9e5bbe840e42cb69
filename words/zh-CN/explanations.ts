import type { ExplanationCode } from '#engine'
import type { Telling } from '../telling.ts'
import { consequences, strikeWords } from './consequences.ts'

const partialWords = (t: Telling, step: string): string =>
  t.is('partial', 'linear')
    ? '，不足部分按比例计'
    : t.is('partial', 'floor')
      ? `，不足${step}不计`
      : `，不足${step}按${step}计`

const capWords = (t: Telling, key = 'cap'): string =>
  t.has(key) && !t.is(key, 'none') ? `，最多${t.points(key)}` : ''

const floorWords = (t: Telling): string =>
  !t.has('floor')
    ? ''
    : t.is('floor', 'below-zero')
      ? '，可扣至负分'
      : t.zero('floor')
        ? '，扣完为止'
        : `，最低${t.points('floor')}`

const stepWords = (t: Telling, line: string): string => {
  const lower = t.is('better', 'lower')
  const value = `${t.named('value-name')}${t.amount('value')}`
  if (t.zero('shortfall'))
    return `${value}，${lower ? '不高于' : '不低于'}${line}，不扣分，得${t.points('points')}`
  const step = t.amount('step')
  return `${value}，${lower ? '高于' : '低于'}${line}共${t.amount('shortfall')}；每${step}扣${t.points('deduct')}${partialWords(t, step)}${capWords(t)}${floorWords(t)} → 扣${t.points('deducted')}，得${t.points('points')}`
}

const eventName = (t: Telling, key: string, k: number): string =>
  t.has(`name-${k}`) ? t.named(`name-${k}`) : t.named(`${key}-${k}-name`)

/** 每例, 每1人, 每5件: per how many of what is counted. */
const perWords = (t: Telling, k: number): string => {
  const per = t.has(`per-${k}`) ? t.like(`per-${k}`, `count-${k}`) : '1'
  return per === '1' ? '每例' : `每${per}`
}

/** 几种情形合计的上限, from the innermost outward. */
const subCapWords = (t: Telling): string =>
  t
    .each('sub-caps')
    .toReversed()
    .map((j) => {
      const events = t.each('events').filter((k) => t.is(`under-${k}`, String(j)))
      const inner = t.each('sub-caps').filter((k) => t.is(`sub-under-${k}`, String(j)))
      const name = t.has(`sub-name-${j}`)
        ? t.named(`sub-name-${j}`)
        : [
            ...events.map((k) => eventName(t, 'event', k)),
            ...inner.map((k) => (t.has(`sub-name-${k}`) ? t.named(`sub-name-${k}`) : `合计上限${k}`)),
          ].join('、')
      return `；${name}合计不超过${t.points(`sub-cap-${j}`)}，计${t.points(`together-${j}`)}`
    })
    .join('')

const bonusCap = (t: Telling): string =>
  t.is('cap', 'none') ? '，不封顶' : `，总加分不超过${t.points('cap')}`

/** One price for each or for so many, a price by turn, or one for the case itself. */
const priceWords = (t: Telling, k: number): string =>
  t.has(`turns-${k}`)
    ? `，依次扣${t.text(`turns-${k}`).replaceAll(', ', '、')}分，再有每次扣${t.points(`beyond-${k}`)}`
    : t.has(`per-${k}`)
      ? `，${perWords(t, k)}扣${t.points(`deduct-${k}`)}`
      : ''

/** Each group of respondents with its own satisfaction and weight. */
const groupWords = (t: Telling): string =>
  t
    .each('groups')
    .map(
      (k) =>
        `，${t.has(`group-${k}`) ? t.named(`group-${k}`) : `第${k}组`}满意度${t.amount(`satisfaction-${k}`)}（权重${t.amount(`weight-${k}`)}）`,
    )
    .join('')

const member = (t: Telling): string => (t.is('over', 'all') ? '全部' : '同类')

const group = (t: Telling, what: string): string =>
  `${member(t)}${t.text('counted')}个单位的${what}为${t.value}${t.is('left-out', '0') ? '' : `（另有${t.text('left-out')}个单位缺数，不计入）`}`

/** 上年同期, or the months the figure is of. */
const when = (t: Telling): string => {
  if (t.is('when', 'previous')) return '（上年同期）'
  if (!t.has('first-month')) return ''
  const [first, last] = [t.text('first-month'), t.text('last-month')]
  return first === last ? `（${first}）` : `（${first}至${last}）`
}

const tiesWords = (t: Telling): string =>
  t.is('ties', 'dense') ? '，并列后不空位' : t.is('ties', 'mean') ? '，并列取平均名次' : ''

const pastWords = (t: Telling): string => {
  const year = `${t.text('year')}年`
  if (t.is('of', 'total')) return `${year}总分${t.value}`
  if (t.is('of', 'rank')) return t.absent ? `${year}名次：${t.value}` : `${year}第${t.value}名`
  if (t.is('of', 'commended')) return `${year}受表彰：${t.value}`
  const what = t.is('of', 'grade') ? '等次' : t.is('of', 'veto') ? '一票否决' : '牌'
  return `${year}${what}「${t.named('result-name')}」：${t.value}`
}

const caseWords = (t: Telling): string => {
  const place = [t.text('file'), t.text('cell')].filter((part) => part !== '').join(' · ')
  return [
    `${t.text('date')} 案件 ${t.text('case')}（${t.text('units')}）：计${t.value}`,
    t.has('said') ? t.text('said') : '',
    t.has('evidence') ? `佐证${t.text('evidence')}件` : '',
    place === '' ? '' : `见 ${place}`,
  ]
    .filter((part) => part !== '')
    .join('，')
}

const factWords = (t: Telling, kind: string): string => {
  const number = t.has('missing')
    ? t.value
    : t.has('numerator') && t.has('denominator')
      ? `${t.text('numerator')} ÷ ${t.text('denominator')} = ${t.value}`
      : t.has('numerator')
        ? `分子${t.text('numerator')}`
        : t.value
  const place = [t.text('file'), t.text('sheet'), t.text('cell')].filter((part) => part !== '').join(' · ')
  return [
    `${t.has('unitName') ? t.text('unitName') : t.text('unit')} ${t.text('period')} ${kind}：${number}`,
    t.is('version', '1') ? '' : `第${t.text('version')}版`,
    t.has('reason') ? `理由：${t.text('reason')}` : '',
    t.has('evidence') ? `佐证${t.text('evidence')}件` : '',
    t.has('source-version') ? `来源版本${t.text('source-version')}` : '',
    place === '' ? '' : `见 ${place}`,
    t.has('handed-in-by') ? `报送人${t.text('handed-in-by')}` : '',
    t.has('signed-by') ? `签字人${t.text('signed-by')}` : '',
    t.has('recorded-at') ? `${t.text('recorded-at')}录入` : '',
  ]
    .filter((part) => part !== '')
    .join('，')
}

const gap = (t: Telling, key: string): string => t.points(key).replace('-', '')

/** 解释句: one for every code; the compiler demands them all. */
export const explanations = {
  total: (t) => `总分${t.value}，满分${t.outOf}${t.has('grade') ? `，等次：${t.named('grade-name')}` : ''}`,
  'total.with-bonus': (t) =>
    `总分${t.value} = 基本分 + 加分${t.has('grade') ? `，等次：${t.named('grade-name')}` : ''}`,
  'total.refused': (t) =>
    `没有总分（${t.value}）：${t.has('refused-by') ? `${t.named('refused-by')}缺数，` : ''}方案规定缺数时拒绝计算，补报后再算`,
  subtotal: (t) => `基本分${t.value}，满分${t.outOf}，由${t.text('parts')}个部分相加`,
  bonus: (t) => `加分${t.value}：各项合计${t.points('uncapped')}${bonusCap(t)}`,
  'bonus.gated': (t) =>
    `加分${t.value}：基本分${t.points('subtotal')}，达到${t.points('gate')}方可加分；各项合计${t.points('uncapped')}${bonusCap(t)}`,
  'branch.sum': (t) => `${scored(t)}，由${t.text('parts')}项相加`,
  'branch.weighted': (t) => `${scored(t)}，由${t.text('parts')}项加权`,
  item: (t) => {
    if (t.has('not-applicable-to')) return `${t.name}对本类单位不适用`
    return `${scored(t)}${t.has('weight') ? `，权重${t.amount('weight')}` : ''}`
  },
  'item.read': (t) => `引用${t.name}：${t.value}`,
  calculation: (t) => `${t.name} = ${t.value}`,
  term: (t) => `${t.name}：${t.value}`,

  'clause.step-deduction': (t) => stepWords(t, `目标${t.amount('target')}`),
  'clause.count-deduction': (t) =>
    `${t
      .each('events')
      .map(
        (k) =>
          `${eventName(t, 'event', k)}${t.has(`per-${k}`) || t.has(`turns-${k}`) ? '' : '：'}${t.amount(`count-${k}`)}${priceWords(t, k)}${capWords(t, `cap-${k}`)}，扣${t.points(`deducted-${k}`)}`,
      )
      .join(
        '；',
      )}${subCapWords(t)} → 共扣${t.points('deducted')}${capWords(t)}${floorWords(t)}，得${t.points('points')}`,
  'clause.proportional': (t) =>
    `${t.named('value-name')}${t.amount('value')}，目标${t.amount('target')}${t.has('zero-at') ? `，${t.amount('zero-at')}起计分` : ''}；得满分${t.points('full')}的${t.share('share')}${t.is('over-target', 'capped') ? '（超过目标不加分）' : ''}，得${t.points('points')}`,
  'clause.all-or-nothing': (t) =>
    `${t.has('value') ? `${t.named('value-name')}${t.amount('value')}${t.has('target') ? `，目标${t.amount('target')}` : ''}，` : ''}${t.zero('met') ? '未达到要求' : '达到要求'}，得${t.points('points')}`,
  'clause.checklist': (t) =>
    `${t
      .each('lines')
      .map(
        (k) =>
          `${t.has(`name-${k}`) ? t.named(`name-${k}`) : t.text(`line-${k}`)}${t.amount(`value-${k}`)}，得${t.points(`earned-${k}`)}（满分${t.points(`points-${k}`)}）`,
      )
      .join('；')} → 合计得${t.points('points')}`,
  'clause.by-case': (t) => `得${t.points('points')}`,
  'clause.bands': (t) => {
    const k = t.text('band').split(' ')[0] ?? ''
    const upper = t.is('includes', 'upper')
    const from = t.has(`from-${k}`) ? `${upper ? '高于' : '不低于'}${t.like(`from-${k}`, 'value')}` : ''
    const to = t.has(`to-${k}`) ? `${upper ? '不高于' : '低于'}${t.like(`to-${k}`, 'value')}` : ''
    return `${t.named('value-name')}${t.amount('value')}，在第${k}档（${[from, to].filter((part) => part !== '').join('、')}），得${t.points('points')}`
  },
  'clause.rank-points': (t) =>
    t.has('place')
      ? `第${t.amount('place')}名，得${t.points('points')}`
      : `${t.named('value-name')}${t.amount('value')}，在${member(t)}${t.amount('group-size')}个单位中列第${t.amount('rank')}${t.has('last-place') && !t.is('last-place', t.text('rank')) ? `（与并列单位占第${t.amount('rank')}至第${t.amount('last-place')}名，取平均）` : ''}，得${t.points('points')}`,
  'clause.group-mean': (t) => stepWords(t, `${member(t)}平均${t.amount('mean')}`),
  'clause.level-progress': (t) =>
    `${t.named('value-name')}${t.amount('value')}，上年${t.amount('previous')}，${member(t)}平均${t.amount('mean')}；水平得${t.points('level-points')}，进步${t.amount('progress')}得${t.points('progress-points')}（水平占${t.share('level-weight')}）→ 得${t.points('points')}`,
  'clause.bonus': (t) =>
    `${t
      .each('events')
      .map(
        (k) =>
          `${eventName(t, 'event', k)}${t.amount(`count-${k}`)}，加${t.points(`earned-${k}`)}${capWords(t, `cap-${k}`)}`,
      )
      .join(
        '；',
      )}${subCapWords(t)} → ${t.is('take', 'highest') ? '取最高一项' : '合计'}${capWords(t)}，加${t.points('points')}`,
  'clause.lateness': (t) =>
    `迟报${t.amount('late')}次，每次扣${t.points('late-deduct')}；漏报${t.amount('missed')}次，每次扣${t.points('missed-deduct')}${capWords(t)}${floorWords(t)} → 扣${t.points('deducted')}，得${t.points('points')}`,
  'clause.satisfaction': (t) =>
    `有效答卷${t.amount('answered')}份（${t
      .each('answers')
      .map((k) => `${eventName(t, 'answer', k)}${t.amount(`count-${k}`)}，每份计${t.amount(`value-${k}`)}`)
      .join('；')}）${groupWords(t)}，满意度${t.amount('satisfaction')}，得${t.points('points')}`,
  'clause.sampled-roll-up': (t) =>
    `本级${t.amount('own')}占${t.amount('own-weight')}，抽查下级平均${t.amount('children')}占${t.amount('children-weight')}（抽查${t.amount('sampled')}个，至少${t.amount('minimum-sampled')}个）→ 综合${t.amount('combined')}，得${t.points('points')}`,
  'clause.above-below': (t) =>
    `${t.named('value-name')}${t.amount('value')}，目标${t.amount('target')}，${t.text('lead').startsWith('-') ? `不足${t.amount('lead').replace('-', '')}` : `超出${t.amount('lead')}`}；达到目标得${t.points('at-target')}${t.has('added') && !t.zero('added') ? `，超出加${t.points('added')}${t.has('ahead-cap') ? `（最多${t.points('ahead-cap')}）` : ''}` : ''}${t.has('deducted') && !t.zero('deducted') ? `，不足扣${t.points('deducted')}${t.has('behind-cap') ? `（最多${t.points('behind-cap')}）` : ''}` : ''}${capWords(t)}${floorWords(t)}，得${t.points('points')}`,
  'clause.entropy-weights': (t) =>
    `${t
      .each('lines')
      .map(
        (k) =>
          `${eventName(t, 'value', k)}${t.amount(`value-${k}`)}，处于最差到最优的${t.share(`position-${k}`)}，权重${t.share(`weight-${k}`)}`,
      )
      .join('；')} → 综合${t.share('index')}，得${t.points('points')}`,
  'clause.first-match': (t) => {
    const k = t.text('row').split(' ')[0] ?? ''
    return t.zero('row')
      ? `所列情形都不成立，得${t.points('points')}`
      : `符合第${k}种情形（${t.has(`name-${k}`) ? t.named(`name-${k}`) : t.text(`condition-${k}`)}），得${t.points('points')}`
  },
  'clause.judgement': (t) =>
    t.has('when') && t.zero('when')
      ? `没有应当酌情的情形，得${t.points('points')}`
      : `${t.named('value-name')}${t.points('value')}（可在${t.points('lowest')}至${t.points('highest')}之间酌情，已写理由）${t.is('counts', 'as-deduction') ? `，扣${t.points('deducted')}${capWords(t)}${floorWords(t)}` : ''}，得${t.points('points')}`,
  'clause.min-max': (t) =>
    `${t.named('value-name')}${t.amount('value')}，${t.has('over') ? member(t) : '规定'}最差${t.amount('worst')}、最优${t.amount('best')}，处于其间${t.share('position')}；最差得${t.points('points-at-worst')}、最优得${t.points('full')}，得${t.points('points')}`,
  'clause.place-bonus': (t) =>
    `上级排名第${t.amount('place')}名${t.has('from-last') ? `（共${t.amount('ranked')}个，倒数第${t.amount('from-last')}）` : ''}，得${t.points('points')}`,
  'clause.ratio-to-best': (t) =>
    `${t.named('value-name')}${t.amount('value')}，${member(t)}最优${t.amount('best')}，为最优的${t.share('ratio')}，得${t.points('points')}`,
  'clause.z-score': (t) =>
    `${t.named('value-name')}${t.amount('value')}，${member(t)}平均${t.amount('mean')}，标准差${t.amount('standard-deviation')}，标准分${t.amount('z')}；平均得${t.points('at-mean')}，每个标准差${t.points('each-deviation')}，得${t.points('points')}`,
  'clause.formula': (t) => `按公式计算${capWords(t)}${floorWords(t)}，得${t.points('points')}`,
  'clause.zero-when': (t) => `符合“本项不得分”的情形（${t.text('zero-when-text')}），得${t.points('points')}`,
  'clause.full-when': (t) => `符合“本项得满分”的情形（${t.text('full-when-text')}），得${t.points('points')}`,
  'clause.missing': (t) =>
    `${t.has('value-name') ? t.named('value-name') : t.name}${t.amount('points')}，本条不能直接计分，按方案的缺项规定处理`,

  'group.mean': (t) => group(t, '平均值'),
  'group.min': (t) => group(t, '最小值'),
  'group.max': (t) => group(t, '最大值'),
  'group.sum': (t) => group(t, '合计'),
  'group.count': (t) =>
    `${member(t)}有数的单位${t.value}个${t.is('left-out', '0') ? '' : `（另有${t.text('left-out')}个缺数）`}`,
  'group.variance': (t) => group(t, '方差（除以单位数）'),
  'group.sample-variance': (t) => group(t, '样本方差（除以单位数减一）'),
  'group.median': (t) => group(t, '中位数'),
  'group.mean-without': (t) =>
    group(t, `去掉${t.text('least')}个最低、${t.text('greatest')}个最高后的平均值`),
  'group.rank': (t) =>
    `在${member(t)}${t.text('counted')}个单位中列第${t.value}（${t.is('order', 'descending') ? '由高到低' : '由低到高'}${tiesWords(t)}）`,
  'group.member': (t) => `${t.name}：${t.value}`,

  'figure.amount': (t) => `${t.name}${when(t)}：${t.value}`,
  'figure.ratio': (t) =>
    `${t.name}${when(t)}${t.value} = ${t.named('numerator-name')}${t.amount('numerator')} ÷ ${t.named('denominator-name')}${t.amount('denominator')}`,
  'figure.missing': (t) => `${t.name}${when(t)}：${t.value}`,

  'fact.reported': (t) => factWords(t, '上报'),
  'fact.verified': (t) => factWords(t, '核实'),
  'fact.imported': (t) => factWords(t, '导入'),
  'fact.judged': (t) => factWords(t, '评定'),
  'fact.case': (t) => caseWords(t),
  'fact.target': (t) => factWords(t, '下达目标'),
  past: pastWords,

  'treatment.drop': (t) => `因${t.amount('missing')}，本项不计入，分值按方案折算`,
  'treatment.full': (t) => `因${t.amount('missing')}，方案规定按满分计，得${t.value}`,
  'treatment.zero': (t) => `因${t.amount('missing')}，方案规定记零分`,
  'treatment.group-mean': (t) => `因${t.amount('missing')}，方案规定取同类平均得分，得${t.value}`,
  'treatment.unranked': (t) => `因${t.amount('missing')}，方案规定本单位单列，不参加排名`,
  'treatment.no-merit': (t) => `因${t.amount('missing')}，方案规定记零分且不参加评优`,
  'treatment.refuse': (t) => `因${t.amount('missing')}，方案规定拒绝计算；补报之前没有总分`,

  'renormalisation.parent': (t) =>
    `有缺项不计入：其余各项满分${t.points('kept')}，折算到${t.points('full')}，各项得分 × ${t.value}`,
  'renormalisation.total': (t) =>
    `有缺项不计入：全卷其余各项满分${t.points('kept')}，折算到${t.points('full')}，各项得分 × ${t.value}`,
  'renormalisation.item': (t) => `计入总分：本项得${t.points('own')} × ${t.amount('factor')} = ${t.value}`,
  'renormalisation.item-zero': (t) => `因一票否决（${t.named('veto-name')}），本项记${t.value}`,

  'veto.not-struck': (t) => `${t.name}：未触发（${t.text('ground')}）`,
  'veto.fail': (t) =>
    `${t.name}：${t.text('ground')}，依据${t.text('basis')}，一票否决，评为不合格${strikeWords(t)}`,
  'veto.item-zero': (t) =>
    `${t.name}：${t.text('ground')}，依据${t.text('basis')}，「${t.named('item-name')}」记零分${strikeWords(t)}`,
  'veto.cap-grade': (t) =>
    `${t.name}：${t.text('ground')}，依据${t.text('basis')}，等次最高为「${t.named('grade-name')}」${strikeWords(t)}`,
  'veto.lower-grade': (t) =>
    `${t.name}：${t.text('ground')}，依据${t.text('basis')}，等次降${t.text('steps')}等${strikeWords(t)}`,
  'veto.ineligible': (t) =>
    `${t.name}：${t.text('ground')}，依据${t.text('basis')}，不参加评优${strikeWords(t)}`,

  'rank.placed': (t) => {
    const parts = [
      `在${t.is('within', 'class') ? '同类' : '全部'}${t.text('ranked')}个单位中列第${t.text('rank')}名`,
      t.has('tied-with') ? `与${t.named('tied-with')}并列` : '',
      neighbour(t, 'above', '前一名', '少'),
      neighbour(t, 'below', '后一名', '多'),
    ]
    return parts.filter((part) => part !== '').join('，')
  },
  'rank.listed-apart': () => '单列：计分，不参加排名',
  'rank.missing': () => '因缺项单列，不参加排名',
  'rank.vetoed': () => '被一票否决，不参加排名',
  'rank.no-total': () => '没有总分，不能排名',

  'commendation.in': (t) =>
    `在表彰范围内：${places(t)}${t.has('line') ? `，表彰线${t.points('line')}，${t.zero('to-line') ? '正好在线上' : `高出${gap(t, 'to-line')}`}` : ''}`,
  'commendation.out': (t) =>
    `未进入表彰范围：${places(t)}${t.has('line') ? `，表彰线${t.points('line')}${t.has('to-line') ? `，相差${gap(t, 'to-line')}` : ''}` : ''}`,
  'commendation.veto': (t) => `名次在表彰范围内，但受一票否决影响，不予表彰；${places(t)}`,
  'commendation.tie-at-the-cut': (t) => `与他人在表彰线上并列，方案规定并列者均不入围；${places(t)}`,
  'commendation.below-the-minimum-total': (t) => `名次在表彰范围内，但总分低于方案规定的最低分；${places(t)}`,
  'commendation.no-merit': (t) => `因缺项不参加评优；${places(t)}`,
  'commendation.card': (t) => `名次在名额之内，但持有不得评优的牌；${places(t)}`,
  'commendation.requires': (t) => `名次在名额之内，但未达到表彰的另列条件；${places(t)}`,
  'commendation.not-ranked': (t) => `未排名，不参加表彰；${places(t)}`,
  ...consequences,
} satisfies Record<ExplanationCode, (t: Telling) => string>

function places(t: Telling): string {
  const base = t.has('share') ? `前${t.amount('share')}` : `前${t.text('count')}名`
  return t.has('places') ? `${base}，共${t.text('places')}个名额` : base
}

/** A neighbour whose total is on the other side of one's own stands there because of a veto: no distance is said. */
function neighbour(t: Telling, side: 'above' | 'below', word: string, less: string): string {
  const key = `${side}-gap`
  if (!t.has(key)) return ''
  const name = t.named(`${side}-name`)
  if (t.zero(key)) return `与${word}${name}总分相同`
  return t.text(key).startsWith('-') === (side === 'above')
    ? `比${word}${name}${less}${gap(t, key)}`
    : `${word}为${name}`
}

/** Own points out of own full marks, and what of them counts where weight or renormalisation makes that another number. */
function scored(t: Telling): string {
  if (t.absent) return `${t.name}不计分（${t.value}）`
  if (!t.has('own')) return `${t.name}得${t.value}${t.outOf === '' ? '' : `，满分${t.outOf}`}`
  return `${t.name}得${t.points('own')}（满分${t.points('own-full')}），计入${t.value}（满分${t.outOf}）`
}
