/** 减负账相关表的形状 as the driver answers them. */
export interface StandardRow {
  area: string
  number: number
  path: string
  at: string
  account: string
  name: string
  reason: string
  per_report: number
  per_field: number
  per_prefilled: number
  budget: number
}

export interface ExcessRow {
  area: string
  form: string
  number: number
  path: string
  at: string
  account: string
  name: string
  reason: string
  per_year: number
  budget: number
}
