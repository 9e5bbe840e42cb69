import type { Says } from '../says.ts'

/** 登录、口令、第二验证的拒绝说明. */
export const sessionRefusals = {
  'session.none': () => ({
    what: '您还没有登录，或登录已过期。',
    next: '请重新登录，登录后会回到刚才的页面。',
  }),
  'session.wrong-password': () => ({
    what: '账号或密码不对。',
    next: '请核对后再试；忘记密码请联系本单位系统管理员，领取一次性代码自己重设。',
  }),
  'session.too-many-attempts': (f) => ({
    what: '连续输错次数过多，暂停登录。',
    next: `请在${f.minutes ?? '几'}分钟后再试；急用请联系安全管理员解除。`,
  }),
  'session.code-needed': () => ({
    what: '这个账号设置了第二验证。',
    next: '请输入验证器上的 6 位验证码，或一个恢复码。',
  }),
  'session.wrong-code': () => ({
    what: '验证码不对，或已经用过。',
    next: '请等验证器换出下一个验证码再试；手机丢失请用恢复码，或联系安全管理员。',
  }),
  'session.step-up-needed': () => ({
    what: '这件事需要再次验证是您本人。',
    next: '请输入密码或验证码；已填写的内容都还在，验证后自动继续。',
  }),
  'session.second-factor-needed': () => ({
    what: '您的角色需要第二验证，完成之前不能办理其他事情。',
    next: '请在“我的账号”里设置或输入验证码。',
  }),
  'session.unknown': () => ({ what: '没有这个登录，可能已经退出。', next: '请刷新列表。' }),
  'session.demo-account': () => ({
    what: '演示账号的密码是公开的，不能修改。',
    next: '想试改密码，请以系统管理员登录演示，新开一个账号。',
  }),
  'password.short': (f) => ({
    what: `密码太短，至少 ${f.least ?? '12'} 个字。`,
    next: '可以用一句只有您自己知道的话，汉字、空格都行。',
  }),
  'password.long': (f) => ({ what: `密码太长，最多 ${f.most ?? '200'} 个字。`, next: '请缩短后再试。' }),
  'password.common': () => ({
    what: '这个密码太常见，很快会被猜中。',
    next: '请换一句自己的话；不必掺数字和符号，长而独特就好。',
  }),
  'password.context': () => ({
    what: '密码主要由账号、姓名、单位或本系统的名字组成，容易被猜中。',
    next: '请换一句与这些无关的话。',
  }),
  'factor.not-begun': () => ({ what: '还没有开始设置第二验证。', next: '请重新打开设置，扫描新的二维码。' }),
  'factor.none': () => ({ what: '这个账号没有设置第二验证。', next: '不需要处理。' }),
  'factor.required': () => ({
    what: '您的角色必须使用第二验证，不能取消。',
    next: '换手机时请点“换一个验证器”。',
  }),
  'entry-code.unknown': () => ({
    what: '没有这个代码，或它已用过、已过期。',
    next: '请核对后再试，或请系统管理员重新发一个。',
  }),
  'setup.wrong-code': () => ({
    what: '设置代码不对，或这位管理员已经设好。',
    next: '代码在服务器启动时显示；重新启动会换新的。',
  }),
  'setup.unit-needed': () => ({
    what: '还没有说明这套系统给哪个单位使用。',
    next: '请填写行政区划代码、名称和层级；由系统管理员先设置。',
  }),
  'elsewhere.none': () => ({ what: '没有配置统一身份认证。', next: '请用账号和密码登录。' }),
  'elsewhere.failed': () => ({
    what: '统一身份认证没有成功。',
    next: '请再试一次；仍不成功，请用账号和密码登录，并告诉系统管理员。',
  }),
} satisfies Readonly<Record<string, Says>>
