export { type Actor, may } from './may.ts'
export { mayPlanFor } from './own-plans.ts'
export { PERMISSIONS, PERMITTED, type Permission } from './permissions.ts'
export { ADMINISTRATORS, RESPONDENTS, ROLES, type Role, WORKERS } from './roles.ts'
