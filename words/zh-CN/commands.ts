import { orderWords, passedGrades } from './consequences.ts'
import { qualityCommand } from './quality-command.ts'
import { route } from './route.ts'
import { uncertainRanks } from './uncertain-ranks.ts'

/** 命令行用语; the Chinese one is the original and decides which sentences there are. */
export const commands = {
  help: {
    title: '公秤：按方案计分、说明每一分从哪里来、供任何人复核。',
    usage: '用法：gongcheng <命令> [参数] [选项]',
    commands: '命令：',
    options: '选项：',
    exits: '退出码：',
    more: '某个命令的用法：gongcheng <命令> --help',
    folder: '文件夹：scheme.yaml（方案）、units.csv（单位）、facts.csv（数据），不需要服务器和数据库。',
    summary: {
      check: '检查方案：每条意见写明文件、行、列、是什么、为什么、怎么改',
      policy: '政策包：列出、读出一个，或检查自己写的一个',
      assess: '考评：得分、等次、排名、表彰线',
      explain: '解释：一个数从总分一直到数据、表格单元格和报送人',
      compare: '对比：两个文件夹的结果，或两份方案的不同',
      whatif: '假如某单位的几个数不同，谁的分数和名次会变；什么也不写入',
      import: '导入填好的月报表；不加 --confirm 只检查、不写入',
      export: '导出排名、得分表或空白月报表（.xlsx、.csv）',
      template: '就地填写上级的 .xlsx 模板，或从填好的模板读回；模板其余部分一个字节不动',
      replay: '用公开数据重算一份公开的评分办法，逐列核对',
      bundle: '装结果包：方案、数据、结果和指纹装成一个文件，任何人可以复核',
      recheck: '复核：用独立的第二台秤重算一份结果包，指出第一处不同',
      atlas: '条款图谱：收集到的公开条款逐条写成、逐条核算，未计算的说明缘由',
      route: '通往目标的路线：最省的改进，重新称过才给出',
      uncertainty: '名次有多可靠：按抽样的标准误重抽，给出名次区间和入线机会',
      quality: '一个月的数据质量信号：哪些数值得核实一下',
      document: '印制考评方案或某单位的目标责任书（.docx，按公文格式）',
      library: '标准指标库：国家基本公共卫生服务指标的名称和口径，可直接写进方案',
      schema: '打印方案文件的 JSON Schema，供编辑器补全和检查',
      demo: '生成一个虚构的示例文件夹',
    },
    usages: {
      check: 'gongcheng check <文件夹或 scheme.yaml> [--policy cn-2026 或政策包文件] [--rules]',
      policy: 'gongcheng policy [政策包名或文件]',
      assess: 'gongcheng assess <文件夹> [--period 2017] [--through 2017-09] [-o 文件]',
      explain:
        'gongcheng explain <文件夹> <单位代码> [计算单元，如 item:doctor-contract；默认 total] [--depth 3] [--case 台账/案号]',
      compare: 'gongcheng compare <文件夹甲> <文件夹乙> [--facts <文件夹>] [--rules-only]',
      whatif:
        'gongcheng whatif <文件夹> --unit 代码 --set 指标=值 [--set 指标=值 …] [--period 2017] [--through 2017-09]',
      import: 'gongcheng import <月报表.xlsx> <文件夹> [--confirm]',
      export:
        'gongcheng export <文件夹> <ranking|scores|workbook> -o <文件.xlsx 或 .csv> [--unit 代码] [--month 2017-09]',
      template:
        'gongcheng template <fill|read> <模板.xlsx> <对照表.csv> <文件夹> --month 2017-09 [-o 填好的.xlsx] [--unit 代码] [--confirm]',
      replay: 'gongcheng replay <examples 下的案例文件夹> [--reference]',
      bundle: 'gongcheng bundle <文件夹> -o <结果包.json> [--period 2017] [--through 2017-09]',
      recheck: 'gongcheng recheck <结果包.json>',
      atlas: 'gongcheng atlas [图谱文件夹]',
      route:
        'gongcheng route <文件夹> <单位代码> [--goal line|rank:3|score:90] [--levers 文件.csv] [--budget 数] [--by 2017-12]',
      uncertainty: 'gongcheng uncertainty <文件夹> [--draws 2000] [--seed 文字]',
      quality: 'gongcheng quality <文件夹> [--month 2017-11] [--unit 单位代码]',
      document:
        'gongcheng document <scheme|letter> <文件夹> -o <文件.docx> [--unit 代码] [--issuer 发文机关]',
      library: 'gongcheng library [指标代号]',
      schema: 'gongcheng schema [-o 文件.json]',
      demo: 'gongcheng demo <新文件夹> [--seed 数字]',
    },
    option: {
      json: '输出 JSON',
      lang: '语言：zh-CN（默认）或 en',
      policy: '按这个政策包检查，不按方案写明的那个',
      through: '计到哪个月（含），如 2017-09；默认全年',
      period: '用哪一年的数据，如 2016；默认方案所定年度',
      output: '写入文件；默认打印',
      depth: '只展开这么多层',
      facts: '两份方案都用这个文件夹的单位和数据',
      case: '这一个案件动了哪些分（不写单位代码）：台账代号/案号',
      rules: '方案里其余的规定：牌、名额、奖惩金额、台账、制度安排等，逐条列出',
      'rules-only': '只比较两份方案的条文，不计分',
      confirm: '确认写入',
      reference: '用定义求值器（慢，逐步）',
      unit: '单位代码',
      issuer: '发文机关，印在红头和落款处',
      set: '假如的值，如 doctor-contract-rate=35%；可写多次，可写 指标.numerator、.target、.previous',
      month: '月报表的月份，如 2017-09',
      ...route.options,
      draws: uncertainRanks.draws,
      seed: '随机种子，同一种子得同一结果',
      help: '显示用法',
    },
    exit: {
      0: '完成，没有错误',
      1: '有错误级意见，或核对不一致',
      2: '命令用法不对',
      3: '文件读不了或写不了',
      4: '程序内部出错',
    },
  },
  trouble: {
    'command-unknown': (name: string, near: string) =>
      `没有「${name}」这个命令。${near === '' ? '' : `是不是「${near}」？`}用 gongcheng --help 看全部命令。`,
    'option-unknown': (name: string) => `没有「${name}」这个选项。用 --help 看这个命令的选项。`,
    'option-value': (name: string) => `选项「${name}」后面要写一个值。`,
    'option-flag': (name: string) => `选项「${name}」后面不写值。`,
    'arguments-missing': (usage: string) => `参数不够。用法：${usage}`,
    'arguments-many': (extra: string, usage: string) => `多了参数「${extra}」。用法：${usage}`,
    'choice-unknown': (option: string, text: string, allowed: string) =>
      `「${option}」不能写「${text}」，可以写：${allowed}。`,
    'file-missing': (file: string) => `没有这个文件或文件夹：${file}`,
    'file-forbidden': (file: string) => `没有权限读写：${file}`,
    'file-is-folder': (file: string) => `这是文件夹，需要的是文件：${file}`,
    'file-not-text': (file: string) => `这个文件不是 UTF-8 文本：${file}。请另存为 UTF-8 编码。`,
    'disk-full': (file: string) => `磁盘已满，没有写入：${file}`,
    'folder-in-use': (folder: string) => `文件夹不是空的，没有写入：${folder}。请换一个新文件夹名。`,
    'file-failed': (file: string, why: string) => `读写失败：${file}（${why}）`,
    'unit-unknown': (unit: string, near: string) =>
      `没有代码为「${unit}」的参评单位。${near === '' ? '' : `是不是「${near}」？`}`,
    'indicator-unknown': (id: string, near: string) =>
      `方案里没有指标「${id}」。${near === '' ? '' : `是不是「${near}」？`}`,
    'change-malformed': (text: string, why: string) =>
      `「${text}」读不懂。${why}要写 指标=值，如 doctor-contract-rate=35%，缺项写 not-reported 一类的名目。`,
    'cell-unknown': (cell: string, near: string) =>
      `没有「${cell}」这个计算单元。${near === '' ? '' : `是不是「${near}」？`}`,
    'output-kind': (file: string) => `只能写 .xlsx 或 .csv：${file}`,
    'output-needed': () => '请用 -o 写明导出到哪个文件。',
    'sheet-unreadable': (name: string) => `公式表 ${name} 有读不懂的公式，没有核对。`,
    'bundle-case': (name: string) =>
      `没有装包：重算案例 ${name} 的公开数据不在，或者它没有单位（只有一组算式）。`,
    'bundle-output': () => '请用 -o 写明结果包写到哪个文件，如 -o 结果包.json。',
    'levers-malformed': (file: string, line: string, why: string) =>
      `${file} 第 ${line} 行读不懂：${why.replace(/。$/, '')}。要有 indicator、ceiling（带单位，如 95%）、cost 三列。`,
    'atlas-malformed': (file: string, line: string, why: string) => `${file} 第 ${line} 行读不懂：${why}`,
    'replay-malformed': (file: string, line: string, why: string) => `${file} 第 ${line} 行：${why}`,
    internal: (trace: string) => `程序内部出错，没有完成，也没有写入文件。请把这个编号告诉管理员：${trace}`,
  },
  template: {
    filled: (file: string, filled: number, empty: number) =>
      `已填 ${filled} 格，写入 ${file}。${empty === 0 ? '' : `另有 ${empty} 格没有数，照旧空着。`}`,
    recalculated: (formulas: number) => `有 ${formulas} 个公式的旧结果已清空，用表格软件打开时会重新计算。`,
    refused: (code: string) => `模板不能用：${code}`,
    map: (line: string, why: string, found: string) =>
      `对照表第 ${line} 行不对：${why}${found === '' ? '' : `（${found}）`}`,
    why: {
      csv: '引号没有闭合或文件太大',
      empty: '没有内容',
      'too-long': '行数太多',
      header: '表头要有 cell（单元格）、unit（单位）、field（填报项）三列',
      cell: '没有写单元格',
      twice: '同一格写了两次',
      field:
        '填报项要写成 指标.numerator、指标.denominator、指标.value，或 @period、@year、@month、@unit、@unit-name',
      unit: '没有写单位代码',
    },
    blank: (count: number) => `${count} 格是空的，没有读到数。`,
  },
  check: {
    clean: (file: string) => `${file}：没有意见。`,
    counts: (errors: number, warnings: number, notes: number) =>
      `共 ${errors} 个错误、${warnings} 个警告、${notes} 个提示。`,
    examples: (count: number) => `${count} 个算例全部得出所写的分数。`,
    severity: { error: '错误', warning: '警告', note: '提示' },
    order: orderWords,
    'not-computed': '有错误，没有计分。先用 gongcheng check 看全部意见。',
  },
  policy: {
    listed: (id: string, name: string, rules: number, asOf: string) =>
      `${id}  ${name}（${rules} 条规则，核对至 ${asOf}）`,
    head: (id: string, name: string, where: string, asOf: string) =>
      `${id} · ${name} · ${where} · 核对至 ${asOf}`,
    source: (citation: string, certainty: string) => `依据：${citation}（${certainty}）`,
    certainty: {
      read: '已核对原文',
      seen: '据公开转载或解读，引用前请核对原文',
      remembered: '凭记忆，未经核对，不作为法律依据',
    },
    dates: (from: string, to: string) => (to === '' ? `自 ${from} 起` : `${from} 至 ${to}`),
    empty: '没有规则：历史方案只供复算，不按现行规定检查。',
    'no-advice': '本政策包不是法律意见；请由本单位法制机构核对，可用自己的政策包替换。',
  },
  library: {
    unknown: (id: string) => `标准指标库里没有 ${id}。不带代号运行 gongcheng library 可列出全部。`,
  },
  assess: {
    title: (name: string, period: string, through: string) =>
      `${name} · ${period} 年度${through === '' ? '' : `，计到 ${through}`}`,
    group: (name: string, units: number, ranked: number) =>
      `${name}（${units} 个单位，${ranked} 个参加排名）`,
    everyone: '全部单位',
    columns: {
      rank: '名次',
      unit: '代码',
      name: '单位',
      total: '总分',
      grade: '等次',
      cards: '牌',
      note: '备注',
    },
    passed: passedGrades,
    commended: '表彰',
    tied: '并列',
    veto: (names: string) => `否决：${names}`,
    line: (line: string, places: number, commended: number) =>
      `表彰线 ${line}（名额 ${places} 个，表彰 ${commended} 个）`,
    'no-line': (places: number) => `没有单位进入表彰范围（名额 ${places} 个）`,
    unranked: {
      'listed-apart': '单列，不排名',
      missing: '缺项，单列',
      vetoed: '一票否决，不排名',
      'no-total': '没有总分',
    },
    'not-commended': {
      veto: '受一票否决影响，不予表彰',
      'tie-at-the-cut': '线上并列，均不入围',
      'below-the-minimum-total': '低于最低分，不予表彰',
      'no-merit': '缺项，不参加评优',
      'not-ranked': '不排名，不予表彰',
      card: '持牌，不予表彰',
      requires: '未达到表彰的附加条件',
    },
    hash: (hash: string) => `结果指纹 SHA-256：${hash}`,
    written: (file: string) => `已写入 ${file}`,
  },
  explain: {
    source: (clause: string) => `条款：${clause}`,
    formula: '算式：',
    place: (file: string, line: number) => `${file} 第 ${line} 行`,
    deeper: (count: number) => `…… 下面还有 ${count} 项，用 --depth 展开`,
  },
  compare: {
    rules: (before: string, after: string) => `方案的不同：${before} → ${after}`,
    same: '两份方案的条文相同。',
    units: '各单位的变化',
    columns: {
      unit: '代码',
      name: '单位',
      before: '原总分',
      after: '现总分',
      change: '增减',
      rank: '名次',
      line: '表彰',
      consequences: '等次、牌、奖惩',
    },
    into: '进入表彰范围',
    'out-of': '退出表彰范围',
    up: (places: number) => `升 ${places} 名`,
    down: (places: number) => `降 ${places} 名`,
    stays: '不变',
    'only-before': (units: string) => `只在前一个结果里的单位：${units}`,
    'only-after': (units: string) => `只在后一个结果里的单位：${units}`,
    nobody: '没有两边都有的单位。',
  },
  whatif: {
    columns: { unit: '代码', name: '单位', cell: '项目', before: '现在', after: '假如' },
    nothing: '这样改，没有分数和名次变动：方案没有用到这个数，或者已经封顶。',
    'nobody-else': '别的单位不受影响。',
    others: (units: number) => `另有 ${units} 个单位的总分、名次或表彰随之变动。`,
  },
  import: {
    'read-only': (file: string, count: number) =>
      `${file}：读到 ${count} 个数据，尚未写入。核对无误后加 --confirm。`,
    unchanged: '与现有数据相同，没有需要写入的。',
    change: (unit: string, indicator: string, period: string, before: string, after: string) =>
      `${unit} ${indicator} ${period}：${before} → ${after}`,
    absent: '（无）',
    written: (file: string, count: number) => `已写入 ${file}：新增 ${count} 条数据，原有数据未改动。`,
    refused: '有错误，没有写入。请按上面的意见改好表格再导入。',
  },
  replay: {
    skipped: (folder: string) =>
      `没有核对：找不到公开数据 ${folder}。请把数据放在那里，或用环境变量 GONGCHENG_REPLAYS 指明所在文件夹。`,
    column: (column: string, matched: number, all: number) => `${column}：${matched}/${all}`,
    all: (matched: number, all: number) => `合计 ${matched} / ${all}`,
    mismatch: (unit: string, column: string, computed: string, published: string) =>
      `${unit} ${column}：算得「${computed}」，公布「${published}」`,
    known: (unit: string, column: string, computed: string, published: string, why: string) =>
      `${unit} ${column}：算得「${computed}」，公布「${published}」；已知不符：${why}`,
    stale: (unit: string, column: string) =>
      `${unit} ${column}：说明中列为不符，其实相符或未公布，请从 known 中删去。`,
    evaluator: { columns: '按列求值器', reference: '定义求值器' },
  },
  bundle: {
    written: (file: string, fingerprint: string) =>
      `已写入 ${file}。\n结果指纹 SHA-256：${fingerprint}\n任何人可以复核：gongcheng recheck ${file}，或用浏览器打开 recheck/recheck.html。`,
  },
  atlas: {
    notComputed: {
      'bare-target': '只有目标值',
      'no-rule': '不是计分的规定',
      refused: '系统拒绝',
    },
    broken: (id: string, at: string) => `${id}（${at}）没有得出所写的结果：`,
    all: (clauses: string, computed: string, checked: string, others: string) =>
      `共 ${clauses} 条：算出 ${computed} 条（人工算好的结果 ${checked} 个，全部相符）；${others}。`,
  },
  route,
  uncertainty: uncertainRanks,
  quality: qualityCommand,
  demo: {
    written: (folder: string, through: string) =>
      `已生成示例文件夹 ${folder}。接着可以：\n  gongcheng assess ${folder} --through ${through}\n  gongcheng compare ${folder}/scheme-2016.yaml ${folder}/scheme.yaml --rules-only`,
  },
  export: {
    ranking: (scheme: string) => `${scheme}排名`,
    'score-sheet': (unit: string) => `${unit}考评得分表`,
    written: (file: string) => `已写入 ${file}`,
  },
}
