import type { SaysWorkbook, WorkbookProblemCode } from '../workbook-code.ts'
import { factsImport } from './facts-import.ts'
import { refusedText } from './findings/guard.ts'

const KINDS: Readonly<Record<string, string>> = {
  xls: '旧版 Excel（.xls）',
  csv: '文本或 CSV',
  ods: 'ODS 表格',
  pdf: 'PDF 文档',
  html: '网页',
  xml: 'XML 文本',
  image: '图片',
  rar: 'RAR 压缩包',
  '7z': '7z 压缩包',
  zip: '普通压缩包',
  docx: 'Word 文档',
  pptx: '演示文稿',
  xlsb: '二进制 Excel（.xlsb）',
  binary: '无法识别的文件',
}

const megabytes = (bytes: string | undefined): string => `${(Number(bytes ?? 0) / 1048576).toFixed(1)} MB`
const nothingRead = '为了安全，文件没有打开，任何数据都没有写入。'
const reexport = '请从本系统重新导出填报表，把数填进去再导入。'
const where = (f: Readonly<Record<string, string | undefined>>): string =>
  [f.unitName ?? f.unit, f.indicatorName ?? f.indicator].filter((part) => part !== undefined).join('·')
const about = (f: Readonly<Record<string, string | undefined>>): string => {
  const text = where(f)
  return text === '' ? '' : `${text}：`
}

/** 导入问题的说明: 是什么、为什么、怎么改. */
export const workbookProblems = {
  ...factsImport,
  'file.empty': () => ({ what: '文件是空的。', why: '没有内容可读。', mend: '请确认文件保存成功后再上传。' }),
  'file.too-large': (f) => ({
    what: `文件 ${megabytes(f.bytes)}，超过上限 ${megabytes(f.limit)}。`,
    why: '一个月的填报表通常不到 1 MB。',
    mend: '请去掉图片和多余的工作表，或从系统重新导出。',
  }),
  'file.not-a-workbook': (f) => ({
    what: `这不是 .xlsx 工作簿，而是${KINDS[f.kind ?? ''] ?? '其他文件'}。`,
    why: '改扩展名不会改变文件内容。',
    mend: '请用 Excel、WPS 或 LibreOffice 打开后“另存为” .xlsx 再上传。',
  }),
  'file.encrypted': () => ({
    what: '文件设了打开密码。',
    why: '系统不保存也不猜测密码。',
    mend: '请去掉打开密码另存后再上传。',
  }),
  'file.macro': (f) => ({
    what: `文件带有宏（${f.part ?? ''}）。`,
    why: nothingRead,
    mend: `请另存为不含宏的 .xlsx；${reexport}`,
  }),
  'file.external-link': (f) => ({
    what: `文件引用了外部文件或数据连接（${f.target ?? f.part ?? ''}）。`,
    why: `${nothingRead}引用的数随别的文件变化，事后无法核对。`,
    mend: '请在“数据—编辑链接”中断开链接，粘贴为数值后再上传。',
  }),
  'file.embedded-object': (f) => ({
    what: `文件嵌入了其他对象（${f.part ?? ''}）。`,
    why: nothingRead,
    mend: '请删除嵌入的文档或控件后再上传。',
  }),
  'file.active-formula': (f) => ({
    what: `${f.cell ?? ''} 的公式会调用外部程序或网络：${f.formula ?? ''}`,
    why: nothingRead,
    mend: '请删除该公式，直接填写数字。',
  }),
  'file.doctype': () => ({
    what: '文件内部含有不允许的实体声明。',
    why: '正常的表格软件不会写出这样的内容，可能是攻击。',
    mend: reexport,
  }),
  'file.too-heavy': () => ({
    what: '读这个文件占用的内存超过上限，已停止。',
    why: '没有写入任何数据。',
    mend: '请删除多余的工作表和空行后再试。',
  }),
  'file.timed-out': (f) => ({
    what: `读这个文件超过 ${f.seconds ?? ''} 秒，已停止。`,
    why: '没有写入任何数据。',
    mend: '请删除多余的内容后再试；若反复出现请联系管理员。',
  }),
  'file.hyperlink': (f) => ({
    what: `文件里有指向外部的超链接：${f.target ?? ''}`,
    why: '系统不会打开它，数据照常读取。',
    mend: '不需要时请删除。',
  }),
  'file.pictures': (f) => ({
    what: `文件里有 ${f.count ?? ''} 张图片。`,
    why: '填报表不收图片佐证，图片未被读取也未保存。',
    mend: '请删除图片。',
  }),
  'zip.broken': () => ({
    what: '文件损坏，打不开。',
    why: '可能没有下载或保存完整。',
    mend: '请用 Excel、WPS 或 LibreOffice 打开确认，另存后再上传。',
  }),
  'zip.lying': (f) => ({
    what: `文件内部大小与记录不符（${f.part ?? ''}）。`,
    why: '文件已损坏或被改造过。',
    mend: reexport,
  }),
  'zip.overlap': () => ({
    what: '文件内部各部分互相重叠。',
    why: '正常软件不会写出这样的文件，可能是压缩炸弹。',
    mend: reexport,
  }),
  'zip.ratio': (f) => ({
    what: `文件解压后膨胀 ${f.ratio ?? ''} 倍，超过 ${f.limit ?? ''} 倍。`,
    why: '可能是压缩炸弹，没有解开。',
    mend: '请删除大片空白或重复的行列后另存再上传。',
  }),
  'zip.strange-name': (f) => ({
    what: `文件内部有不正常的部件名：${f.part ?? ''}`,
    why: nothingRead,
    mend: reexport,
  }),
  'zip.too-big': (f) => ({
    what: `文件解压后有 ${megabytes(f.bytes)}，超过上限 ${megabytes(f.limit)}。`,
    why: '没有解开。',
    mend: '请删除多余的工作表和空行后再上传。',
  }),
  'zip.too-many-entries': (f) => ({
    what: `文件内部有 ${f.entries ?? ''} 个部件，超过上限 ${f.limit ?? ''}。`,
    why: '填报表通常不到 20 个。',
    mend: reexport,
  }),
  'xml.broken': (f) => ({
    what: `文件内容损坏（${f.part ?? f.why ?? ''}）。`,
    why: '表格软件可能没有保存完整。',
    mend: '请打开后另存为新的 .xlsx 再上传。',
  }),
  'xml.missing': (f) => ({
    what: `文件缺少内部部件 ${f.part ?? ''}。`,
    why: '文件不完整。',
    mend: '请打开后另存为新的 .xlsx 再上传。',
  }),
  'xml.too-deep': (f) => ({
    what: `文件内容嵌套超过 ${f.limit ?? ''} 层。`,
    why: '正常的表格软件不会写出这样的内容。',
    mend: reexport,
  }),
  'strings.too-many': () => ({
    what: '文件里的文字太多，超过上限。',
    why: '填报表只需要数字和少量文字。',
    mend: '请删除与填报无关的内容。',
  }),
  'sheet.extra': (f) => ({
    what: `多出工作表“${f.name ?? ''}”。`,
    why: '只读取填报表，多出的表未导入。',
    mend: '如其中有应报的数，请填到填报表里；含个人信息的请删除。',
  }),
  'sheet.renamed': (f) => ({
    what: `填报表的工作表名“${f.expected ?? ''}”被改为“${f.found ?? ''}”。`,
    why: '按隐藏标识仍能认出，数据照常读取。',
    mend: '不影响导入。',
  }),
  'sheet.too-many-cells': (f) => ({
    what: `工作表的单元格或合并区超过上限 ${f.limit ?? ''}。`,
    why: '没有写入任何数据。',
    mend: '请删除多余的行列。',
  }),
  'sheet.too-many-rows': (f) => ({
    what: `工作表有 ${f.rows ?? ''} 行，上限是 ${f.limit ?? ''} 行。`,
    why: '没有写入任何数据。',
    mend: '请删除多余的行，或按单位、月份分成几个文件。',
  }),
  'identity.missing': () => ({
    what: '这不是本系统导出的填报表：没有隐藏的表格标识。',
    why: '没有标识就不能确定是哪个单位、哪个月的数。',
    mend: `${reexport}不要把数复制到自建的表里上传。`,
  }),
  'identity.damaged': () => ({
    what: '表格的隐藏标识被改动或损坏。',
    why: '不能确定每个格子是哪个单位、哪项指标的数。',
    mend: reexport,
  }),
  'identity.wrong-form': (f) => ({
    what: `这是“${f.found ?? ''}”表，应当上传“${f.expected ?? ''}”表。`,
    why: '两张表的指标不同。',
    mend: reexport,
  }),
  'identity.wrong-version': (f) => ({
    what: `表样版本是 ${f.found ?? ''}，现行版本是 ${f.expected ?? ''}。`,
    why: '指标或口径已经调整，旧表不能直接导入。',
    mend: '请重新导出现行版本，把数抄入后再导入。',
  }),
  'identity.another-unit': (f) => ({
    what: `这是${f.foundName ?? f.found ?? ''}的表，不是${f.expectedName ?? f.expected ?? ''}的表。`,
    why: '每个单位只能报自己的数，没有读取任何数据。',
    mend: '请上传本单位的填报表。',
  }),
  'identity.wrong-period': (f) => ({
    what: `这是 ${f.found ?? ''} 的表，这里要的是 ${f.expected ?? ''}。`,
    why: '月份不同，数就会记错地方。',
    mend: '请到对应月份上传，或重新导出本月的表。',
  }),
  'row.added': (f) => ({
    what: `第 ${f.row ?? ''} 行是自行增加的。`,
    why: '没有单位标识，不知道是谁的数，未导入。',
    mend: '请删除该行；单位有增减请先联系考评办调整名单。',
  }),
  'row.duplicate': (f) => ({
    what: `${f.unitName ?? f.unit ?? ''}出现了 ${f.count ?? '两'} 行（第 ${f.rows ?? ''} 行）。`,
    why: '不能判断以哪一行为准，这些行都未导入。',
    mend: '请只保留一行。',
  }),
  'row.hidden': (f) => ({
    what: `第 ${f.row ?? ''} 行（${f.unitName ?? f.unit ?? ''}）被隐藏，但里面有数。`,
    why: '审核的人可能没有看到这些数。',
    mend: '请取消隐藏并核对。',
  }),
  'row.removed': (f) => ({
    what: `缺少${f.unitName ?? f.unit ?? ''}的一行。`,
    why: '该单位的数按“未上报”处理，原有的数保留不变。',
    mend: '如不是有意删除，请重新导出填报表。',
  }),
  'row.reordered': () => ({
    what: '各行的顺序与导出时不同。',
    why: '按隐藏标识对应单位，数据没有错位。',
    mend: '不影响导入。',
  }),
  'row.unknown-unit': (f) => ({
    what: `第 ${f.row ?? ''} 行的${f.unitName ?? f.unit ?? ''}不在本次填报名单里。`,
    why: '名单可能在导出后调整过，这一行未导入。',
    mend: '请重新导出填报表。',
  }),
  'column.hidden': (f) => ({
    what: `${f.column ?? ''} 列（${f.indicatorName ?? ''}）被隐藏，但里面有数。`,
    why: '审核的人可能没有看到这些数。',
    mend: '请取消隐藏并核对。',
  }),
  'column.removed': (f) => ({
    what: `缺少“${f.indicatorName ?? f.indicator ?? ''}”的列。`,
    why: '不知道该指标的数填在哪里。',
    mend: reexport,
  }),
  'column.unknown': (f) => ({
    what: `${f.column ?? ''} 列不是填报表原有的列。`,
    why: '该列未导入。',
    mend: '请删除该列。',
  }),
  'cell.above-denominator': (f) => ({
    what: `${about(f)}分子 ${f.numerator ?? ''} 大于分母 ${f.denominator ?? ''}。`,
    why: '部分不会大于全体，多半是两格填反或多打一位。',
    mend: '请核对两个数。',
  }),
  'cell.blank': (f) => ({
    what: `${about(f)}没有填。`,
    why: '空格按“未上报”处理，不等于零。',
    mend: '发生数为零请填 0；没有数请在“未填原因”里选择。',
  }),
  'cell.cleared': (f) => ({
    what: `${about(f)}原有 ${f.before ?? ''}，表中是空的。`,
    why: '空格不会抹掉已报的数，原数保留。',
    mend: '要更正请填新数，或选择未填原因。',
  }),
  'cell.computed-edited': (f) => ({
    what: `自动计算的格子被改动：应为公式，现在是“${f.found ?? ''}”。`,
    why: '比率由系统按分子分母重算，这一格不导入。',
    mend: '不影响导入；请核对分子分母。',
  }),
  'cell.date-in-number': (f) => ({
    what: `${about(f)}填成了日期（${f.found ?? ''}）。`,
    why: 'Excel 会把“9-1”之类的输入变成日期。',
    mend: '请把格式改为“常规”，重新填数字。',
  }),
  'cell.decimal-in-count': (f) => ({
    what: `${about(f)}填了小数 ${f.found ?? ''}。`,
    why: '人数、件数、户数只能是整数。',
    mend: '请填整数。',
  }),
  'cell.error-value': (f) => ({
    what: `${about(f)}是错误值 ${f.found ?? ''}。`,
    why: '公式没有算出结果。',
    mend: '请直接填写数字。',
  }),
  'cell.formula': (f) => ({
    what: `${about(f)}填的是公式 =${f.formula ?? ''}。`,
    why: '公式的结果会随别的格子变化，事后无法核对，未采用。',
    mend: '请复制后“选择性粘贴—数值”。',
  }),
  'cell.full-width-digits': (f) => ({
    what: `${about(f)}用了全角数字“${f.found ?? ''}”，按 ${f.taken ?? ''} 读取。`,
    why: '全角数字在 Excel 里是文字，不参加计算。',
    mend: '请核对；最好改成半角数字。',
  }),
  'cell.half-a-ratio': (f) => ({
    what: `${about(f)}只填了${f.present === 'numerator' ? '分子' : '分母'}。`,
    why: '缺一个数就算不出比率，这一项未导入。',
    mend: '请补齐，或清空并选择未填原因。',
  }),
  'cell.locked-edited': (f) => ({
    what: `锁定的格子被改动：原为“${f.expected ?? ''}”，现为“${f.found ?? ''}”。`,
    why: '表头或单位名称变了，就不能确定填的是哪项数。',
    mend: `请改回原样；${reexport}`,
  }),
  'cell.merged': (f) => ({
    what: `填报区有合并单元格 ${f.range ?? ''}。`,
    why: '合并后只剩一个数，不知道是谁的，这些格子未导入。',
    mend: '请取消合并，每格填一个数。',
  }),
  'cell.negative-count': (f) => ({
    what: `${about(f)}填了负数 ${f.found ?? ''}。`,
    why: '这一项不会小于零。',
    mend: '请核对。',
  }),
  'cell.number-as-text': (f) => ({
    what: `${about(f)}的数字“${f.found ?? ''}”存成了文本，按 ${f.taken ?? ''} 读取。`,
    why: '文本数字在 Excel 里不参加合计。',
    mend: '不影响导入；最好转换为数字。',
  }),
  'cell.number-too-large': (f) => ({
    what: `${about(f)}的数 ${f.found ?? ''} 大得（或小得）不合常理。`,
    why: '超出了可以核对的范围。',
    mend: '请核对。',
  }),
  'cell.percent-format': (f) => ({
    what: `${about(f)}是百分数格式，按 ${f.taken ?? ''}% 读取。`,
    why: '单元格里存的是 0 到 1 之间的小数，显示成百分数。',
    mend: '请核对。',
  }),
  'cell.percent-in-number': (f) => ({
    what: `${about(f)}填成了百分数（${f.found ?? ''}%）。`,
    why: '这里要填个数，不是比率。',
    mend: '请填分子和分母的个数。',
  }),
  'cell.text-in-number': (f) => ({
    what: `${about(f)}应填数字，填的是“${f.found ?? ''}”。`,
    why: '文字不能参加计算，系统不猜测它的意思。',
    mend: '请只填数字，不带单位、逗号和“约”字。',
  }),
  'cell.too-long': (f) => ({
    what: `有单元格的文字超过 ${f.limit ?? ''} 字。`,
    why: '表格软件的单元格放不下这么多字。',
    mend: reexport,
  }),
  'cell.too-many-digits': (f) => ({
    what: `${about(f)}的数 ${f.found ?? ''} 超过 15 位有效数字。`,
    why: 'Excel 只保存 15 位，多出的位数不可信，系统不替您四舍五入。',
    mend: '请按口径要求的位数重新填写。',
  }),
  'cell.unknown-reason': (f) => ({
    what: `${about(f)}的未填原因“${f.found ?? ''}”不在可选范围。`,
    why: '不同原因的计分办法不同，系统不猜测。',
    mend: `请从下拉列表选择：${f.choices ?? ''}。`,
  }),
  'cell.value-and-reason': (f) => ({
    what: `${about(f)}既填了数，又选了“${f.reason ?? ''}”。`,
    why: '两者只能有一个，这一项未导入。',
    mend: '有数就清空原因，没有数就清空数字。',
  }),
  'facts.bad-period': (f) => ({
    what: `统计期间“${f.found ?? ''}”写法不对。`,
    why: '不知道是哪个月的数，这一行未导入。',
    mend: '请写成 2017-09、2017Q3 或 2017。',
  }),
  'facts.duplicate': (f) => ({
    what: `${about(f)}${f.period ?? ''}出现了不止一次（第 ${f.first ?? ''} 行和第 ${f.row ?? ''} 行）。`,
    why: '不能判断以哪一行为准，后一行未导入。',
    mend: '请只保留一行。',
  }),
  'facts.empty-key': (f) => ({
    what: `第 ${f.row ?? ''} 行缺少${f.column === 'unit' ? '单位编码' : f.column === 'indicator' ? '指标' : '期间'}。`,
    why: '不知道是谁的什么数，这一行未导入。',
    mend: '请补齐或删除该行。',
  }),
  'facts.header-missing': (f) => ({
    what: `表头缺少列：${f.missing ?? ''}。`,
    why: '第一行应写明每列是什么。',
    mend: '请在第一行写：单位编码、指标、期间、分子、分母、数值、未填原因。',
  }),
  'facts.period-from-date': (f) => ({
    what: `期间 ${f.taken ?? ''} 在表里是日期。`,
    why: 'Excel 会把“2017-09”变成日期，按当月读取。',
    mend: '不影响导入；最好把该列设为文本。',
  }),
  'facts.value-and-ratio': (f) => ({
    what: `${about(f)}同时填了数值和分子分母。`,
    why: '一项指标只有一种填法，这一行未导入。',
    mend: '请只留一种。',
  }),
  'guard.text': (f) => ({
    ...refusedText(f),
    what: `${f.cell === undefined ? `工作表“${f.sheet ?? ''}”的名称` : `${f.sheet ?? ''}!${f.cell}`}：${refusedText(f).what}`,
  }),
  'problems.more': (f) => ({
    what: `另有 ${f.count ?? ''} 个问题没有逐条列出。`,
    why: '问题太多时只列前面的。',
    mend: '改完已列出的问题后再导入一次。',
  }),
} satisfies Record<WorkbookProblemCode, SaysWorkbook>
