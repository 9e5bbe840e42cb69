import type { Says } from '../says.ts'

/** 账号、任职的拒绝说明. */
export const accountRefusals = {
  'account.unknown': () => ({ what: '本地区没有这个账号。', next: '请从账号列表中选择。' }),
  'account.taken': (f) => ({
    what: `账号名“${f.account ?? ''}”已经有人使用。`,
    next: '请换一个账号名，其他内容都还在。',
  }),
  'account.yours': () => ({
    what: '这是您自己的账号，不能由您自己办理。',
    next: '请由另一位管理员办理。',
  }),
  'post.unknown': () => ({ what: '没有这项任职。', next: '请刷新列表后再选。' }),
  'post.yourself': () => ({ what: '不能给自己申请、审批或终止任职。', next: '请由另一位管理员办理。' }),
  'post.overlaps': (f) => ({
    what: `这个账号同一时期已有任职（${f.unit ?? ''}，${f.from ?? ''}${f.to === undefined || f.to === '' ? '起' : `至${f.to}`}）。一个账号同一天只有一项任职。`,
    next: '请先终止原任职，或把起止日期错开。',
  }),
  'post.not-at-this-level': () => ({
    what: '这个角色不设在这一级单位。',
    next: '例如乡镇填报人设在乡镇（街道），部门经办人设在部门；请改选单位或角色。',
  }),
  'post.dates': () => ({ what: '截止日期早于起始日期。', next: '请改正日期。' }),
  'post.settled': () => ({ what: '这项任职申请已经有人审批。', next: '请刷新列表查看结果。' }),
  'post.asked-by-you': () => ({
    what: '这项任职是您申请的，不能由您审批。',
    next: '请由另一位安全管理员审批。',
  }),
  'post.over': () => ({ what: '这项任职不在任期内，或已经终止。', next: '请刷新列表。' }),
  'accounts-file.unreadable': () => ({
    what: '这个文件读不成 CSV，没有写入任何内容。',
    next: '请在表格软件里另存为“CSV UTF-8”，再上传。',
  }),
  'accounts-file.wrong-columns': (f) => ({
    what: `表头不对，没有写入任何内容。需要的列：${f.columns ?? ''}。`,
    next: '请下载样表，照着填写。',
  }),
  'accounts-file.too-long': (f) => ({
    what: `一次最多导入 ${f.most ?? ''} 行，没有写入任何内容。`,
    next: '请分几个文件导入。',
  }),
  'accounts-file.has-problems': () => ({
    what: '有的行现在不能开户，整个文件都没有写入。',
    next: '请重新上传文件检查，按提示改好。',
  }),
  'elsewhere.subject-taken': () => ({
    what: '这个身份标识已经属于另一个账号。',
    next: '请核对标识；一个身份只能对应一个账号。',
  }),
} satisfies Readonly<Record<string, Says>>
