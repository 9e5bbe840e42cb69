import type { Group } from './population.ts'

/**
 * 乡镇安排: what is fixed about each of the 18 towns, so that the same story comes out of every seed.
 *
 * `late`: months (counted from January 2016) whose report came late. `mark`: monthly dispatch mark in 2017.
 */
export interface TownPlan {
  readonly name: string
  readonly english: string
  readonly region: 'urban' | 'plain' | 'hill'
  readonly class: 'one' | 'two'
  readonly villages: number
  readonly quality2016: number
  readonly quality2017: number
  /** Past every goal in 2017, so that its total is made of the planned losses alone. */
  readonly strong?: true
  readonly late: readonly number[]
  /** Complaints upheld per year. */
  readonly upheld: readonly [year2016: number, year2017: number]
  readonly mark: number
  /** Inspection mark of the town itself in 2017. */
  readonly inspected: number
  readonly awards?: { readonly provincial?: number; readonly city?: number; readonly adopted?: number }
  readonly strike?: 'false-report-cases' | 'vaccine-incidents' | 'funds-misused-cases' | 'serious-complaints'
  readonly without?: ReadonlySet<Group>
  readonly notSampled?: true
}

const FEB17 = 13
const MAY17 = 16
const AUG17 = 19

/** In the order of their codes. */
export const TOWN_PLANS: readonly TownPlan[] = [
  {
    name: '望湖街道',
    english: 'Wanghu Street',
    region: 'urban',
    class: 'one',
    villages: 13,
    quality2016: 0.86,
    quality2017: 0.95,
    strong: true,
    late: [4],
    upheld: [2, 0],
    mark: 95,
    inspected: 97,
    awards: { provincial: 1, adopted: 1 },
  },
  {
    name: '东津街道',
    english: 'Dongjin Street',
    region: 'urban',
    class: 'one',
    villages: 12,
    quality2016: 0.74,
    quality2017: 0.92,
    strong: true,
    late: [],
    upheld: [3, 1],
    mark: 94,
    inspected: 96,
    awards: { city: 1 },
  },
  {
    name: '西津街道',
    english: 'Xijin Street',
    region: 'urban',
    class: 'one',
    villages: 11,
    quality2016: 0.8,
    quality2017: 0.85,
    late: [MAY17],
    upheld: [2, 2],
    mark: 90,
    inspected: 93,
    strike: 'serious-complaints',
  },
  {
    name: '澄关镇',
    english: 'Chengguan Town',
    region: 'urban',
    class: 'one',
    villages: 13,
    quality2016: 0.6,
    quality2017: 0.58,
    late: [7, AUG17],
    upheld: [4, 4],
    mark: 87,
    inspected: 88,
  },
  {
    name: '南渡镇',
    english: 'Nandu Town',
    region: 'urban',
    class: 'one',
    villages: 12,
    quality2016: 0.68,
    quality2017: 0.9,
    strong: true,
    late: [FEB17, AUG17],
    upheld: [3, 1],
    mark: 92,
    inspected: 95,
  },
  {
    name: '开济街道',
    english: 'Kaiji Street',
    region: 'urban',
    class: 'one',
    villages: 11,
    quality2016: 0.52,
    quality2017: 0.5,
    late: [2, 9, MAY17, AUG17],
    upheld: [5, 5],
    mark: 84,
    inspected: 86,
  },
  {
    name: '柳溪镇',
    english: 'Liuxi Town',
    region: 'plain',
    class: 'one',
    villages: 12,
    quality2016: 0.78,
    quality2017: 0.88,
    strong: true,
    late: [MAY17],
    upheld: [2, 2],
    mark: 91,
    inspected: 94,
  },
  {
    name: '白石桥镇',
    english: 'Baishiqiao Town',
    region: 'plain',
    class: 'one',
    villages: 12,
    quality2016: 0.72,
    quality2017: 0.9,
    strong: true,
    late: [10],
    upheld: [3, 3],
    mark: 92,
    inspected: 95,
  },
  {
    name: '丰塘镇',
    english: 'Fengtang Town',
    region: 'plain',
    class: 'one',
    villages: 11,
    quality2016: 0.58,
    quality2017: 0.66,
    late: [6, FEB17],
    upheld: [4, 3],
    mark: 88,
    inspected: 89,
  },
  {
    name: '荷湾镇',
    english: 'Hewan Town',
    region: 'plain',
    class: 'one',
    villages: 13,
    quality2016: 0.4,
    quality2017: 0.4,
    late: [1, 5, 8, FEB17, MAY17, AUG17],
    upheld: [6, 7],
    mark: 81,
    inspected: 82,
  },
  {
    name: '桑园镇',
    english: 'Sangyuan Town',
    region: 'plain',
    class: 'two',
    villages: 11,
    quality2016: 0.66,
    quality2017: 0.86,
    late: [AUG17],
    upheld: [3, 2],
    mark: 90,
    inspected: 93,
  },
  {
    name: '官渡镇',
    english: 'Guandu Town',
    region: 'plain',
    class: 'two',
    villages: 10,
    quality2016: 0.55,
    quality2017: 0.62,
    late: [3, FEB17],
    upheld: [4, 3],
    mark: 87,
    inspected: 90,
  },
  {
    name: '云岭乡',
    english: 'Yunling Township',
    region: 'hill',
    class: 'two',
    villages: 9,
    quality2016: 0.5,
    quality2017: 0.54,
    late: [8],
    upheld: [3, 3],
    mark: 85,
    inspected: 88,
    notSampled: true,
  },
  {
    name: '松源镇',
    english: 'Songyuan Town',
    region: 'hill',
    class: 'two',
    villages: 10,
    quality2016: 0.76,
    quality2017: 0.92,
    strong: true,
    late: [],
    upheld: [2, 0],
    mark: 93,
    inspected: 96,
    awards: { city: 1 },
  },
  {
    name: '竹坑乡',
    english: 'Zhukeng Township',
    region: 'hill',
    class: 'two',
    villages: 10,
    quality2016: 0.45,
    quality2017: 0.48,
    late: [4, MAY17],
    upheld: [4, 4],
    mark: 83,
    inspected: 87,
    without: new Set(['tbPatients']),
  },
  {
    name: '石门坎乡',
    english: 'Shimenkan Township',
    region: 'hill',
    class: 'two',
    villages: 9,
    quality2016: 0.62,
    quality2017: 0.7,
    late: [MAY17],
    upheld: [3, 2],
    mark: 86,
    inspected: 89,
    strike: 'false-report-cases',
  },
  {
    name: '茶亭镇',
    english: 'Chating Town',
    region: 'hill',
    class: 'two',
    villages: 11,
    quality2016: 0.7,
    quality2017: 0.9,
    strong: true,
    late: [FEB17],
    upheld: [3, 1],
    mark: 91,
    inspected: 94,
    strike: 'funds-misused-cases',
  },
  {
    name: '龙须岭乡',
    english: 'Longxuling Township',
    region: 'hill',
    class: 'two',
    villages: 10,
    quality2016: 0.38,
    quality2017: 0.4,
    late: [0, 6, FEB17, AUG17],
    upheld: [6, 5],
    mark: 80,
    inspected: 84,
    strike: 'vaccine-incidents',
  },
]

/** 分值相同的两个乡镇: equal at the line by different losses (late reports here, complaints there). */
export const TIED_TOWNS = ['南渡镇', '白石桥镇'] as const
export const BELOW_THE_LINE = '柳溪镇'
/** The lead county of the story. */
export const QINGHE = '990781'
