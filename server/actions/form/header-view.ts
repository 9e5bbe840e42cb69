import type { FormHeaderView } from '#contract'
import type { FormHeader } from '#domain/form'

/** 表头 as people see it. */
export const headerView = ({
  number,
  tableNumber,
  issuer,
  approvalNumber,
  validUntil,
  from,
  due,
  at,
  name,
}: FormHeader): FormHeaderView => ({
  number,
  tableNumber,
  issuer,
  approvalNumber,
  validUntil,
  from,
  due: { ...due },
  at,
  name,
})
