import type { Actor } from '#domain/permission'

/** 清和市考评办, who imports figures of other systems. */
export const OFFICE: Actor = {
  account: 'qinghe',
  name: '清和市考评办',
  role: 'county-office',
  area: '990781',
  reach: '990781',
  unit: '990781',
  level: 'county',
  path: '99/9907/990781',
}
