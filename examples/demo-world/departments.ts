import type { County } from './places.ts'

/** 部门: offices of a county that deliver data to its assessment office and review what falls to them. */
export interface Department {
  readonly account: string
  readonly unit: string
  readonly path: string
  readonly name: string
  readonly nameEn: string
}

const DEPARTMENTS = [
  { account: 'jikong', digits: '801', name: '疾病预防控制中心', nameEn: 'Centre for Disease Control' },
  { account: 'minzheng', digits: '802', name: '民政局', nameEn: 'Civil Affairs Bureau' },
] as const

/** Of the counties whose towns are known. */
export const departmentsOf = (county: County): readonly Department[] =>
  county.towns.length === 0
    ? []
    : DEPARTMENTS.map(({ account, digits, name, nameEn }) => ({
        account,
        unit: `${county.area}${digits}`,
        path: `${county.path}/${county.area}${digits}`,
        name: `${county.name}${name}`,
        nameEn: `${county.nameEn} ${nameEn}`,
      }))
