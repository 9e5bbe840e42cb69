import type { RefusalCode } from '../refusal-code.ts'
import type { Says } from '../says.ts'
import { accountRefusals } from './account-refusals.ts'
import { exchangeRefusals } from './exchange-refusals.ts'
import { refusedText } from './findings/guard.ts'
import { formRefusals } from './form-refusals.ts'
import { publicationRefusals } from './publication-refusals.ts'
import { qualityRefusals } from './quality-refusals.ts'
import { reviewRefusals } from './review-refusals.ts'
import { routeRefusals } from './route-refusals.ts'
import { sessionRefusals } from './session-refusals.ts'

const hours = (seconds = '0'): string => `${(Number(seconds) / 3600).toFixed(1)}小时`

/** 拒绝的说明: what happened, what was kept, what to do next. */
export const refusals = {
  ...publicationRefusals,
  ...reviewRefusals,
  ...routeRefusals,
  ...accountRefusals,
  ...sessionRefusals,
  ...exchangeRefusals,
  ...formRefusals,
  'burden.wrong-part': () => ({
    what: '用时标准里有不能用的数。',
    next: '秒数请填 0 至 7200 的整数，预算请填 1 秒至 2000 小时；您填的内容还在页面上。',
  }),
  'burden.changed': () => ({
    what: '用时标准刚被别人改过，这次没有保存。',
    next: '请看过新的标准后再改；您填的内容还在页面上。',
  }),
  'form.over-budget': (f) => ({
    what: `启用后每个填报单位全年要花${hours(f.perYear)}，超出预算${hours(f.over)}（预算${hours(f.budget)}），没有启用。`,
    next: '请减少填报项或填报次数；确需启用的，请写明理由（至少十个字），理由会给被要求填报的单位看。',
  }),
  'permission.none': () => ({
    what: '您的账号没有办理这件事的权限。',
    next: '如工作需要，请联系考评办开通。',
  }),
  'request.invalid': (f) => ({
    what: `提交的内容不符合要求：${f.where ?? ''} ${f.why ?? ''}`.trim(),
    next: '请修改后重新提交，其他内容已保留。',
  }),
  'request.too-many': () => ({ what: '操作太频繁。', next: '请稍候片刻再试。' }),
  'request.not-found': () => ({ what: '没有这个页面或接口。', next: '请从菜单重新进入。' }),
  'server.failed': (f) => ({
    what: '系统内部出错，这次操作没有写入任何数据。',
    next: `请重试；如仍出错，请把编号 ${f.trace ?? ''} 告诉管理员。`,
  }),
  'server.busy': () => ({ what: '系统繁忙，这次操作没有写入任何数据。', next: '请稍后重试。' }),
  'scheme.unknown': (f) => ({
    what: `没有编号为“${f.scheme ?? ''}”的考评方案。`,
    next: '请从方案列表中选择。',
  }),
  'result.no-facts': (f) => ({
    what: `${f.period ?? '该年度'}还没有可供计算的数据。`,
    next: '请先导入月报，或换一个年度。',
  }),
  'unit.unknown': (f) => ({ what: `考评名单中没有单位“${f.unit ?? ''}”。`, next: '请从排名中选择单位。' }),
  'cell.unknown': (f) => ({ what: `没有名为“${f.cell ?? ''}”的得分项。`, next: '请从得分表进入解释。' }),
  'fact.unknown': () => ({
    what: '没有找到这个数据。',
    next: '它可能属于您无权查看的单位，请从解释页进入。',
  }),
  'comparison.different-levels': (f) => ({
    what: `两个方案考评的不是同一级单位（${f.before ?? ''}／${f.after ?? ''}），不能对比。`,
    next: '请选择同一级的两个方案。',
  }),
  'comparison.side-open': (f) => ({
    what: `${f.side === 'after' ? '右' : '左'}侧还没有选方案。`,
    next: '请选择一个方案的版本，或一份草稿。',
  }),
  'comparison.no-figures': (f) => ({
    what: `${f.side === 'after' ? '右' : '左'}侧：${f.scheme ?? ''} 第${f.version ?? ''}版要用的${f.count ?? ''}项指标，${f.period ?? ''}年一个数据也没有：${f.zh ?? ''}。`,
    next: '请换一个数据年度，或换一个用到往年指标的版本。',
  }),
  'uncertainty.too-long': () => ({
    what: '一分钟内没有算完名次区间，已停下。',
    next: '名次本身不受影响；请稍后再看。',
  }),
  'upload.no-file': () => ({ what: '没有收到文件。', next: '请选择一个 .xlsx 填报表再上传。' }),
  'upload.too-large': (f) => ({
    what: `文件太大，超过 ${f.limit ?? ''}，没有读取。`,
    next: '请使用系统导出的填报表，不要插入图片或附件。',
  }),
  'upload.refused-content': (f) => {
    const { what, why, mend } = refusedText(f)
    const where = f.cell === undefined ? `工作表“${f.sheet ?? ''}”的名称` : `${f.sheet ?? ''}!${f.cell}`
    return { what: `${where}：${what}文件已退回，没有保存，也没有写入任何数据。`, next: `${why}${mend}` }
  },
  'unit.not-yours': () => ({
    what: '这不是您单位的填报表，没有读取任何数据。',
    next: '请上传本乡镇（街道）的填报表。',
  }),
  'report.form-not-open': (f) => ({
    what: `这张报表${f.period === undefined ? '' : `在${f.period}`}还没有启用。`,
    next: '考评办在“报表”页登记表号、制定机关、批准文号和有效期并确定启用月份后，才能填报；已填的内容没有丢失。',
  }),
  'report.form-expired': (f) => ({
    what: `这张报表的有效期到${f.until ?? ''}为止，不能再填新的月份。`,
    next: '请考评办重新报批并在“报表”页更新批准文号和有效期；有效期内的月份仍可更正。',
  }),
  'report.figures-refused': (f) => ({
    what: `有${f.count ?? ''}个数不能收，第一个在${f.unit ?? ''}的${f.indicator ?? ''}。`,
    next: '一个数也没有写入。请按格子上的提示改好后再报送。',
  }),
  'report.key-taken': () => ({
    what: '这个报送编号已被另一次报送用过。',
    next: '没有写入任何数据。请换一个编号重新报送。',
  }),
  'report.month-not-open': (f) => ({
    what: `${f.period ?? '该月'}尚未结束，不能填报。`,
    next: '请在次月填报。',
  }),
  'draft.unknown': () => ({ what: '没有找到这份待确认的导入。', next: '它可能属于其他单位，请重新上传。' }),
  'draft.already-confirmed': (f) => ({
    what: `这份导入已于 ${f.at ?? ''} 确认，数据已写入一次，没有重复写入。`,
    next: '如需更正，请重新上传一份填报表。',
  }),
  'draft.discarded': (f) => ({
    what: `这份导入已于 ${f.at ?? ''} 放弃，没有写入数据。`,
    next: '如需导入，请重新上传。',
  }),
  'draft.has-errors': (f) => ({
    what: `还有 ${f.errors ?? ''} 处错误，没有写入任何数据。`,
    next: '请按提示改好单元格后重新上传。',
  }),
  'scheme-draft.unknown': () => ({
    what: '没有这份方案草稿。',
    next: '草稿只有起草的考评办能看到；请从“起草”的列表进入。',
  }),
  'scheme-draft.changed-meanwhile': (f) => ({
    what: `这份草稿已被${f.name ?? '别人'}改过，您的文字没有覆盖它。`,
    next: '两份文字都保存着，请比较后选择以哪一份为准。',
  }),
  'scheme-draft.in-signing': () => ({
    what: '这份草稿正在等待签发，文字不能再改。',
    next: '需要修改时请先撤回送签；您刚写的文字另存着。',
  }),
  'scheme-draft.closed': () => ({
    what: '这份草稿已经签发或作废，不能再改。',
    next: '请以它为基础另起一份草稿。',
  }),
  'scheme-draft.has-errors': (f) => ({
    what: `方案还有${f.errors ?? ''}处错误，不能送签或签发。`,
    next: '请按检查意见逐条改正；政策规则的意见可以附批准文件。',
  }),
  'scheme-draft.version-published': (f) => ({
    what: `${f.scheme ?? ''} 第 ${f.version ?? ''} 版已经发布，发布的版本不能改写。`,
    next: '请在“基本信息”里换一个版本号。',
  }),
  'scheme-draft.of-another-office': (f) => ({
    what: `方案编号“${f.scheme ?? ''}”属于另一个地区的方案。`,
    next: '请在“基本信息”里换一个编号。',
  }),
  'scheme-draft.not-below-you': (f) => ({
    what: `方案考评的是“${f.level ?? ''}”一级，不是您单位的下级。`,
    next: '请在“基本信息”里选择下级的考评层级。',
  }),
  'scheme-draft.not-submitted': () => ({
    what: '这份草稿现在没有送签。',
    next: '请让起草人送签后再办理。',
  }),
  'scheme-draft.signer-wrote': () => ({
    what: '您写过这份草稿，不能由您签发。',
    next: '请由没有参与起草的另一位同事或领导签发。',
  }),
  'scheme-draft.finding-unknown': () => ({
    what: '草稿里没有这条可以附批准文件的意见。',
    next: '只有政策规则的意见可以附批准文件，其他错误请改正。',
  }),
  ...qualityRefusals,
} satisfies Record<RefusalCode, Says>
