/** 角色: what a person is in the work; the unit they do it for is the account's. */
export const ROLES = [
  'province-office', // 省考评办
  'city-office', // 市考评办
  'county-office', // 县级考评办
  'town-clerk', // 乡镇填报人
  'village-worker', // 村居工作人员
  'inspector', // 督查员
  'leader', // 领导
] as const
export type Role = (typeof ROLES)[number]
