import type { Says } from '../says.ts'

/** 审核、月结与更正的拒绝说明. */
export const reviewRefusals = {
  'report.in-review': () => ({
    what: '这份报告上级已经审过，正在审核中，没有写入任何数据。',
    next: '请在“审核”里申请退回；退回后可重新报送，您填的数还在草稿里。',
  }),
  'report.month-closed': () => ({
    what: '这个月已经月结，没有写入任何数据。',
    next: '要改已月结的数，请申请更正。',
  }),
  'review.month-unknown': (f) => ({
    what: `${f.period ?? '这个月'}还没有可看的报告。`,
    next: '请选择已经结束的月份。',
  }),
  'review.unknown': () => ({
    what: '没有找到这份报告。',
    next: '它可能还没有报送，或属于您看不到的单位；请从审核列表进入。',
  }),
  'review.not-yours': () => ({
    what: '这份报告的审核不经过您的单位。',
    next: '页面上写着它在哪里、经过哪几级。',
  }),
  'review.month-closed': () => ({
    what: '这个月已经月结，不能再审核、退回或撤回，没有任何改动。',
    next: '要改已月结的数，请由填报单位申请更正。',
  }),
  'review.changed-meanwhile': (f) => ({
    what: `您看这份报告的时候，${f.name === undefined || f.name === '' ? '有人' : f.name}已经办理过它，您这一步没有写入。`,
    next: '请看过最新情况后再办；您写的理由还在页面上。',
  }),
  'review.not-at-your-step': () => ({
    what: '这份报告现在不在您这一级，您这一步没有写入。',
    next: '页面上写着它在谁那里；需要时可以撤回或申请退回。',
  }),
  'review.own-report': () => ({
    what: '这份报告是您报送的，或您在前一级已经审过，不能由您再审。',
    next: '请由本单位另一位同事办理。',
  }),
  'review.reason-missing': () => ({ what: '没有写理由，没有写入。', next: '请写明理由，对方会看到。' }),
  'review.no-such-step': () => ({
    what: '不能退到那一级：它不在前面。',
    next: '请选择填报单位或前面的一级。',
  }),
  'review.recall-too-late': () => ({
    what: '下一级已经办理，不能再撤回。',
    next: '可以申请退回，由现在持有的单位退给您。',
  }),
  'review.ask-not-needed': () => ({
    what: '现在不用申请退回。',
    next: '报告就在您这里，或者您可以直接撤回。',
  }),
  'review.already-asked': () => ({
    what: '已经申请过退回，还在等答复。',
    next: '请联系现在持有的单位。',
  }),
  'review.not-asked': () => ({ what: '没有人申请退回这份报告。', next: '不用答复。' }),
  'closing.not-due': (f) => ({
    what: `报送期限 ${f.due ?? ''} 还没有过，不能月结。`,
    next: '请在期限之后月结。',
  }),
  'closing.already-closed': (f) => ({
    what: `这个月已由${f.name ?? ''}于 ${f.at ?? ''} 月结。`,
    next: '月结只有一次；之后的改动走更正。',
  }),
  'closing.changed-meanwhile': () => ({
    what: '您看页面的时候，未了的报告有了变化，没有月结。',
    next: '请核对最新的清单后再月结；您写的说明还在。',
  }),
  'closing.reason-missing': (f) => ({
    what: `还有${f.open ?? ''}份报告未了，没有写说明，没有月结。`,
    next: '请写明为什么在未了时月结；说明和清单会一起留存、公开。',
  }),
  'figure.unknown': () => ({
    what: '没有找到这个数，或者它不由您的单位填报、核实。',
    next: '请从报告、解释页或更正列表进入。',
  }),
  'figure.not-so': () => ({
    what: '这个数的写法不对：比率要填分子和分母（分子不大于分母），其他填一个数，或者选一种缺报。没有写入。',
    next: '请改正后再提交。',
  }),
  'correction.unknown': () => ({
    what: '没有找到这份更正。',
    next: '它可能属于您看不到的单位；请从更正列表进入。',
  }),
  'correction.month-open': () => ({
    what: '这个月还没有月结，不用申请更正。',
    next: '可以撤回或申请退回，改好后重新报送。',
  }),
  'correction.waiting': () => ({
    what: '这个数已有一份更正在等批复。',
    next: '请等批复，或先撤回那一份。',
  }),
  'correction.changed-meanwhile': () => ({
    what: '您填写的时候，这个数有了新的版本，没有写入。',
    next: '请看过现在的数再填；您写的还在页面上。',
  }),
  'correction.same-figure': () => ({ what: '新的数和现在的一样，没有写入。', next: '请填要改成的数。' }),
  'correction.settled': (f) => ({
    what: `这份更正已由${f.name ?? ''}办结，您这一步没有写入。`,
    next: '办结的更正不再改动；要再改请另行申请。',
  }),
  'correction.own-request': () => ({
    what: '这份更正是您申请的，不能由您批复。',
    next: '请由另一位同事批复。',
  }),
  'correction.not-above': () => ({
    what: '更正由办理月结的考评办批复，您的单位不能批复。',
    next: '请等批复；申请单位可以撤回。',
  }),
  'correction.not-your-request': () => ({
    what: '只有申请的单位可以撤回这份更正。',
    next: '不同意时请写明理由不予批准。',
  }),
  'correction.overtaken': () => ({
    what: '申请之后这个数又有了新的版本，不能按这份申请批准，没有写入。',
    next: '请不予批准，由填报单位从现在的数重新申请。',
  }),
} satisfies Readonly<Record<string, Says>>
