/**
 * 不得涉及个人生育的词, in both directions: neither to limit births nor to push for them.
 *
 * The kernel of `../shared/reference/law.md` §1.3 (G-02). No policy pack and no setting switches it off, the `2017` pack
 * included: history is replayed without such content.
 */
const TERMS: readonly string[] = [
  '政策生育率',
  '符合政策',
  '计划生育率',
  '计划外',
  '超生',
  '违法生育',
  '政策外',
  '社会抚养',
  '抚养费',
  '节育',
  '避孕措施落实',
  '避孕',
  '长效',
  '上环',
  '取环',
  '结扎',
  '皮埋',
  '双查',
  '三查',
  '透环',
  '孕情',
  '孕检',
  '查孕',
  '查环',
  '末次月经',
  '引产',
  '流产',
  '终止妊娠',
  '补救措施',
  '孩次',
  '胎次',
  '孩数',
  '二孩',
  '三孩',
  '多孩',
  '婚育证明',
  '婚育状况',
  '生育意愿',
  '生育计划',
  '备孕',
  '催生',
  '出生人口目标',
  '出生任务',
  '出生率',
  '胎儿性别',
  'contracepti',
  'abortion',
  'pregnancytest',
  'birthquota',
  'birthtarget',
  'birthrate',
  'unplannedbirth',
  'thirdchild',
  'fetalsex',
  'foetalsex',
  'intrauterinedevice',
]

/** Lawful services and ordinary phrases that contain a term; taken out before terms are looked for. */
const LAWFUL: readonly string[] = [
  '早孕建册率',
  '孕产妇系统管理率',
  '产后访视率',
  '产前筛查',
  '生育保险',
  '育儿补贴',
  '长效机制',
  '长效管理',
  '长效化',
]

/** 二孩、三孩 may stand in the title of a law that is cited, between title marks. */
const CITED = /《[^《》]{0,80}》/g
const TITLE_TERMS = /[二三多]孩/g

const stripped = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(CITED, (title) => title.replace(TITLE_TERMS, ''))
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')

/**
 * 查找涉及个人生育的词: the term a text contains once width, spaces, punctuation and invisible characters no longer hide
 * it; undefined when there is none. For titles of schemes and indicators, form fields and column headings alike.
 */
export function findPersonReproduction(text: string): string | undefined {
  const plain = LAWFUL.reduce((rest, phrase) => rest.replaceAll(phrase, '\n'), stripped(text))
  return TERMS.find((term) => plain.includes(term))
}
