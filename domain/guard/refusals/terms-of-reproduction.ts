import { soundTerms } from './sound-terms.ts'
import { type Term, terms } from './term.ts'

/**
 * 不得涉及个人生育的词, in both directions: neither to limit births nor to push for them.
 *
 * The kernel is `../shared/reference/law.md` §1.3 (G-02 to G-04). A few roots (孕, 婚, 胎, 生育, 出生, 节育 …) are refused
 * wherever they stand, and `lawful.ts` names the services that contain them: a list of what is allowed ages better than
 * a list of every way to ask a woman the same question. Three kernel words are narrowed, because alone they are ordinary
 * Chinese: 符合政策, 长效 and 补救措施 (see README.md).
 */
const ROOTS = terms(
  '孕 妊娠 妊情 妊检 妊期 婚 胎 生育 出生 节育 绝育 流产 引产 堕 育龄 育妇 月经 性别比 两非 药具 计生',
  '政策内 政策外 计划外 计划内生 政策生育率 符合政策率 符合政策的出生 政策符合 超生 超怀 净增人口 新增人口指标 新增人口任务 人口净增 人口增长率 人口增长目标 独生子女领证 违法生育 社会抚养 抚养费',
  '长效避 长效节 长效措施 长效率 长效落实 补救措施',
)

/** Compounds of the roots, only so that a finding names the whole word. */
const WHOLE_WORDS = terms(
  '孕检 孕情 孕产检 怀孕 受孕 早孕 终止妊娠 婚育 婚育证明 婚检 结婚 二胎 三胎 胎次 胎儿性别 生育率 生育意愿 生育计划 生育指标 出生率 出生人口 出生人数 出生任务 避孕措施落实 育龄妇女 末次月经',
)

const MEASURES_ON_THE_BODY = terms(
  '上环 取环 查环 透环 放环 带环 戴环 落环 环检 环情 皮埋 结扎 节扎 双查 三查 3查 四术 四项手术 宫内节 宫内环 性别鉴定 输精管 输卵管',
  '人流术 人流手术 人工流 做人流 无痛人流 人流率 人流数 人流例 药流 刮宫 清宫术 清宫例 打掉 妇检 生殖健康检查 生殖保健服务证 大月份 产检 停经 准生 抢生 偷生 躲生',
)

/** 孕产妇 is the word of a lawful service, counted per institution; a list or a record of the women themselves is none. */
const WOMEN_LISTED = terms(
  '孕产妇名单 孕产妇花名册 孕产妇名册 孕产妇底册 孕产妇个案 孕产妇摸底 孕产妇排查 孕产妇信息采集 孕产妇信息登记 孕产妇个人 孕产妇姓名 孕产妇台账 孕产妇末次 孕产妇住址 孕产妇电话 孕产妇跟踪 孕产妇孕',
)

const CHILDREN_COUNTED = terms(
  '一孩 二孩 两孩 俩孩 仨孩 双孩 三孩 四孩 多孩 2孩 3孩 孩次 孩数 孩率 二孩子女 两孩子女 三孩子女 多孩子女',
  '子女数 子女个数 存活子女 孩子数 孩子个数 生孩子 生小孩 生娃 要娃 要孩子 二娃 三娃 少生 多生优 多生多 晚育 早育 多育 生男 生女 添丁',
)

/** 按子女的性别、个数分的户: 独生女户 is refused by what it sorts households by, and so is every other way to say it. */
const HOUSEHOLDS_BY_CHILDREN = terms(
  ...['一', '单', '双', '两', '二', '三', '纯', '独', '多'].flatMap((how) => [`${how}女户`, `${how}女家庭`]),
  '单男户 双男户 纯男户 女儿户 女孩家庭 男孩家庭 怀宝宝 怀上宝宝 一女结扎 二女结扎 独女户 独女家庭 女孩户 男孩户 无男孩 有女无儿 有女无男 绝嗣 1女户 2女户 独生女户 独生女家庭 独生子户 独生男',
)

const PUSHED_FOR = terms(
  '单身登记 单身台账 单身信息 单身人口 单身摸底 单身统计 单身男 单身女 多生奖 鼓励多生 奖励多生 少生奖 鼓励少生 奖励少生',
  '催生 相亲 脱单 单身青年 大龄未 人口自然增长 计生率 计生指标 计生手术 计生对象 计生证 计生罚 计生任务 计生目标 计生考核',
)

const ENGLISH = terms(
  'birthrate birthquota birthtarget birthcontrol birthplan birthpermit birthspacing birthinterval birthcount birthorder',
  '[births] natality prenatalsex sexdetermin reproductiveage crudebirth',
  'birthpolicy birthintention birthnumber birthcertificatequota numberofbirths birthsper morebirths fewerbirths totalbirths',
  'plannedbirth unplannedbirth excessbirth illegalbirth outofplan outofquota extrachild thirdchild secondchild',
  'thirdbirth secondbirth thirdbaby secondbaby 3rdchild 2ndchild [onechild] twochild threechild [parity] fertil',
  'childbearing contracepti steriliz sterilis vasectom tuballigation [iud] [iuds] intrauterine abortion',
  'pregnan marri marital newlywed wedding trytoconceive tryingtoconceive ovulat menstru miscarr fetalsex foetalsex',
  'withoutchildren childlesscouple coupleswithtwo coupleswithone twokids threekids twobabies plannedparenthood toconceive mothersunder motherhoodtarget',
  'sexratio sexselect gravid familyplanning socialmaintenancefee socialcompensationfee pronatal childbirthrate childbirthplan',
  'childbirthintention desiredchild wishforchild wantchild wantachild numberofchildren childrenborn birthaday birthsby',
  '3查 2胎 3胎 unmarried',
)

const INITIALS = terms('[jhsy] [jhsyl] [jhsylv] [shfyf] [shfy] [zcsyl] [zcsy] [jhwsy] [zcwsy] [rgzzrs]')

export const TERMS_OF_REPRODUCTION: readonly Term[] = [
  ...ROOTS,
  ...WHOLE_WORDS,
  ...MEASURES_ON_THE_BODY,
  ...WOMEN_LISTED,
  ...CHILDREN_COUNTED,
  ...HOUSEHOLDS_BY_CHILDREN,
  ...PUSHED_FOR,
  ...ENGLISH,
  ...INITIALS,
  ...soundTerms(
    '超=chao=抄 生=sheng=牲',
    '计=ji 划=hua=化 生=sheng=牲 育=yu=玉',
    '社=she 会=hui 抚=fu=扶 养=yang',
    '抚=fu=扶 养=yang 费=fei',
    '避=bi=闭毕 孕=yun=韵晕',
    '节=jie 育=yu',
    '绝=jue 育=yu',
    '上=shang 环=huan=寰圜',
    '取=qu 环=huan=寰圜',
    '查=cha 环=huan=寰圜',
    '结=jie=洁 扎=zha=札匝',
    '引=yin 产=chan=铲',
    '流=liu 产=chan=铲',
    '人=ren 流=liu 术=shu',
    '堕=duo=坠惰 胎=tai=抬台',
    '怀=huai 孕=yun=韵晕',
    '查=cha 孕=yun=韵晕',
    '备=bei 孕=yun=韵晕',
    '孕=yun=韵晕 情=qing',
    '孕=yun=韵晕 检=jian',
    '催=cui 生=sheng=牲',
    '二=er 胎=tai=抬',
    '三=san 胎=tai=抬',
    '二=er 孩=hai=亥骸',
    '三=san 孩=hai=亥骸',
    '多=duo 孩=hai=亥骸',
    '准=zhun 生=sheng 证=zheng',
    '生=sheng=牲 育=yu=玉 率=lv',
    '生=sheng=牲 育=yu=玉 意=yi 愿=yuan',
    '婚=hun=昏 育=yu=玉',
    '结=jie 婚=hun=昏',
    '皮=pi 埋=mai',
  ),
]
