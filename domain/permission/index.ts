export { type Actor, may } from './may.ts'
export { mayPlanFor } from './own-plans.ts'
export { PERMISSIONS, PERMITTED, type Permission } from './permissions.ts'
export { ROLES, type Role } from './roles.ts'
