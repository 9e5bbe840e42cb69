/** 地名字: characters with their sound; combined so that no name of a real county comes out. */
type Sound = readonly [character: string, sound: string]

const COUNTY_FIRST: readonly Sound[] = [
  ['岚', 'Lan'],
  ['霁', 'Ji'],
  ['砚', 'Yan'],
  ['棠', 'Tang'],
  ['槿', 'Jin'],
  ['汀', 'Ting'],
  ['渚', 'Zhu'],
  ['蘅', 'Heng'],
  ['荇', 'Xing'],
  ['菱', 'Ling'],
  ['筠', 'Yun'],
  ['篁', 'Huang'],
  ['鹭', 'Lu'],
  ['鹤', 'He'],
  ['珀', 'Po'],
]
const COUNTY_SECOND: readonly Sound[] = [
  ['照', 'zhao'],
  ['霖', 'lin'],
  ['澄', 'cheng'],
  ['岫', 'xiu'],
  ['屿', 'yu'],
  ['湾', 'wan'],
  ['望', 'wang'],
  ['舒', 'shu'],
  ['皓', 'hao'],
  ['瑞', 'rui'],
]
const VILLAGE_FIRST: readonly Sound[] = [
  ['柳', 'Liu'],
  ['石', 'Shi'],
  ['杨', 'Yang'],
  ['高', 'Gao'],
  ['东', 'Dong'],
  ['西', 'Xi'],
  ['上', 'Shang'],
  ['下', 'Xia'],
  ['新', 'Xin'],
  ['大', 'Da'],
  ['青', 'Qing'],
  ['白', 'Bai'],
  ['黄', 'Huang'],
  ['长', 'Chang'],
  ['双', 'Shuang'],
  ['枫', 'Feng'],
  ['梅', 'Mei'],
]
const VILLAGE_SECOND: readonly Sound[] = [
  ['湾', 'wan'],
  ['桥', 'qiao'],
  ['塘', 'tang'],
  ['岗', 'gang'],
  ['坪', 'ping'],
  ['庄', 'zhuang'],
  ['圩', 'wei'],
  ['畈', 'fan'],
  ['冲', 'chong'],
  ['墩', 'dun'],
  ['埠', 'bu'],
]
const SURNAMES = '赵钱孙周吴郑冯蒋沈韩秦许何吕张孔曹严华魏陶姜谢邹苏潘葛范彭鲁'
const GIVEN = '晓岚思远明泽雨桐志衡慧宁文舒景行若川君怡安澜启航书棠子衿云舟清越知夏望舒'

export interface PlaceName {
  readonly zh: string
  readonly en: string
}

const pair = (first: readonly Sound[], second: readonly Sound[], index: number): PlaceName => {
  const round = Math.floor(index / first.length)
  const [a, soundA] = first[index % first.length] ?? ['', '']
  const [b, soundB] = second[(round + index) % second.length] ?? ['', '']
  return { zh: a + b, en: soundA + soundB }
}

/** The k-th county of the province (up to 150 different ones). */
export const countyName = (index: number): PlaceName => pair(COUNTY_FIRST, COUNTY_SECOND, index)

/** The k-th village of the province; names come round again after 187, as they do. */
export const villageName = (index: number): PlaceName => pair(VILLAGE_FIRST, VILLAGE_SECOND, index)

/** 虚构人名: for a share in [0, 1). */
export function personName(share: number): string {
  const number = Math.floor(share * SURNAMES.length * (GIVEN.length / 2) * 7)
  const surname = SURNAMES[number % SURNAMES.length] ?? ''
  const at = (Math.floor(number / SURNAMES.length) % (GIVEN.length / 2)) * 2
  return surname + GIVEN.slice(at, at + 2)
}

/** 十四个虚构地级市, in the order of their codes. */
export const PREFECTURES: readonly PlaceName[] = [
  { zh: '明岚市', en: 'Minglan' },
  { zh: '青棠市', en: 'Qingtang' },
  { zh: '松霖市', en: 'Songlin' },
  { zh: '鹭汀市', en: 'Luting' },
  { zh: '星渚市', en: 'Xingzhu' },
  { zh: '榆湾市', en: 'Yuwan' },
  { zh: '云澜市', en: 'Yunlan' },
  { zh: '霜桥市', en: 'Shuangqiao' },
  { zh: '锦屿市', en: 'Jinyu' },
  { zh: '石砚市', en: 'Shiyan' },
  { zh: '鹤湾市', en: 'Hewan' },
  { zh: '梧岫市', en: 'Wuxiu' },
  { zh: '碧筠市', en: 'Biyun' },
  { zh: '苍屿市', en: 'Cangyu' },
]
