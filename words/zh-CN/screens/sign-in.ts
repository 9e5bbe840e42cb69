/** 登录. */
export const signIn = {
  title: '登录',
  account: '账号',
  password: '密码',
  submit: '登录',
  submitting: '正在登录……',
  demoTitle: '演示账号',
  demoHint: '点一下即可登录，各看各的一面。',
  accountMissing: '请填写账号。',
  passwordMissing: '请填写密码。',
  roles: {
    'province-office': '省考评办',
    'city-office': '市考评办',
    'county-office': '县级考评办',
    'town-clerk': '乡镇填报人',
    'village-worker': '村居工作人员',
    inspector: '督查员',
    leader: '领导',
  },
  expired: '登录已过期，重新登录后回到刚才的页面。',
  pitchTitle: '分分有据，人人可称',
  pitch: '每一分都能点开：从总分到条款，从条款到数据，从数据到填报表的那一格、那个人、那一天。',
}
