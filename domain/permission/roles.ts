/** 角色: what a person is in the work; the unit they do it for is the account's. */
export const ROLES = [
  'province-office', // 省考评办
  'city-office', // 市考评办
  'county-office', // 县级考评办
  'town-clerk', // 乡镇填报人
  'village-worker', // 村居工作人员
  'inspector', // 督查员
  'leader', // 领导
  'department-officer', // 部门经办人
  'system-admin', // 系统管理员
  'security-admin', // 安全管理员
  'audit-admin', // 审计管理员
] as const
export type Role = (typeof ROLES)[number]

/** 三员: each excludes every other role; they administer and see no figure, score or document. */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies Role[]

/** 业务角色: everyone who does the work itself. */
export const WORKERS: readonly Role[] = ROLES.filter((role) => !ADMINISTRATORS.some((one) => one === role))

/** 填报人: they only hand in; every other role signs in with a second factor. */
export const RESPONDENTS: readonly Role[] = ['town-clerk', 'village-worker']
