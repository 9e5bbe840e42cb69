'use strict'
  /*
   * 公秤 · 复核秤（第二台秤）  The second scale of Gongcheng
   *
   * 这一个文件从头到尾重新计算一份“结果包”，看公布的每一个数是不是算得出来。
   * 它与公秤本身没有一行共用的代码，不需要安装任何东西，不联网。
   *
   *   用 Node：     node recheck/recheck.cjs 结果包.json
   *   用浏览器：    双击 recheck/recheck.html，把结果包拖进去
   *
   * 读法（从上到下，一个下午）：
   *   一 拒绝        包里任何不对劲，都变成一句话，不会卡住，也不会崩溃
   *   二 指纹        SHA-256
   *   三 分数        一切计算都用两个整数之比，没有小数误差
   *   四 读包        先看形状、大小，再用
   *   五 事实 → 指标值
   *   六 算式        方案的每一条规则都展开成这种小语言
   *   七 开方、对数、指数
   *   八 名次、等次、表彰
   *   九 核对        逐个数比较，找出第一处不同
   *   十 算例        方案条文里手算的例子，再算一遍
   *   十一 说话      中文、英文
   *   十二 入口      命令行；浏览器页面用 Recheck.run
   *
   * 用到的 JavaScript 只有：函数、数组、Map、BigInt（整数后面带 n，多大都精确）、function*（算一段、歇一下）。
   */
;(() => {
  // ─────────────────────────────── 一 拒绝 ───────────────────────────────
  // 结果包可能来自任何人。凡是读不懂、太大、绕圈的，都抛出 Refusal：一个代号和几个事实，由第十一节说成一句话。

  class Refusal extends Error {
    constructor(code, facts = {}) {
      super(code)
      this.code = code
      this.facts = facts
    }
  }
  const refuse = (code, facts) => {
    throw new Refusal(code, facts)
  }

  const LIMIT = {
    file: 400e6, // 文件的字节数
    nesting: 40, // JSON 套 JSON 的层数
    digits: 400, // 小数位数、有效数字位数
    text: 200000, // 一个数写成文字的长度
    work: 4e7, // 大数运算的总量（千位乘千位记一，见 frac）
  }
  const LARGEST = 2n ** 200000n // 分子、分母再大就不算了

  // ─────────────────────────────── 二 指纹 ───────────────────────────────
  // SHA-256（FIPS 180-4）。自己写，是为了在浏览器里从硬盘打开也能用，并且不信任何外来的东西。

  const PRIMES = []
  for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((p) => n % p !== 0)) PRIMES.push(n)
  // 前 64 个质数的立方根、前 8 个的平方根，小数部分的前 32 个二进制位
  const fraction32 = (p, degree) => Number(wholeRoot(BigInt(p) << BigInt(32 * degree), degree) & 0xffffffffn) | 0
  const ROUND = PRIMES.map((p) => fraction32(p, 3))
  const START = PRIMES.slice(0, 8).map((p) => fraction32(p, 2))

  // 不大于 n 的 degree 次方根的最大整数：一位一位地试，从最高的二进制位起。
  function wholeRoot(n, degree) {
    let root = 0n
    for (let bit = 1n << BigInt(Math.ceil(n.toString(2).length / degree)); bit > 0n; bit >>= 1n) if ((root | bit) ** BigInt(degree) <= n) root |= bit
    return root
  }

  function sha256() {
    const h = Int32Array.from(START)
    const w = new Int32Array(64)
    const block = new Uint8Array(64)
    const encoder = new TextEncoder()
    let filled = 0
    let bytes = 0
    const turn = (x, n) => (x >>> n) | (x << (32 - n))
    function mix() {
      for (let i = 0; i < 16; i++) w[i] = (block[4 * i] << 24) | (block[4 * i + 1] << 16) | (block[4 * i + 2] << 8) | block[4 * i + 3]
      for (let i = 16; i < 64; i++) {
        const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3)
        const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10)
        w[i] = w[i - 16] + s0 + w[i - 7] + s1
      }
      let [a, b, c, d, e, f, g, z] = h
      for (let i = 0; i < 64; i++) {
        const t1 = (z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0
        const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
        ;[a, b, c, d, e, f, g, z] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g]
      }
      ;[a, b, c, d, e, f, g, z].forEach((x, i) => {
        h[i] += x
      })
    }
    function feed(data) {
      bytes += data.length
      for (const byte of data) {
        block[filled++] = byte
        if (filled === 64) {
          mix()
          filled = 0
        }
      }
    }
    return {
      add: (text) => feed(encoder.encode(text)),
      hex() {
        const [high, low] = [Math.floor(bytes / 2 ** 29), (bytes * 8) >>> 0]
        const tail = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8)
        tail[0] = 0x80
        new DataView(tail.buffer).setUint32(tail.length - 8, high)
        new DataView(tail.buffer).setUint32(tail.length - 4, low)
        feed(tail)
        return [...h].map((x) => (x >>> 0).toString(16).padStart(8, '0')).join('')
      },
    }
  }

  // 规范 JSON：键按字符编码排序、不留空格，同一个值只有一种写法，所以它的指纹就是这个值的指纹。
  const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  function canonical(value, level = 0) {
    if (level > LIMIT.nesting) refuse('nested-too-deep')
    if (value === null || typeof value !== 'object') return JSON.stringify(value)
    if (Array.isArray(value)) return `[${value.map((each) => canonical(each, level + 1)).join(',')}]`
    const keys = Object.keys(value).sort(byCode)
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], level + 1)}`).join(',')}}`
  }

  // ─────────────────────────────── 三 分数 ───────────────────────────────
  // 一个数是 {n, d}：分子、分母，约到最简，分母为正。一个“缺失”是文字，例如 "!not-reported"（未报）。

  const SAFE = BigInt(Number.MAX_SAFE_INTEGER)
  const size = (n) => (n < 0n ? -n : n)
  let work = 0

  function commonDivisor(a, b) {
    let [x, y] = [size(a), size(b)]
    while (y > SAFE) [x, y] = [y, x % y]
    if (y === 0n) return x
    let [u, v] = [Number(y), Number(x % y)]
    while (v !== 0) [u, v] = [v, u % v]
    return BigInt(u)
  }

  function frac(n, d = 1n) {
    if (d === 1n && n <= SAFE && n >= -SAFE) return { n, d }
    if (d > SAFE || n > SAFE || n < -SAFE) {
      if (size(n) > LARGEST || size(d) > LARGEST) refuse('number-too-large')
      if (size(n) > 2n ** 2000n) {
        work += (n.toString(32).length / 200) ** 2
        if (work > LIMIT.work) refuse('too-much-work')
      }
    }
    if (d < 0n) return frac(-n, -d)
    const g = commonDivisor(n, d)
    return g === 1n ? { n, d } : { n: n / g, d: d / g }
  }

  const ZERO = frac(0n)
  const ONE = frac(1n)
  const isMissing = (value) => typeof value === 'string'
  const truth = (yes) => (yes ? ONE : ZERO)
  const plus = (a, b) => (a.d === b.d ? frac(a.n + b.n, a.d) : frac(a.n * b.d + b.n * a.d, a.d * b.d))
  const minus = (a, b) => plus(a, { n: -b.n, d: b.d })
  const times = (a, b) => frac(a.n * b.n, a.d * b.d)
  const over = (a, b) => (b.n === 0n ? '!undefined' : frac(a.n * b.d, a.d * b.n))
  const order = (a, b) => {
    const [left, right] = [a.n * b.d, b.n * a.d]
    return left < right ? -1 : left > right ? 1 : 0
  }

  // 许多个数之和：先把同分母的加在一起，再两两相加，免得分母一路滚大。
  function total(numbers) {
    const byDenominator = new Map()
    for (const { n, d } of numbers) byDenominator.set(d, (byDenominator.get(d) ?? 0n) + n)
    let sums = [...byDenominator].map(([d, n]) => frac(n, d))
    while (sums.length > 1) {
      const half = []
      for (let i = 0; i < sums.length; i += 2) half.push(i + 1 < sums.length ? plus(sums[i], sums[i + 1]) : sums[i])
      sums = half
    }
    return sums[0] ?? ZERO
  }

  // 进位：half-up 四舍五入（负数看绝对值），half-even 五成双，floor 舍去，ceil 进上。
  const floorOf = (n, d) => n / d - (n % d !== 0n && n < 0n ? 1n : 0n)
  function rounded(value, digits, mode) {
    const unit = digits >= 0 ? frac(1n, 10n ** BigInt(digits)) : frac(10n ** BigInt(-digits))
    const { n, d } = over(value, unit)
    const low = floorOf(n, d)
    const rest = 2n * (n - low * d) - d // 小于零：不到一半；等于零：正好一半
    const up =
      mode === 'floor'
        ? false
        : mode === 'ceil'
          ? n !== low * d
          : rest > 0n || (rest === 0n && (mode === 'half-up' ? n > 0n : low % 2n !== 0n))
    return times(frac(up ? low + 1n : low), unit)
  }

  const NAMES = ['not-reported', 'not-applicable', 'nothing-happened', 'not-sampled', 'withheld', 'undefined']
  const ABSENT = new Set(NAMES.map((name) => `!${name}`))

  // 文字 → 数：「12.5」「-3」「187/12」「!not-reported」；别的都不认。
  function readNumber(text) {
    if (text.length > LIMIT.text) refuse('number-too-large')
    const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
    if (decimal !== null) {
      const [, sign, whole, part = ''] = decimal
      const n = BigInt(whole + part)
      return frac(sign === '-' ? -n : n, 10n ** BigInt(part.length))
    }
    const ratio = /^(-?\d+)\/([1-9]\d*)$/.exec(text)
    return ratio === null ? undefined : frac(BigInt(ratio[1]), BigInt(ratio[2]))
  }
  function readValue(text, where) {
    if (ABSENT.has(text)) return text
    return readNumber(text) ?? refuse('not-a-value', { where, text: text.slice(0, 60) })
  }

  // 数 → 文字：除得尽的写小数，除不尽的写分数。
  function written(value) {
    if (isMissing(value)) return value
    let rest = value.d
    const count = (base) => {
      let times = 0
      for (const step of [256, 16, 1]) {
        const factor = base ** BigInt(step)
        for (; rest % factor === 0n; rest /= factor) times += step
      }
      return times
    }
    const places = Math.max(count(2n), count(5n))
    if (rest !== 1n) return `${value.n}/${value.d}`
    if (places === 0) return String(value.n)
    const digits = String((size(value.n) * 10n ** BigInt(places)) / value.d).padStart(places + 1, '0')
    return `${value.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
  }

  const same = (a, b) => (isMissing(a) || isMissing(b) ? a === b : a.n === b.n && a.d === b.d)

  // ─────────────────────────────── 四 读包 ───────────────────────────────
  // 从包里取任何东西都经过这几个函数：没有、或不是要的样子，就说清楚是哪一处。

  const KINDS = {
    text: (v) => typeof v === 'string',
    whole: (v) => Number.isSafeInteger(v),
    truth: (v) => typeof v === 'boolean',
    list: (v) => Array.isArray(v),
    map: (v) => v !== null && typeof v === 'object' && !Array.isArray(v),
  }
  const own = (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined)
  function need(map, key, kind, where) {
    const value = own(map, key)
    if (value === undefined) refuse('part-missing', { where: `${where}.${key}` })
    if (!KINDS[kind](value)) refuse('part-malformed', { where: `${where}.${key}` })
    return value
  }
  const maybe = (map, key, kind, where) => (own(map, key) === undefined ? undefined : need(map, key, kind, where))
  const maps = (list, where) =>
    list.every(KINDS.map) ? list : refuse('part-malformed', { where: `${where}[${list.findIndex((v) => !KINDS.map(v))}]` })
  const choice = (map, key, allowed, where) => {
    const text = need(map, key, 'text', where)
    return allowed.includes(text) ? text : refuse('unknown-word', { where: `${where}.${key}`, text: text.slice(0, 60) })
  }

  // 精确的数，例如 "12.5"、"187/12"；没有写就是 undefined
  function exactOf(map, key, where) {
    const text = maybe(map, key, 'text', where)
    return text === undefined ? undefined : (readNumber(text) ?? refuse('part-malformed', { where: `${where}.${key}` }))
  }
  function nodePlace(map, key, nodes, where) {
    const at = need(map, key, 'whole', where)
    return at >= 0 && at < nodes.length ? at : refuse('circular', { where })
  }

  const FORMAT = 'gongcheng-bundle'
  const VERSION = 1
  const PARTS = ['about', 'scheme', 'rulebook', 'units', 'facts', 'figures', 'values', 'standings', 'groups']
  const OPTIONAL = ['cases', 'history', 'honours'] // 没有台账、没有往年结果的方案就没有

  function openBundle(text) {
    let bundle
    try {
      bundle = JSON.parse(text)
    } catch {
      refuse('not-json')
    }
    if (!KINDS.map(bundle) || own(bundle, 'format') !== FORMAT) refuse('not-a-bundle')
    if (own(bundle, 'version') !== VERSION) refuse('another-version', { version: String(own(bundle, 'version')).slice(0, 20) })
    const parts = need(bundle, 'parts', 'map', 'bundle')
    for (const name of PARTS) need(parts, name, name === 'about' || name === 'rulebook' ? 'map' : 'list', 'parts')
    for (const name of OPTIONAL) maybe(parts, name, 'list', 'parts')
    for (const name of Object.keys(parts)) if (![...PARTS, ...OPTIONAL].includes(name)) refuse('part-unknown', { where: name.slice(0, 60) })
    return {
      parts,
      hashes: need(bundle, 'hashes', 'map', 'bundle'),
      whole: need(bundle, 'whole', 'text', 'bundle'),
    }
  }

  // 每个运算有哪些运算对象：名字带 [] 的是一列，带 {} 的是按类别各一个。不在这里的运算，本程序不认识。
  const OPERANDS = {
    number: [],
    missing: [],
    figure: [],
    cell: [],
    'by-class': ['choices{}'],
    add: ['left', 'right'],
    subtract: ['left', 'right'],
    multiply: ['left', 'right'],
    divide: ['left', 'right'],
    min: ['of[]'],
    max: ['of[]'],
    round: ['of'],
    compare: ['left', 'right'],
    and: ['of[]'],
    or: ['of[]'],
    not: ['of'],
    if: ['condition', 'then', 'otherwise'],
    coalesce: ['of[]'],
    'is-missing': ['of'],
    present: ['of[]'],
    group: ['of'],
    rank: ['of'],
    real: ['of[]'],
    past: [],
  }
  const FOLDS = ['sum', 'count', 'mean', 'min', 'max', 'variance', 'sample-variance', 'median']
  const RUNS = ['longest-run', 'last-run']
  // mean-without:2:1 去掉两个最低、一个最高再平均
  const TRIMMED = /^mean-without:(\d{1,2}):(\d{1,2})$/
  const RELATIONS = {
    '<': (s) => s < 0,
    '<=': (s) => s <= 0,
    '=': (s) => s === 0,
    '!=': (s) => s !== 0,
    '>=': (s) => s >= 0,
    '>': (s) => s > 0,
  }
  const MODES = ['half-up', 'half-even', 'floor', 'ceil']

  // 算式表：第 i 个只能引用 i 以前的，所以不可能绕圈。顺便算出每个算式有多深。
  function readNodes(list) {
    maps(list, 'rulebook.nodes')
    const depth = []
    const nodes = list.map((raw, i) => {
      const where = `rulebook.nodes[${i}]`
      const op = need(raw, 'op', 'text', where)
      const fields = own(OPERANDS, op) ?? refuse('unknown-operation', { op: op.slice(0, 60) })
      const node = { op, of: [] }
      const place = (at) => {
        if (!Number.isSafeInteger(at) || at < 0 || at >= i) refuse('circular', { where })
        return at
      }
      for (const field of fields) {
        const name = field.replace(/[[\]{}]/g, '')
        if (field.endsWith('[]')) node.of = need(raw, name, 'list', where).map(place)
        else if (field.endsWith('{}'))
          node.choices = new Map(Object.entries(need(raw, name, 'map', where)).map(([k, at]) => [k, place(at)]))
        else node.of.push(place(need(raw, name, 'whole', where)))
      }
      const below = node.choices === undefined ? node.of : [...node.choices.values()]
      depth[i] = below.reduce((most, at) => Math.max(most, depth[at] + 1), 0)
      node.below = below
      readDetails(node, raw, where)
      return node
    })
    return { nodes, depth }
  }

  const FIGURE_PARTS = ['value', 'numerator', 'denominator', 'target', 'reported', 'verified', 'evidence', 'reason']

  function readDetails(node, raw, where) {
    const { op } = node
    const digits = () => {
      const places = need(raw, 'digits', 'whole', where)
      return Math.abs(places) <= LIMIT.digits ? places : refuse('number-too-large')
    }
    if (op === 'number') {
      node.value = exactOf(raw, 'value', where) ?? refuse('part-missing', { where })
      node.unit = need(raw, 'unit', 'text', where)
    }
    if (op === 'missing') node.value = `!${choice(raw, 'name', NAMES, where)}`
    if (op === 'figure') {
      node.indicator = need(raw, 'indicator', 'text', where)
      node.part = choice(raw, 'part', FIGURE_PARTS, where)
      node.when = need(raw, 'when', 'text', where)
    }
    if (op === 'cell') node.id = need(raw, 'id', 'text', where)
    if (op === 'round') [node.digits, node.mode] = [digits(), choice(raw, 'mode', MODES, where)]
    if (op === 'compare') node.relation = choice(raw, 'relation', Object.keys(RELATIONS), where)
    if (op === 'is-missing' && own(raw, 'name') !== undefined) node.name = `!${need(raw, 'name', 'text', where)}`
    if (op === 'group' || op === 'present') {
      const text = need(raw, 'fold', 'text', where)
      node.fold = TRIMMED.test(text) ? text : choice(raw, 'fold', op === 'group' ? FOLDS : [...FOLDS, ...RUNS], where)
    }
    if (op === 'group' || op === 'rank') node.over = choice(raw, 'over', ['class', 'all'], where)
    if (op === 'rank') {
      node.order = choice(raw, 'order', ['ascending', 'descending'], where)
      node.ties = choice(raw, 'ties', ['competition', 'dense', 'mean'], where)
    }
    if (op === 'real') {
      node.function = choice(raw, 'function', ['root', 'power', 'ln', 'exp'], where)
      node.digits = Math.max(digits(), 1)
      if (node.of.length === 0) refuse('part-malformed', { where })
    }
    if (op === 'past') [node.past, node.back] = [need(raw, 'of', 'text', where), need(raw, 'back', 'whole', where)]
  }

  // ─────────────────────────── 五 事实 → 指标值 ───────────────────────────
  // 各单位各期报上来的是“事实”；方案算分用的是“指标值”。一步一步：
  //   1 同一单位、同一期、同一指标的几条里定哪一条算数      stands
  //   2 方案自己推算的指标、由案件数出来的指标，当场算出来    handedIn / derived / fromCases
  //   3 自己没有的，由下级汇总；并入的单位加进来              partOf
  //   4 各期合成这一段时间的数                                figureTable
  // “月序”是从公元 0 年起数的月数，年、季、统计年度都只是加减。

  const PARTS_OF_YEAR = { month: 12, quarter: 4, year: 1 }
  const YEARS_KEPT = 2 // 往回最多两年
  const monthNumber = (year, month) => year * 12 + month - 1
  const monthOf = (day) => monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
  const dayNumber = (day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 864e5
  const dayText = (number) => new Date(number * 864e5).toISOString().slice(0, 10)
  const lastDayOf = (month) => dayText(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / 864e5)
  const isDay = (text) => /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)

  // 「2017」「2017Q3」「2017-09」→ 年、期别、第几期、第一个月
  function readPeriod(text) {
    const match = /^([1-9]\d{3})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text)
    if (match === null) return undefined
    const year = Number(match[1])
    if (match[2] !== undefined) return { year, shape: 'quarter', month: monthNumber(year, Number(match[2]) * 3 - 2) }
    if (match[3] !== undefined) return { year, shape: 'month', month: monthNumber(year, Number(match[3])) }
    return { year, shape: 'year', month: monthNumber(year, 1) }
  }

  function readFact(raw, i) {
    const where = `facts[${i}]`
    const fact = { kind: choice(raw, 'kind', ['reported', 'verified', 'imported', 'judged', 'target'], where) }
    for (const key of ['unit', 'indicator', 'period']) fact[key] = need(raw, key, 'text', where)
    fact.version = need(raw, 'version', 'whole', where)
    for (const key of ['value', 'numerator', 'denominator']) {
      const text = maybe(raw, key, 'text', where)
      if (text === undefined) continue
      if (text.length > 60) refuse('number-too-large')
      fact[key] = readNumber(text) ?? refuse('not-a-value', { where, text })
    }
    if (own(raw, 'missing') !== undefined) fact.missing = `!${choice(raw, 'missing', NAMES, where)}`
    fact.reason = maybe(raw, 'reason', 'text', where)
    fact.evidence = maybe(raw, 'evidence', 'list', where) ?? []
    fact.sourceVersion = maybe(raw, 'sourceVersion', 'text', where)
    const origin = maybe(raw, 'origin', 'map', where)
    fact.recordedAt = origin && maybe(origin, 'recordedAt', 'text', where)
    return fact
  }

  function readIndicators(list, nodes) {
    const indicators = new Map()
    for (const raw of maps(list, 'rulebook.indicators')) {
      const id = need(raw, 'id', 'text', 'rulebook.indicators')
      const where = `rulebook.indicators(${id})`
      const ratio = maybe(raw, 'ratio', 'map', where)
      const unit = need(raw, 'unit', 'text', where)
      const formula = (map, key) => {
        const written = map && maybe(map, key, 'map', where)
        return written && nodePlace(written, 'node', nodes, where)
      }
      const tolerance = maybe(raw, 'verified', 'map', where)
      const imported = maybe(raw, 'imported', 'map', where)
      indicators.set(id, {
        id,
        name: nameOf(raw, id),
        unit,
        ratio: ratio !== undefined,
        empty: ratio === undefined ? '!undefined' : `!${choice(ratio, 'empty', NAMES, where)}`,
        scale: unit === 'percent' ? frac(100n) : unit === 'per-mille' ? frac(1000n) : ONE,
        reported: choice(raw, 'reported', Object.keys(PARTS_OF_YEAR), where),
        months: 12 / PARTS_OF_YEAR[need(raw, 'reported', 'text', where)],
        over: choice(raw, 'over', ['sum', 'last', 'mean'], where),
        reportedBy: need(raw, 'reportedBy', 'text', where),
        rollUp: own(raw, 'rollUp') === undefined ? undefined : choice(raw, 'rollUp', Object.keys(ROLL_UPS), where),
        shift: maybe(raw, 'yearStart', 'whole', where) ?? 0, // 统计年度：比一月晚（早）几个月开始
        counted: formula(raw, 'counted'),
        numerator: formula(ratio, 'numeratorFormula'),
        denominator: formula(ratio, 'denominatorFormula'),
        tolerance: tolerance && {
          amount: exactOf(tolerance, 'tolerance', where),
          share: choice(tolerance, 'measure', ['share', 'amount'], where) === 'share',
        },
        sourceVersion: imported && need(imported, 'version', 'text', where),
        fromCases: maybe(raw, 'fromCases', 'map', where),
      })
    }
    return indicators
  }

  // 合并几个数时，哪几种缺失可以跳过；其余的缺失使合并的数也缺失。
  const EMPTY = ['!nothing-happened', '!not-applicable']
  const WINDOWS = {
    sum: { fold: 'sum', skip: EMPTY },
    mean: { fold: 'mean', skip: [...EMPTY, '!not-sampled'] },
  }
  const ROLL_UPS = {
    sum: { fold: 'sum', skip: EMPTY },
    'sum-of-reported': { fold: 'sum', skip: [...EMPTY, '!not-reported', '!not-sampled', '!withheld', '!undefined'] },
    'mean-of-sampled': { fold: 'mean', skip: [...EMPTY, '!not-sampled'] },
  }

  // 一个点：值、分子、分母
  const absentPoint = (name) => ({ value: name, numerator: name, denominator: name })
  const amountPoint = (value) => ({ ...absentPoint('!not-applicable'), value })
  function quotient(indicator, numerator, denominator) {
    if (isMissing(numerator)) return numerator
    if (isMissing(denominator)) return denominator
    return denominator.n === 0n ? indicator.empty : times(over(numerator, denominator), indicator.scale)
  }
  function pointOf(fact, indicator) {
    if (fact.missing !== undefined) return absentPoint(fact.missing)
    const [value, numerator, denominator] = [fact.value, fact.numerator, fact.denominator].map((one) => one ?? '!not-reported')
    if (!indicator.ratio) return amountPoint(value)
    if (!isMissing(numerator) && !isMissing(denominator)) return { value: quotient(indicator, numerator, denominator), numerator, denominator }
    const half = indicator.numerator !== undefined || indicator.denominator !== undefined // 另一半由方案推算
    return half ? { value, numerator, denominator } : { ...absentPoint('!not-reported'), value }
  }

  // 合并：比率相加是分子、分母各自相加，从不把百分比相加；求平均才是值的平均。
  function combined(points, indicator, { fold, skip }) {
    if (points.length === 1) return points[0]
    const [kept, skipped, refused] = [[], [], []]
    for (const point of points) {
      const name = absenceOf(point, indicator, fold)
      if (name === undefined) kept.push(point)
      else (skip.includes(name) ? skipped : refused).push(name)
    }
    if (refused.length > 0) return absentPoint(refused.includes('!not-reported') ? '!not-reported' : refused[0])
    if (kept.length === 0) return absentPoint(skipped[0] ?? '!not-reported')
    const sum = (key) => kept.map((point) => point[key]).find(isMissing) ?? total(kept.map((point) => point[key]))
    const average = () => {
      const all = sum('value')
      return isMissing(all) ? all : over(all, frac(BigInt(kept.length)))
    }
    if (!indicator.ratio) return amountPoint(fold === 'sum' ? sum('value') : average())
    const [numerator, denominator] = [sum('numerator'), sum('denominator')]
    return { value: fold === 'sum' ? quotient(indicator, numerator, denominator) : average(), numerator, denominator }
  }
  function absenceOf(point, indicator, fold) {
    if (!indicator.ratio || fold === 'mean') return isMissing(point.value) ? point.value : undefined
    if (isMissing(point.numerator)) return isMissing(point.value) ? point.value : '!undefined'
    return isMissing(point.denominator) ? '!undefined' : undefined
  }

  // ── 单位：起止、类别、上级、并入，都看计算到的那一天 ──

  const within = ({ from = '', to = '~' }, day) => from <= day && day <= to
  function readUnits(list, level, classes, day) {
    const stretches = (raw, key, value, where) =>
      maybe(raw, key, 'list', where)?.map((one) => (KINDS.map(one) ? { from: maybe(one, 'from', 'text', where), to: maybe(one, 'to', 'text', where), value: maybe(one, value, 'text', where) } : refuse('part-malformed', { where })))
    const records = maps(list, 'units').map((raw, i) => {
      const where = `units[${i}]`
      const text = (key) => maybe(raw, key, 'text', where)
      const merged = maybe(raw, 'mergedInto', 'map', where)
      for (const day of [text('from'), text('to'), merged && need(merged, 'from', 'text', where)]) if (day !== undefined && !isDay(day)) refuse('part-malformed', { where })
      return {
        code: need(raw, 'code', 'text', where),
        name: need(raw, 'name', 'text', where),
        level: need(raw, 'level', 'text', where),
        parent: text('parent'),
        parents: stretches(raw, 'parents', 'parent', where),
        class: text('class'),
        classes: stretches(raw, 'classes', 'class', where),
        from: text('from'),
        to: text('to'),
        merged: merged && { into: need(merged, 'unit', 'text', where), from: need(merged, 'from', 'text', where) },
      }
    })
    const assessed = []
    for (const unit of records) {
      const there = within(unit, day) && (unit.merged === undefined || day < unit.merged.from)
      const classId = unit.classes === undefined ? unit.class : unit.classes.find((one) => within(one, day))?.value
      if (unit.level === level && there && classes.has(classId)) assessed.push({ ...unit, class: classId })
    }
    return { records, assessed, ...relations(records, level, assessed, day) }
  }

  function relations(records, level, assessed, day) {
    const unitOf = new Map(records.map((unit) => [unit.code, unit]))
    const tops = new Set(assessed.map(({ code }) => code))
    // 最终由谁承接：顺着“并入”往后找
    const successor = (code) => {
      let found
      let next = unitOf.get(code)?.merged
      for (let step = 0; next !== undefined && next.from <= day && step < 32; step++) {
        found = next.into
        next = unitOf.get(found)?.merged
      }
      return found
    }
    const parentOn = (unit, on) => {
      if (unit.parents === undefined) return unit.parent
      const sorted = [...unit.parents].sort((a, b) => byCode(a.from ?? '', b.from ?? ''))
      return (sorted.find((one) => within(one, on)) ?? sorted.filter((one) => (one.from ?? '') <= on).pop() ?? sorted[0])?.value
    }
    const parentNow = (unit) => {
      const into = unitOf.get(successor(unit.code))
      const parent = into === undefined ? parentOn(unit, day) : into.level === unit.level ? parentOn(into, day) : into.code
      return parent === undefined ? undefined : (successor(parent) ?? parent)
    }
    // 某些单位之下、某一级的单位：往上找，遇到的第一个就是它的归属
    const below = (wanted, owners, parent) => {
      const found = new Map([...owners].map((code) => [code, []]))
      for (const unit of records) {
        let above = unit.level === wanted ? parent(unit) : undefined
        for (let step = 0; step < 32 && above !== undefined; step++) {
          if (found.has(above)) {
            found.get(above).push(unit.code)
            break
          }
          const next = unitOf.get(above)
          above = next && parent(next)
        }
      }
      return found
    }
    const memory = new Map()
    const once = (key, make) => {
      if (!memory.has(key)) memory.set(key, make())
      return memory.get(key)
    }
    const merged = new Map(assessed.map(({ code }) => [code, []]))
    for (const unit of records) {
      const into = unit.level === level && unit.merged !== undefined && unit.merged.from <= day ? merged.get(successor(unit.code)) : undefined
      into?.push({ code: unit.code, until: monthOf(unit.merged.from), eve: unit.merged.from })
    }
    const children = (wanted, code) => once(`now ${wanted}`, () => below(wanted, tops, parentNow)).get(code) ?? []
    return {
      children,
      mergedInto: (code) => merged.get(code) ?? [],
      // 并入之前就在被并入单位之下的那些
      childrenBefore(wanted, code, { code: former, eve }) {
        const dayBefore = isDay(eve) ? dayText(dayNumber(eve) - 1) : eve
        const then = once(`then ${wanted} ${former}`, () => below(wanted, [former], (unit) => parentOn(unit, dayBefore)))
        const now = new Set(children(wanted, code))
        return then.get(former).filter((one) => now.has(one))
      },
      // 这一期（以最后一个月记）应不应报、报了算不算
      owes(code, lastMonth) {
        const { from, to, merged } = unitOf.get(code) ?? {}
        const ends = [to && (to === lastDayOf(monthOf(to)) ? monthOf(to) : monthOf(to) - 1), merged && monthOf(merged.from) - 1]
        return (from === undefined || monthOf(from) <= lastMonth) && ends.every((end) => end === undefined || lastMonth <= end)
      },
      counts(code, firstMonth) {
        const { to, merged } = unitOf.get(code) ?? {}
        const ends = [to && monthOf(to), merged && monthOf(merged.from) - (merged.from.endsWith('-01') ? 1 : 0)]
        return ends.every((end) => end === undefined || firstMonth <= end)
      },
    }
  }

  // ── 哪一条事实算数：酌定在前，其次上报，再次导入；核实的另放一边；同一种里版本大的算数 ──

  const STRENGTH = { imported: 1, reported: 2, judged: 3, verified: 4 }
  function stands(candidate, now) {
    if (now === undefined) return candidate
    const [a, b] = [STRENGTH[candidate.kind], STRENGTH[now.kind]]
    return a > b || (a === b && candidate.version > now.version) ? candidate : now
  }

  function heardOf(facts, indicators, year, asOf) {
    const heard = new Map() // 指标 → 单位 → { plain, verified, targets }
    for (const fact of facts) {
      const indicator = indicators.get(fact.indicator)
      const period = readPeriod(fact.period)
      if (indicator === undefined || period === undefined) continue
      if (asOf !== undefined && fact.recordedAt !== undefined && fact.recordedAt.slice(0, asOf.length) > asOf) continue
      const target = fact.kind === 'target'
      const slot = slotOf(period, indicator, year)
      if (!target && period.shape !== indicator.reported) continue
      if (fact.kind === 'imported' && indicator.sourceVersion !== undefined && fact.sourceVersion !== indicator.sourceVersion) continue
      if (!target && (slot < -YEARS_KEPT * PARTS_OF_YEAR[indicator.reported] || slot >= PARTS_OF_YEAR[indicator.reported])) continue
      if (!heard.has(indicator.id)) heard.set(indicator.id, new Map())
      const units = heard.get(indicator.id)
      if (!units.has(fact.unit)) units.set(fact.unit, { plain: new Map(), verified: new Map(), targets: new Map() })
      const place = units.get(fact.unit)
      if (target) {
        if (!(place.targets.get(fact.period)?.version >= fact.version)) place.targets.set(fact.period, fact)
      } else {
        const row = fact.kind === 'verified' ? place.verified : place.plain
        row.set(slot, stands(fact, row.get(slot)))
      }
    }
    return heard
  }
  // 第几期：0 是这个指标年度的第一期，-1 是上一年度的最后一期
  const slotOf = (period, indicator, year) =>
    period.shape === 'year' ? period.year - year : Math.floor((period.month - startOf(indicator, year)) / (period.shape === 'quarter' ? 3 : 1))
  const startOf = (indicator, year) => monthNumber(year, 1) + indicator.shift

  // ── 案件 → 数 ──

  function readCases(list) {
    return maps(list, 'cases').map((raw, i) => {
      const where = `cases[${i}]`
      const text = (key) => need(raw, key, 'text', where)
      const attributes = new Map(Object.entries(need(raw, 'attributes', 'map', where)).filter(([, value]) => typeof value === 'string'))
      if (!isDay(text('date'))) refuse('part-malformed', { where: `${where}.date` })
      return {
        register: text('register'),
        number: text('number'),
        date: text('date'),
        units: [text('unit'), ...(maybe(raw, 'alsoUnits', 'list', where) ?? [])],
        attributes: attributes.set('date', text('date')),
        evidence: maybe(raw, 'evidence', 'list', where) ?? [],
      }
    })
  }

  // 工作日：平日减去假日，加上调休上班的周末
  const isWeekend = (day) => (((day + 3) % 7) + 7) % 7 >= 5
  function workingDays(calendar) {
    const days = (key) => (calendar === undefined ? [] : need(calendar, key, 'list', 'calendar').map((day) => (isDay(day) ? dayNumber(day) : refuse('part-malformed', { where: 'calendar' }))))
    const free = days('holidays').filter((day) => !isWeekend(day))
    const made = days('working').filter(isWeekend)
    const upTo = (day) => Math.floor((day + 3) / 7) * 5 + Math.min((((day + 3) % 7) + 7) % 7 + 1, 5) - free.filter((one) => one <= day).length + made.filter((one) => one <= day).length
    return (from, to) => upTo(dayNumber(to)) - upTo(dayNumber(from))
  }
  const calendarDays = (from, to) => dayNumber(to) - dayNumber(from)

  // 一个单位（或几个单位一起）在一个年度里，哪些案件算数、各算多少
  function countCases(cases, rule, register, end, working) {
    const where = `fromCases(${register.id})`
    const daysBetween = (kind, from, to) => (kind === 'working' ? working : calendarDays)(from, to)
    const meets = (condition, one, level = 0) => {
      if (level > LIMIT.nesting || !KINDS.map(condition)) refuse('nested-too-deep')
      const test = need(condition, 'test', 'text', where)
      if (test === 'and') return need(condition, 'of', 'list', where).every((part) => meets(part, one, level + 1))
      if (test === 'or') return need(condition, 'of', 'list', where).some((part) => meets(part, one, level + 1))
      if (test === 'not') return !meets(need(condition, 'of', 'map', where), one, level + 1)
      if (test === 'given') return one.attributes.has(need(condition, 'attribute', 'text', where))
      if (test === 'yes') return one.attributes.get(need(condition, 'attribute', 'text', where)) === 'yes'
      if (test !== 'compare') refuse('unknown-word', { where, text: test.slice(0, 60) })
      const [left, right] = ['left', 'right'].map((side) => term(need(condition, side, 'map', where), one))
      if (left === undefined || right === undefined) return false
      const sign = typeof left === 'string' ? byCode(left, String(right)) : order(left, right)
      return RELATIONS[choice(condition, 'relation', Object.keys(RELATIONS), where)](sign)
    }
    const term = (raw, one, level = 0) => {
      const get = (key) => one.attributes.get(need(raw, key, 'text', where))
      const kind = need(raw, 'term', 'text', where)
      if (kind === 'number') return exactOf(raw, 'value', where)
      if (kind === 'choice') return need(raw, 'text', 'text', where)
      if (kind === 'text') return get('id')
      if (kind === 'amount') return amountOf(get('id'))
      if (kind === 'day') return need(raw, 'day', 'text', where)
      if (kind === 'part-of-day') {
        const part = choice(raw, 'part', ['year', 'month', 'day'], where)
        const day = dayUnder(need(raw, 'of', 'text', where), one)
        return day && frac(BigInt(Number(day.slice(...{ year: [0, 4], month: [5, 7], day: [8, 10] }[part]))))
      }
      if (COMPUTED[kind] !== undefined) {
        const values = need(raw, 'of', 'list', where).map((each) => numberFor(each, one, level + 1))
        return values.some((each) => each === undefined) ? undefined : values.reduce((a, b) => (a === undefined || isMissing(a) ? undefined : COMPUTED[kind](a, b)))
      }
      if (kind !== 'days') refuse('unknown-word', { where, text: kind.slice(0, 60) })
      const [from, to] = ['from', 'to'].map((key) => dayUnder(need(raw, key, 'text', where), one))
      return from === undefined || to === undefined ? undefined : frac(BigInt(daysBetween(need(raw, 'days', 'text', where), from, to)))
    }
    const dayUnder = (id, one) => (isDay(id) ? id : one.attributes.get(id)) // 栏目里的日期，或写明的日期
    const COMPUTED = { add: plus, subtract: minus, multiply: times, divide: over, min: (a, b) => (order(a, b) <= 0 ? a : b), max: (a, b) => (order(a, b) >= 0 ? a : b) }
    const numberFor = (raw, one, level = 0) => {
      if (level > LIMIT.nesting || !KINDS.map(raw)) refuse('nested-too-deep')
      const value = term(raw, one, level)
      return value === undefined || typeof value === 'string' ? undefined : value
    }
    const amountOf = (text) => (text !== undefined && text.length <= 60 && !text.includes('/') ? readNumber(text) : undefined)
    const passes = (key) => {
      const condition = maybe(rule, key, 'map', where)
      return (one) => condition === undefined || meets(condition, one)
    }
    const inOrder = cases.filter(passes('among')).sort((a, b) => byCode(a.date, b.date) || byCode(a.number, b.number))

    // 同一事项只算一件
    const once = maybe(rule, 'once', 'map', where)
    const keep = once && need(once, 'keep', 'map', where)
    const worth = (one) => {
      const id = need(keep, 'attribute', 'text', where)
      const choices = register.choices.get(id)
      if (choices === undefined) return amountOf(one.attributes.get(id))
      const place = choices.indexOf(one.attributes.get(id))
      return place < 0 ? undefined : frac(BigInt(-place))
    }
    const better = (later, earlier) => {
      const how = need(keep, 'how', 'text', where)
      if (how === 'first' || how === 'last') return how === 'last'
      const [a, b] = [worth(later), worth(earlier)]
      if (a === undefined || b === undefined) return a !== undefined
      return order(a, b) === (how === 'highest' || how === 'greatest' ? 1 : -1)
    }
    const best = new Map()
    const matter = (one) => once && one.attributes.get(need(once, 'per', 'text', where))
    for (const one of inOrder) if (matter(one) !== undefined && (!best.has(matter(one)) || better(one, best.get(matter(one))))) best.set(matter(one), one)
    const counted = inOrder.filter((one) => matter(one) === undefined || best.get(matter(one)) === one).filter(passes('where'))

    const count = need(rule, 'count', 'map', where)
    const how = choice(count, 'how', ['all', 'distinct', 'repeats', 'sum', 'sum-of', 'late'], where)
    const attribute = ['all', 'late', 'sum-of'].includes(how) ? undefined : need(count, 'attribute', 'text', where)
    const from = how === 'repeats' ? need(count, 'from', 'whole', where) : 1
    const seen = new Map()
    return counted.flatMap((one) => {
      if (how === 'all') return [{ one, amount: ONE }]
      if (how === 'sum') return [{ one, amount: amountOf(one.attributes.get(attribute)) ?? ZERO }]
      if (how === 'sum-of') return [{ one, amount: numberFor(need(count, 'of', 'map', where), one) ?? ZERO }]
      if (how === 'late') {
        const due = one.attributes.get('due')
        const late = due === undefined ? 0 : daysBetween(need(count, 'days', 'text', where), due, one.attributes.get('done') ?? end)
        return [{ one, amount: frac(BigInt(Math.max(0, late))) }]
      }
      const value = one.attributes.get(attribute)
      if (value === undefined) return how === 'distinct' ? [{ one, amount: ONE }] : []
      const time = (seen.get(value) ?? 0) + 1 // 第几次
      seen.set(value, time)
      return (how === 'repeats' ? time >= from : time === 1) ? [{ one, amount: ONE }] : []
    })
  }

  // 返回 { figure(指标, 部分, 何时, 第几个单位), past(什么, 几年前, 第几个单位) }
  function figureTable({ rulebook, nodes, depth, units, facts, cases, history, about }) {
    const { indicators } = rulebook
    const { year, through } = about
    const verifiedFirst = rulebook.figures === 'verified-first'
    const heard = heardOf(facts, indicators, year, about.asOf)
    const working = workingDays(rulebook.calendar)
    const sources = new Map()
    const sourceOf = (indicator) => {
      if (!sources.has(indicator.id)) {
        const derived = [indicator.counted, indicator.numerator, indicator.denominator].some((one) => one !== undefined)
        const given = (code, slot, which, used) => handedIn(indicator, code, slot, which, used)
        sources.set(indicator.id, indicator.fromCases !== undefined ? fromCases(indicator) : derived ? derivedFrom(indicator, given) : given)
      }
      return sources.get(indicator.id)
    }

    // 报上来的。which：standing 算数的那个，reported 上报的，verified 核实的。
    function handedIn(indicator, code, slot, which, used) {
      const mine = heard.get(indicator.id)?.get(code)
      const plain = which === 'verified' ? undefined : mine?.plain.get(slot)
      const verified = which === 'verified' || (which === 'standing' && verifiedFirst) ? mine?.verified.get(slot) : undefined
      const near = plain !== undefined && verified !== undefined && isNear(indicator, pointOf(plain, indicator), pointOf(verified, indicator))
      const fact = verified === undefined || near ? plain : verified
      if (fact === undefined) return undefined
      used.add(fact)
      return pointOf(fact, indicator)
    }
    // 核实数与上报数相差在允许范围之内，上报数不动
    function isNear({ tolerance }, reported, verified) {
      if (tolerance === undefined || isMissing(reported.value) || isMissing(verified.value)) return false
      const positive = (value) => (value.n < 0n ? minus(ZERO, value) : value)
      const allowed = tolerance.share ? times(tolerance.amount, positive(verified.value)) : tolerance.amount
      return order(positive(minus(reported.value, verified.value)), allowed) <= 0
    }

    // 方案自己推算的：在填报单位、按每一期算；用到的数一个也没有，就当没有报。
    function derivedFrom(indicator, given) {
      let asked // 正在为哪个单位、哪一期算
      let calls = 0
      const at = (id, slot, which) => {
        const point = indicators.has(id) ? sourceOf(indicators.get(id))(asked.code, slot, which, asked.used) : undefined
        asked.met ||= point !== undefined
        return point
      }
      const figure = (id, part, when) => {
        const slot = when === 'previous' ? asked.slot - PARTS_OF_YEAR[indicator.reported] : asked.slot
        const point = at(id, slot, asked.which)
        if (part === 'reported' || part === 'verified') return at(id, slot, part)?.value ?? '!not-reported'
        return point?.[part] ?? '!not-reported'
      }
      const none = () => refuse('cell-not-there', { where: indicator.id })
      const read = evaluator({ nodes, depth, classes: [], figure, cell: none, past: none })
      const compute = (node, code, slot, which, used) => {
        const outer = asked
        if ((outer?.level ?? 0) > 100) refuse('nested-too-deep')
        asked = { code, slot, which, used, met: false, level: (outer?.level ?? 0) + 1 }
        const value = read(node, calls++)
        const { met } = asked
        asked = outer
        return met ? value : undefined
      }
      return (code, slot, which, used) => {
        if (indicator.counted !== undefined) {
          const value = compute(indicator.counted, code, slot, which, used)
          return value === undefined ? undefined : amountPoint(value)
        }
        const mine = given(code, slot, which, used)
        const part = (key) => (indicator[key] === undefined ? mine?.[key] : compute(indicator[key], code, slot, which, used))
        const [numerator, denominator] = [part('numerator'), part('denominator')]
        if (numerator === undefined && denominator === undefined) return undefined
        for (const one of [numerator ?? '!not-reported', denominator ?? '!not-reported']) if (isMissing(one)) return absentPoint(one)
        return { value: quotient(indicator, numerator, denominator), numerator, denominator }
      }
    }

    // 由案件数出来的：本年度没有案件就是零；没有建台账，或往年一件也没有，是未报。
    function fromCases(indicator) {
      const register = rulebook.registers.get(need(indicator.fromCases, 'register', 'text', 'fromCases')) ?? refuse('part-missing', { where: 'registers' })
      const mine = (cases ?? []).filter((one) => one.register === register.id)
      const start = startOf(indicator, year)
      const memory = new Map()
      const inGroup = (codes) => {
        const slots = new Map()
        const named = mine.filter((one) => one.units.some((unit) => codes.has(unit)))
        for (let back = -YEARS_KEPT; back <= 0; back++) {
          const [first, last] = [start + back * 12, Math.min(through, start + back * 12 + 11)]
          const ofYear = named.filter(({ date }) => monthOf(date) >= first && monthOf(date) <= last)
          for (const found of countCases(ofYear, indicator.fromCases, register, lastDayOf(last), working)) {
            const slot = Math.floor((monthOf(found.one.date) - start) / indicator.months)
            slots.set(slot, [...(slots.get(slot) ?? []), found])
          }
        }
        return slots
      }
      return (codes, slot, which, used) => {
        if (which === 'verified' && Array.isArray(codes)) return absentPoint('!not-sampled')
        const back = Math.floor((slot * indicator.months) / 12)
        const first = start + back * 12
        const kept = back === 0 || mine.some(({ date }) => monthOf(date) >= first && monthOf(date) <= first + 11)
        if (cases === undefined || !kept) return absentPoint('!not-reported')
        const key = [codes].flat().join(' ')
        if (!memory.has(key)) memory.set(key, inGroup(new Set([codes].flat())))
        const found = memory.get(key).get(slot) ?? []
        for (const { one } of found) used.add(one)
        return amountPoint(total(found.map(({ amount }) => amount)))
      }
    }

    // 一个参评单位的一期：自己有就用自己的，否则由下级汇总；并入之前的各期，把被并入的单位加上。
    function partOf(indicator, code) {
      const { rollUp, reportedBy, months } = indicator
      const children = rollUp === undefined ? [] : units.children(reportedBy, code)
      const merged = units.mergedInto(code)
      const source = sourceOf(indicator)
      if (indicator.fromCases !== undefined) {
        const codes = [code, ...merged.map((one) => one.code), ...children]
        return (slot, which, used) => source(codes, slot, which, used)
      }
      const firstMonth = (slot) => startOf(indicator, year) + slot * months
      const given = (one, slot, which, used) => (units.counts(one, firstMonth(slot)) ? source(one, slot, which, used) : undefined)
      const nothing = (one, slot, which) => absentPoint(!units.owes(one, firstMonth(slot) + months - 1) ? '!not-applicable' : which === 'verified' ? '!not-sampled' : '!not-reported')
      const single = (one, below) => (slot, which, used) => {
        const fromBelow = (into) =>
          below.length === 0 ? absentPoint('!not-applicable') : combined(below.map((child) => given(child, slot, which, into) ?? nothing(child, slot, which)), indicator, ROLL_UPS[rollUp])
        if (rollUp === undefined) return given(one, slot, which, used) ?? nothing(one, slot, which)
        if (indicator.counted !== undefined) return fromBelow(used)
        if (indicator.tolerance === undefined || which !== 'standing' || !verifiedFirst) return given(one, slot, which, used) ?? fromBelow(used)
        const [seen, made] = [new Set(), new Set()]
        const verified = given(one, slot, 'verified', seen)
        const reported = given(one, slot, 'reported', made) ?? fromBelow(made)
        const holds = verified !== undefined && !isNear(indicator, reported, verified)
        for (const fact of holds ? seen : made) used.add(fact)
        return holds ? verified : reported
      }
      const whole = single(code, children)
      if (merged.length === 0 || rollUp === 'mean-of-sampled') return whole
      return (slot, which, used) => {
        const active = merged.filter(({ until }) => firstMonth(slot) < until)
        if (active.length === 0) return whole(slot, which, used)
        const below = active.map((one) => (rollUp === undefined ? [] : units.childrenBefore(reportedBy, code, one)))
        const rest = children.filter((child) => !below.flat().includes(child))
        const parts = [single(code, rest), ...active.map((one, i) => single(one.code, below[i]))]
        const points = parts.map((part) => part(slot, which, used))
        const told = points.filter(({ value }) => value !== '!not-applicable')
        const adds = indicator.ratio || ['count', 'persons', 'households', 'yuan', 'number'].includes(indicator.unit)
        return told.length > 1 && !adds ? absentPoint('!undefined') : combined(points, indicator, ROLL_UPS[rollUp ?? 'sum'])
      }
    }

    function figureOf(indicator, code, when) {
      const parts = PARTS_OF_YEAR[indicator.reported]
      const gone = Math.min(Math.max(through - startOf(indicator, year) + 1, 0), 12) // 统计年度过了几个月
      const span = spanOf(when, parts, Math.floor((gone * parts) / 12))
      const part = partOf(indicator, code)
      const whole = (which, used) => {
        if (isMissing(span)) return absentPoint(span)
        if (indicator.over === 'last') return part(span.to - 1, which, used)
        const slots = Array.from({ length: span.to - span.from }, (_, i) => span.from + i)
        return combined(slots.map((slot) => part(slot, which, used)), indicator, WINDOWS[indicator.over])
      }
      const used = new Set()
      const point = whole('standing', used)
      const target = targetFor(heard.get(indicator.id)?.get(code)?.targets, indicator, when, isMissing(span) ? { from: 0, to: 0 } : span)
      const known = {
        ...point,
        target: target?.value ?? target?.missing ?? '!not-reported',
        evidence: used.size === 0 ? '!not-reported' : frac(BigInt(new Set([...used].flatMap((fact) => fact.evidence)).size)),
        reason: used.size === 0 ? '!not-reported' : truth([...used].every((fact) => (fact.reason ?? '').trim() !== '')),
      }
      return (wanted) => (known[wanted] ??= wanted === 'reported' || wanted === 'verified' ? whole(wanted, new Set()).value : refuse('unknown-word', { where: 'figure.part', text: wanted.slice(0, 60) }))
    }

    // 目标：全年的先于分期的；单独一期的，先看那一期自己的。
    function targetFor(targets, indicator, when, { from, to }) {
      if (targets === undefined) return undefined
      const parts = PARTS_OF_YEAR[indicator.reported]
      const years = when === 'previous' ? -1 : Math.floor(from / parts)
      const ofParts = [...targets.values()]
        .map((fact) => ({ fact, period: readPeriod(fact.period) }))
        .filter(({ period }) => period.shape === indicator.reported && period.shape !== 'year' && Math.floor(slotOf(period, indicator, year) / parts) === years)
      const wholeYear = targets.get(String(year + years))
      if (when !== 'current' && when !== 'previous') return ofParts.find(({ period }) => slotOf(period, indicator, year) === to - 1)?.fact ?? wholeYear
      return wholeYear ?? ofParts.sort((a, b) => byCode(a.fact.period, b.fact.period)).pop()?.fact
    }

    const memory = new Map()
    const figure = (id, part, when, u) => {
      const indicator = indicators.get(id)
      if (indicator === undefined) return '!not-reported'
      const key = `${when} ${id}`
      if (!memory.has(key)) memory.set(key, [])
      const column = memory.get(key)
      column[u] ??= figureOf(indicator, units.assessed[u].code, when)
      return column[u](part)
    }

    const records = new Map((history ?? []).map((one) => [`${one.period} ${one.unit}`, one]))
    const past = (of, back, u) => {
      const record = records.get(`${year - back} ${units.assessed[u].code}`)
      if (record === undefined) return '!not-reported'
      if (of === 'total' || of === 'rank') return record[of] ?? '!not-reported'
      if (of === 'commended') return record.commended === undefined ? '!not-reported' : truth(record.commended)
      const [what, id] = of.split(/:(.*)/s)
      if (what === 'grade') return record.grade === undefined ? '!not-reported' : truth(record.grade === id)
      return truth((what === 'veto' ? record.vetoes : record.cards).includes(id))
    }
    return { figure, past }
  }

  // 何时 → 第几期到第几期（不含末尾）。month:3 是第三个月，to-quarter:2 是年初到第二季度；0 和负数退到上一年度。
  function spanOf(when, parts, due) {
    if (when === 'current') return due === 0 ? '!not-applicable' : { from: 0, to: due }
    if (when === 'previous') return due === 0 ? '!not-applicable' : { from: -parts, to: due - parts }
    const match = /^(to-)?(month|quarter):(-?\d{1,4})$/.exec(when) ?? refuse('unknown-word', { where: 'figure.when', text: when.slice(0, 60) })
    const [toDate, perYear, number] = [match[1] !== undefined, match[2] === 'month' ? 12 : 4, Number(match[3])]
    const finer = parts / perYear
    if (!toDate && finer < 1) return '!undefined'
    const back = Math.floor((number - 1) / perYear)
    const to = back * parts + Math.floor((number - back * perYear) * finer)
    const from = toDate ? back * parts : to - finer
    if (to === from || to > due) return '!not-applicable'
    return from < -YEARS_KEPT * parts ? '!not-reported' : { from, to }
  }

  function readHistory(list) {
    return maps(list, 'history').map((raw, i) => {
      const where = `history[${i}]`
      const number = (key) => {
        const text = maybe(raw, key, 'text', where)
        return text === undefined || text.includes('/') ? undefined : readNumber(text)
      }
      return {
        unit: need(raw, 'unit', 'text', where),
        period: need(raw, 'period', 'text', where),
        total: number('total'),
        rank: number('rank'),
        grade: maybe(raw, 'grade', 'text', where),
        commended: maybe(raw, 'commended', 'truth', where),
        vetoes: need(raw, 'vetoes', 'list', where),
        cards: need(raw, 'cards', 'list', where),
      }
    })
  }

  // ─────────────────────────────── 六 算式 ───────────────────────────────
  // 一个算式对一个单位求值。规矩只有几条：
  //   从左到右，先遇到的缺失就是结果（coalesce、is-missing、present 和没有走到的分支除外）；除以零是 "!undefined"；
  //   真是 1，假是 0；group、rank 看同类（或全部）单位，缺的不算在内。
  // world：{ nodes, depth, classes（各单位的类别）, figure(指标, 部分, 何时, u), cell(名字, u), past(什么, 几年前, u) }

  function evaluator(world) {
    const { nodes, depth, classes } = world
    const value = []
    const madeFor = new Int32Array(nodes.length).fill(-1) // 这个值是为第几个单位算的
    const groups = new Map()
    const stops = new Map()

    function read(at, u) {
      if (madeFor[at] !== u) {
        value[at] = compute(nodes[at], at, u)
        madeFor[at] = u
      }
      return value[at]
    }
    // 很深的算式（一万项之和）先算好每四百层的一个，免得函数套函数太深。
    function readDeep(at, u) {
      if (depth[at] > 400) {
        if (!stops.has(at))
          stops.set(
            at,
            reachable(nodes, at).filter((i) => depth[i] % 400 === 0),
          )
        for (const stop of stops.get(at)) read(stop, u)
      }
      return read(at, u)
    }

    // 同组各单位的值：每个算式、每个类别只算一次。
    function groupOf(node, at, u) {
      const key = node.over === 'all' ? `${at}` : `${at} ${classes[u]}`
      if (!groups.has(key)) {
        const members = [...classes.keys()].filter((v) => node.over === 'all' || classes[v] === classes[u])
        const present = members.map((v) => readDeep(node.of[0], v)).filter((v) => !isMissing(v))
        groups.set(key, node.op === 'rank' ? placesOf(present, node) : fold(node.fold, present))
      }
      return groups.get(key)
    }

    function compute(node, at, u) {
      const { op, of } = node
      switch (op) {
        case 'number':
        case 'missing':
          return node.value
        case 'figure':
          return world.figure(node.indicator, node.part, node.when, u)
        case 'cell':
          return world.cell(node.id, u)
        case 'by-class':
          return node.choices.has(classes[u]) ? read(node.choices.get(classes[u]), u) : '!not-applicable'
        case 'add':
        case 'subtract':
        case 'multiply':
        case 'divide':
        case 'compare': {
          const left = read(of[0], u)
          const right = read(of[1], u)
          if (isMissing(left)) return left
          if (isMissing(right)) return right
          if (op === 'compare') return truth(RELATIONS[node.relation](order(left, right)))
          return { add: plus, subtract: minus, multiply: times, divide: over }[op](left, right)
        }
        case 'min':
        case 'max': {
          const values = of.map((each) => read(each, u))
          return values.find(isMissing) ?? fold(op, values)
        }
        case 'round': {
          const inner = read(of[0], u)
          return isMissing(inner) ? inner : rounded(inner, node.digits, node.mode)
        }
        case 'and':
        case 'or':
          for (const each of of) {
            const one = read(each, u)
            if (isMissing(one)) return one
            if ((one.n !== 0n) === (op === 'or')) return truth(op === 'or')
          }
          return truth(op === 'and')
        case 'not': {
          const inner = read(of[0], u)
          return isMissing(inner) ? inner : truth(inner.n === 0n)
        }
        case 'if': {
          const condition = read(of[0], u)
          return isMissing(condition) ? condition : read(of[condition.n !== 0n ? 1 : 2], u)
        }
        case 'coalesce': {
          const values = of.map((each) => read(each, u))
          return values.find((each) => !isMissing(each)) ?? values[0] ?? '!undefined'
        }
        case 'is-missing': {
          const inner = read(of[0], u)
          return truth(isMissing(inner) && (node.name === undefined || node.name === inner))
        }
        case 'present':
          if (RUNS.includes(node.fold)) return runOf(node.fold, of.map((each) => read(each, u)))
          return fold(
            node.fold,
            of.map((each) => read(each, u)).filter((each) => !isMissing(each)),
          )
        case 'group':
          return groupOf(node, at, u)
        case 'rank': {
          const mine = read(of[0], u)
          return isMissing(mine) ? mine : groupOf(node, at, u).get(written(mine))
        }
        case 'real': {
          const values = of.map((each) => read(each, u))
          return values.find(isMissing) ?? real(node.function, values, node.digits)
        }
        case 'past':
          return world.past(node.past, node.back, u)
      }
    }
    return readDeep
  }

  function fold(name, values) {
    const trimmed = TRIMMED.exec(name)
    if (trimmed !== null) {
      const [least, greatest] = [Number(trimmed[1]), Number(trimmed[2])]
      return fold('mean', [...values].sort(order).slice(least, Math.max(least, values.length - greatest)))
    }
    const count = frac(BigInt(values.length))
    if (name === 'count') return count
    if (name === 'sum') return total(values)
    if (values.length === 0) return '!undefined'
    if (name === 'mean') return over(total(values), count)
    if (name === 'median') {
      const sorted = [...values].sort(order)
      const middle = (values.length - 1) / 2
      return over(plus(sorted[Math.floor(middle)], sorted[Math.ceil(middle)]), frac(2n))
    }
    if (name === 'variance' || name === 'sample-variance') {
      // 各数与平均数之差的平方和 = 平方之和 − 和的平方 ÷ 个数
      const sum = total(values)
      const apart = minus(total(values.map((each) => times(each, each))), over(times(sum, sum), count))
      return over(apart, name === 'variance' ? count : minus(count, ONE))
    }
    const wanted = name === 'min' ? -1 : 1
    return values.reduce((best, each) => (order(each, best) === wanted ? each : best))
  }

  // 连续成立几次：不适用的跳过，其他缺数的中断。longest-run 取最长的一段，last-run 取最后一段。
  function runOf(name, values) {
    const marks = values.filter((each) => each !== '!not-applicable').map((each) => (!isMissing(each) && each.n !== 0n ? '+' : '-'))
    const runs = marks.join('').split('-')
    return frac(BigInt(name === 'last-run' ? runs.at(-1).length : Math.max(...runs.map((each) => each.length))))
  }

  // 名次，值 → 名次。两个并列第二：competition 2、2、4，dense 2、2、3，mean 2.5、2.5、4。
  function placesOf(values, node) {
    const sign = node.order === 'descending' ? -1 : 1
    const sorted = values.sort((a, b) => order(a, b) * sign)
    const places = new Map()
    for (let first = 0, next; first < sorted.length; first = next) {
      next = first + 1
      while (next < sorted.length && same(sorted[next], sorted[first])) next++
      const place = node.ties === 'dense' ? frac(BigInt(places.size + 1)) : node.ties === 'mean' ? frac(BigInt(first + 1 + next), 2n) : frac(BigInt(first + 1))
      places.set(written(sorted[first]), place)
    }
    return places
  }

  // 一个算式直接、间接用到的全部算式，从小到大。
  function reachable(nodes, root) {
    const seen = new Set([root])
    for (const at of seen) for (const below of nodes[at].below) seen.add(below)
    return [...seen].sort((a, b) => a - b)
  }

  // ─────────────────────────── 七 开方、对数、指数 ───────────────────────────
  // 算不尽的数：算出一个上界和一个下界，两者进位到同样的有效数字才算数，否则多算几位再来。
  // 正好算得尽、又不长的（√4、2³），保持原样。大到 10^500 以外或没有意义（√−1、ln 0）的是 "!undefined"。

  const RANGE = 500
  const digitsOf = (n) => size(n).toString().length
  function magnitude({ n, d }) {
    const guess = digitsOf(n) - digitsOf(d)
    const scaled = guess >= 0 ? size(n) < d * 10n ** BigInt(guess) : size(n) * 10n ** BigInt(-guess) < d
    return scaled ? guess - 1 : guess
  }
  const significant = (value, digits) => (value.n === 0n ? value : rounded(value, digits - 1 - magnitude(value), 'half-even'))
  const inRange = (value) => value.n === 0n || Math.abs(magnitude(value)) <= RANGE
  const settled = (value, digits) => (!inRange(value) ? '!undefined' : digitsOf(value.n) <= digits && digitsOf(value.d) <= digits ? value : significant(value, digits))

  // bounds(位数) → [下界, 上界]
  function squeezed(digits, bounds) {
    for (let places = digits + 15; places < 3000; places *= 2) {
      const ends = bounds(places)
      if (ends === undefined) return '!undefined'
      if (ends[0].n !== 0n && ends[1].n !== 0n) {
        const [low, high] = ends.map((end) => significant(end, digits))
        if (same(low, high)) return inRange(low) ? low : '!undefined'
      }
    }
    return '!undefined'
  }

  // 以 10 的若干次方为 1 的整数运算；GUARD 位是留给误差的，每个结果的误差都远小于 SLACK。
  const GUARD = 15
  const SLACK = 10n ** 12n
  // artanh(z) = z + z³/3 + z⁵/5 + …
  function artanh(z, one) {
    let [power, sum] = [z, z]
    const square = (z * z) / one
    for (let k = 3n; power !== 0n; k += 2n) {
      power = (power * square) / one
      sum += power / k
    }
    return sum
  }
  const LOG2 = new Map()
  function log2(one) {
    if (!LOG2.has(one)) LOG2.set(one, 18n * artanh(one / 26n, one) - 2n * artanh(one / 4801n, one) + 8n * artanh(one / 8749n, one))
    return LOG2.get(one)
  }
  // ln x = k·ln 2 + ln m，其中 x = m·2^k，m 在 ½ 和 2 之间，ln m = 2·artanh((m−1)/(m+1))
  function lnBounds({ n, d }, places) {
    const one = 10n ** BigInt(places + GUARD)
    const k = BigInt(n.toString(2).length - d.toString(2).length)
    const m = k >= 0n ? (n * one) / (d << k) : ((n << -k) * one) / d
    const log = 2n * artanh(((m - one) * one) / (m + one), one) + k * log2(one)
    return [frac(log - SLACK, one), frac(log + SLACK, one)]
  }
  // e^y：y = k·ln 2 + r，r 除以 2^8 后用级数，再平方八次
  function expBound(y, places, slack) {
    const one = 10n ** BigInt(places + GUARD)
    const t = floorOf(y.n * one, y.d)
    const k = t / log2(one)
    const r = (t - k * log2(one)) / 256n
    let [term, sum] = [one, one]
    for (let i = 1n; term !== 0n; i++) {
      term = (term * r) / (one * i)
      sum += term
    }
    for (let i = 0; i < 8; i++) sum = (sum * sum) / one
    return k >= 0n ? frac((sum + slack) << k, one) : frac(sum + slack, one << -k)
  }
  const expBounds = ([low, high], places) => {
    const far = frac(1160n)
    if (order(high, minus(ZERO, far)) < 0 || order(low, far) > 0) return undefined
    return [expBound(low, places, -SLACK), expBound(high, places, SLACK)]
  }

  function real(name, [x, y], digits) {
    if (name === 'ln') return x.n <= 0n ? '!undefined' : same(x, ONE) ? ZERO : squeezed(digits, (places) => lnBounds(x, places))
    if (name === 'exp') return x.n === 0n ? ONE : squeezed(digits, (places) => expBounds([x, x], places))
    if (y === undefined) return '!undefined'
    return name === 'root' ? root(x, y, digits) : power(x, y, digits)
  }

  function exactRoot({ n, d }, degree) {
    const [top, bottom] = [wholeRoot(n, degree), wholeRoot(d, degree)]
    return top ** BigInt(degree) === n && bottom ** BigInt(degree) === d ? frac(top, bottom) : undefined
  }
  function root(x, y, digits) {
    const degree = y.d === 1n && y.n >= 1n && y.n <= 100n ? Number(y.n) : undefined
    if (degree === undefined || (x.n < 0n && degree % 2 === 0)) return '!undefined'
    if (x.n === 0n) return ZERO
    if (x.n < 0n) {
      const positive = root(minus(ZERO, x), y, digits)
      return isMissing(positive) ? positive : minus(ZERO, positive)
    }
    const exact = exactRoot(x, degree)
    if (exact !== undefined) return settled(exact, digits)
    return squeezed(digits, (extra) => {
      const places = Math.max(extra - Math.floor(magnitude(x) / degree), 0)
      const unit = 10n ** BigInt(places)
      const low = wholeRoot((x.n * unit ** BigInt(degree)) / x.d, degree)
      return [frac(low, unit), frac(low + 1n, unit)]
    })
  }

  function power(x, y, digits) {
    if (x.n === 0n) return y.n > 0n ? ZERO : '!undefined'
    if (y.d === 1n) {
      const whole = wholePower(x.n < 0n ? minus(ZERO, x) : x, y, digits)
      return isMissing(whole) || x.n > 0n || y.n % 2n === 0n ? whole : minus(ZERO, whole)
    }
    if (x.n < 0n) return '!undefined'
    const longest = Math.max(digitsOf(x.n), digitsOf(x.d))
    const exact = y.d <= BigInt(4 * longest) ? exactRoot(x, Number(y.d)) : undefined
    return exact === undefined ? powerBetween(x, y, digits) : wholePower(exact, frac(y.n), digits)
  }
  function wholePower(x, y, digits) {
    if (same(x, ONE)) return ONE
    const longest = Math.max(digitsOf(x.n), digitsOf(x.d))
    if (size(y.n) * BigInt(longest) > 12500n) return powerBetween(x, y, digits)
    const raised = { n: x.n ** size(y.n), d: x.d ** size(y.n) }
    return settled(y.n < 0n ? { n: raised.d, d: raised.n } : raised, digits)
  }
  // x^y = e^(y·ln x)
  const powerBetween = (x, y, digits) =>
    squeezed(digits, (places) => {
      const ends = lnBounds(x, places + digitsOf(y.n)).map((end) => times(end, y))
      return expBounds(y.n < 0n ? [ends[1], ends[0]] : ends, places)
    })

  // ─────────────────────────── 八 名次、等次、表彰 ───────────────────────────
  // 次序是定死的：总分 → 一票否决 → 名次 → （黄牌、等次的附加条件）→ 等次 → 表彰 → 奖惩金额。
  // cell 读一步的值；tell 把名次、等次、表彰告诉后面的算式；reach 算出那时能算的步骤。

  function judge({ rulebook, units, cell, tell, reach }) {
    const { rank, grades, vetoes, commendation, honours, cards, payments } = rulebook
    const holds = (id, at) => isTrue(cell(id, at))
    const contenders = units.map((unit, at) => {
      const strikes = vetoes.filter((veto) => holds(`veto:${veto.id}`, at)).map((veto) => ({ veto, ...strikeOf(veto, (name) => holds(`${name}:${veto.id}`, at)) }))
      const effects = strikes.flatMap(({ veto, second }) => (second ? [veto.effect, veto.second.effect] : [veto.effect]))
      const fails = effects.includes('fail')
      const score = cell('total', at)
      const unranked = rank.unranked.includes(unit.code)
        ? 'listed-apart'
        : isMissing(score)
          ? 'no-total'
          : holds('unranked', at)
            ? 'missing'
            : rank.vetoed === 'unranked' && fails
              ? 'vetoed'
              : undefined
      return {
        at,
        unit,
        total: score,
        strikes,
        effects,
        unranked,
        fallen: rank.vetoed === 'last' && fails,
        chain: rank.chain.map((_, i) => cell(`tie:${i + 1}`, at)),
        passed: [],
      }
    })
    const groups = (rank.within === 'all' ? ['all'] : [...rulebook.classes]).map((name) => {
      const members = contenders.filter(({ unit }) => rank.within === 'all' || unit.class === name)
      const line = placeGroup(members, rank)
      for (const one of members) one.groupSize = line.length
      return { name, members, line }
    })

    tell('rank', (at) => (contenders[at].rank === undefined ? '!not-applicable' : frac(BigInt(contenders[at].rank))))
    tell('group-size', (at) => frac(BigInt(contenders[at].groupSize ?? 0)))
    reach('ranked')
    const capping = cards.filter((card) => card.effects.includes('cap-grade'))
    const ask = {
      meets: (grade, at) => holds(`required:${grade}`, at),
      cap: ({ at, strikes }) => {
        const place = (id) => grades.findIndex((grade) => grade.id === id)
        const byVeto = strikes.flatMap(({ veto, second }) => [veto.effect === 'cap-grade' ? veto.grade : undefined, second ? veto.second.grade : undefined])
        const byCard = capping.filter((card) => holds(`card:${card.id}`, at)).map((card) => card.grade)
        const [a, b] = [byVeto, byCard].map((ids) => Math.max(-1, ...ids.map(place)))
        return { place: Math.max(a, b), because: b > a ? 'card' : 'veto' }
      },
      lowered: ({ at, strikes }) => {
        const steps = strikes.flatMap(({ veto, second }) => [veto.steps ?? 0, second ? (veto.second.steps ?? 0) : 0])
        for (const card of cards) if (card.effects.includes('lower-grade') && holds(`card:${card.id}`, at)) steps.push(card.steps ?? 0)
        return steps.reduce((sum, one) => sum + one, 0)
      },
    }
    for (const group of groups) group.grades = gradeGroup(group, grades, ask, rulebook.classes)
    for (const { id } of grades)
      tell(`grade:${id}`, (at) => (contenders[at].grade === undefined ? '!not-applicable' : truth(contenders[at].grade === id)))
    reach('graded')
    const dulling = cards.filter((card) => card.effects.includes('no-merit'))
    const barredBy = (rule, required) => (one) => {
      if (rule.excludes.some((effect) => one.effects.includes(effect))) return 'veto'
      if (holds('no-merit', one.at)) return 'no-merit'
      if (rule.atLeast !== undefined && order(one.total, rule.atLeast) < 0) return 'below-the-minimum-total'
      if (dulling.some((card) => holds(`card:${card.id}`, one.at))) return 'card'
      return rule.requires && !holds(required, one.at) ? 'requires' : undefined
    }
    const lines = groups.map((group) => {
      const counts = { group: group.name, units: group.members.length, ranked: group.line.length, places: 0, commended: 0 }
      const found = commendation && commend(group, commendation, barredBy(commendation, 'required'), rulebook.classes)
      return { ...counts, ...found, grades: group.grades }
    })
    for (const one of contenders) {
      one.commended ??= false
      if (commendation !== undefined && one.rank === undefined) one.because = one.unranked === 'vetoed' && commendation.excludes.includes('fail') ? 'veto' : 'not-ranked'
    }
    tell('commended', (at) => truth(contenders[at].commended))
    reach('commended')
    // 单项表彰：一项一项地评，后面的可以看前面的
    const inRanking = contenders.filter((one) => one.unranked === undefined)
    const honourLines = []
    for (const one of contenders) one.honours = []
    for (const honour of honours) {
      const stand = inRanking.map((one) => ({ ...one, total: cell(`by:${honour.id}`, one.at), chain: [one.total, ...one.chain], whole: one, because: undefined, commended: false }))
      const how = { order: honour.order, dense: false, chain: honour.ties === 'tie-break' ? [rank.order, ...rank.chain] : [] }
      const parts = honour.within === 'all' ? [['all', stand]] : [...rulebook.classes].map((name) => [name, stand.filter(({ unit }) => unit.class === name)])
      const found = new Map()
      for (const [name, members] of parts) {
        const line = placeGroup(members.filter((one) => !isMissing(one.total)), how)
        const result = commend({ members, line }, honour, barredBy(honour, `deserves:${honour.id}`), rulebook.classes)
        delete result.shares
        honourLines.push({ honour: honour.id, group: name, units: members.length, ranked: line.length, ...result })
        for (const one of line) found.set(one.at, { honour: honour.id, commended: one.commended, place: one.rank, ...(one.commended || one.because === undefined ? {} : { because: one.because }) })
      }
      for (const one of contenders) one.honours.push(found.get(one.at) ?? { honour: honour.id, commended: false, because: 'not-ranked' })
      tell(`commended:${honour.id}`, (at) => truth(found.get(at)?.commended === true))
      reach(`honoured:${honour.id}`)
    }
    for (const payment of payments) if (payment.round.rounding === 'largest-remainder') shareOut(payment)
    for (const one of contenders) {
      one.cards = cards.filter(({ id }) => holds(`card:${id}`, one.at)).map(({ id }) => ({ card: id, because: holds(`enters:${id}`, one.at) ? 'entered' : 'kept' }))
      one.payments = payments.map(({ id }) => ({ payment: id, amount: written(cell(`payment:${id}`, one.at)) }))
    }
    return { contenders, lines, honourLines }

    // 最大余额法：各份先舍去尾数，一组合计（也舍去尾数）与之相差的，一个一个补给舍去最多的
    function shareOut({ id, round }) {
      const amounts = new Map()
      const coin = frac(1n, 10n ** BigInt(round.digits))
      const names = round.within === 'all' ? [undefined] : [...new Set(contenders.map(({ unit }) => unit.class))]
      for (const name of names) {
        const shares = contenders
          .filter(({ unit }) => name === undefined || unit.class === name)
          .map(({ at, unit }) => ({ at, unit, exact: cell(`exact:${id}`, at) }))
          .filter(({ exact }) => !isMissing(exact))
        for (const one of shares) one.down = rounded(one.exact, round.digits, 'floor')
        const owed = rounded(total(shares.map(({ exact }) => exact)), round.digits, 'floor')
        let left = over(minus(owed, total(shares.map(({ down }) => down))), coin).n
        const sign = round.equal === 'larger-first' ? -1 : 1
        const cut = (one) => minus(one.exact, one.down)
        shares.sort((a, b) => order(cut(b), cut(a)) || order(a.exact, b.exact) * sign || byCode(a.unit.code, b.unit.code))
        for (const { at, down } of shares) amounts.set(at, left-- > 0n ? plus(down, coin) : down)
      }
      tell(`payment:${id}`, (at) => amounts.get(at) ?? cell(`exact:${id}`, at))
    }
  }

  const isTrue = (value) => !isMissing(value) && value.n !== 0n

  // 一票否决是今年触犯的、事后查出去年的，还是往年的仍在有效期内；是不是第二次
  function strikeOf(veto, holds) {
    const plain = veto.window === 1 && !veto.retroactive && veto.second === undefined
    const because = plain || holds('condition') ? 'struck' : veto.retroactive && holds('retroactive') ? 'found-later' : 'window'
    return { because, second: veto.second !== undefined && holds('second') }
  }

  // 一组之内排名次，写进各人的 rank；返回排好的一列。落后的（一票否决）在最后；总分相同看决胜项，缺的在后。
  function placeGroup(members, rank) {
    const chainOrder = (a, b) => {
      for (const [i, direction] of rank.chain.entries()) {
        const [left, right] = [a.chain[i], b.chain[i]]
        const gone = Number(isMissing(left)) - Number(isMissing(right))
        if (gone !== 0) return gone
        const sign = isMissing(left) ? 0 : order(left, right) * (direction === 'descending' ? -1 : 1)
        if (sign !== 0) return sign
      }
      return 0
    }
    const byTotal = (a, b) => order(a.total, b.total) * (rank.order === 'descending' ? -1 : 1)
    const before = (a, b) => Number(a.fallen) - Number(b.fallen) || byTotal(a, b) || chainOrder(a, b)
    const line = members.filter((one) => one.unranked === undefined).sort((a, b) => before(a, b) || a.at - b.at)
    let distinct = 0
    for (const [i, one] of line.entries()) {
      const tied = i > 0 && before(line[i - 1], one) === 0
      if (!tied) distinct += 1
      one.place = tied ? line[i - 1].place : i + 1
      one.rank = rank.dense ? distinct : one.place
    }
    return line
  }

  // 名额：比例或定数；线上并列的全进、全不进，或看决胜项。
  // 写成按类别的，各类在自己的名次里取自己的名额。
  function sharesOf(rule, { line, members }, classes) {
    const places = (base, classId) => {
      const of = (amount) => (amount instanceof Map ? amount.get(classId) : amount)
      const share = of(rule.count) ?? Number(rounded(times(of(rule.share), frac(BigInt(base))), 0, rule.rounding).n)
      return Math.min(Math.max(share, of(rule.minimum)), of(rule.maximum) ?? Number.POSITIVE_INFINITY)
    }
    const base = (some, all) => (rule.base === 'ranked' ? some : all).length
    if (!rule.byClass) return [{ line, places: places(base(line, members)) }]
    return [...classes].flatMap((classId) => {
      const [mine, all] = [line, members].map((list) => list.filter(({ unit }) => unit.class === classId))
      return all.length === 0 ? [] : [{ class: classId, line: mine, places: places(base(mine, all), classId) }]
    })
  }
  function cut(line, places, rule) {
    const [last, next] = [line[places - 1], line[places]]
    const alike = (a, b) => (rule.ties === 'tie-break' ? a.place === b.place : a.fallen === b.fallen && same(a.total, b.total))
    if (last === undefined || next === undefined || !alike(last, next)) return { inside: line.slice(0, places), tied: [] }
    const tied = line.filter((one) => alike(one, last))
    const start = line.indexOf(tied[0])
    if (rule.ties === 'all-out') return { inside: line.slice(0, start), tied }
    return { inside: line.slice(0, start + tied.length), tied: [] }
  }

  // 等次：从好到差，够分的、没有被否决或黄牌压下的、合条件的、有名额的进这一等；其余看下一等；最后一等收下所有人。
  // 降等次的：先照没有人降等次评一遍，再从原应评的等次往下降几等；让出的名额由后面的顺补。
  function gradeGroup(group, grades, ask, classes) {
    const lowered = group.members.filter((one) => ask.lowered(one) > 0)
    if (lowered.length === 0) return gradeOnce(group, grades, ask, classes, new Map())
    gradeOnce(group, grades, ask, classes, new Map())
    const place = (id) => grades.findIndex((grade) => grade.id === id)
    const best = new Map(lowered.map((one) => [one, Math.min(place(one.grade) + ask.lowered(one), grades.length - 1)]))
    for (const one of group.members) {
      one.passed = []
      delete one.grade
    }
    return gradeOnce(group, grades, ask, classes, best)
  }
  function gradeOnce(group, grades, ask, classes, best) {
    const answer = []
    let waiting = group.members.filter((one) => !isMissing(one.total))
    for (const [place, grade] of grades.entries()) {
      const last = place === grades.length - 1
      const earned = waiting.filter((one) => last || grade.atLeast === undefined || order(one.total, grade.atLeast) >= 0)
      const pass = (one, because) => one.passed.push({ grade: grade.id, because })
      const open = earned.filter((one) => {
        const cap = ask.cap(one)
        const because = last
          ? undefined
          : one.effects.includes('fail')
            ? 'veto'
            : cap.place > place
              ? cap.because
              : grade.requires && !ask.meets(grade.id, one.at)
                ? 'requires'
                : (best.get(one) ?? 0) > place
                  ? 'lowered'
                  : undefined
        if (because !== undefined) pass(one, because)
        return because === undefined
      })
      let chosen = open
      if (grade.quota !== undefined && !last) {
        chosen = []
        for (const share of sharesOf(grade.quota, group, classes)) {
          const mine = open.filter(({ unit }) => share.class === undefined || unit.class === share.class)
          const wanted = new Set(mine)
          const standing = share.line.filter((one) => wanted.has(one))
          const { inside, tied } = cut(standing, share.places, grade.quota)
          chosen.push(...inside)
          const [inQuota, placed, atCut] = [inside, standing, tied].map((list) => new Set(list))
          for (const one of mine) if (!inQuota.has(one)) pass(one, !placed.has(one) ? 'not-ranked' : atCut.has(one) ? 'tie-at-the-cut' : 'full')
          const line = inside.length > 0 && { line: written(inside[inside.length - 1].total) }
          answer.push({ grade: grade.id, ...(share.class !== undefined && { class: share.class }), places: share.places, units: inside.length, ...line })
        }
      }
      for (const one of chosen) one.grade = grade.id
      const taken = new Set(chosen)
      waiting = waiting.filter((one) => !taken.has(one))
    }
    return answer
  }

  // 表彰：空出的名额补不补（pass-on 补，leave-empty 不补），按方案。
  function commend(group, rule, barred, classes) {
    const shares = sharesOf(rule, group, classes).map((share) => {
      const { line, places } = share
      const why = new Map(line.map((one) => [one, barred(one)]))
      const byRank = cut(line, places, rule)
      const chosen = rule.vacancies === 'pass-on' ? cut(line.filter((one) => why.get(one) === undefined), places, rule) : byRank
      for (const one of chosen.tied) one.because = 'tie-at-the-cut'
      for (const one of [...byRank.inside, ...byRank.tied]) one.because = why.get(one) ?? one.because
      const winners = chosen.inside.filter((one) => why.get(one) === undefined)
      for (const one of winners) one.commended = true
      return { class: share.class, places, commended: winners.length, ...lineOf(line) }
    })
    const sum = (key) => shares.reduce((all, share) => all + share[key], 0)
    const ofClasses = shares.length > 1 && { shares: shares.map((share) => ({ ...share })) }
    return { places: sum('places'), commended: sum('commended'), ...lineOf(group.line), ...ofClasses }

    function lineOf(line) {
      const last = line.filter((one) => one.commended).pop()
      return last && { line: written(last.total) }
    }
  }

  function readRulebook(raw, nodes) {
    const where = 'rulebook'
    const list = (key) => maps(maybe(raw, key, 'list', where) ?? [], key)
    const id = (one, at) => need(one, 'id', 'text', at)
    const rank = need(raw, 'rank', 'map', where)
    const ties = own(rank, 'ties')
    const chain = KINDS.map(ties) ? maps(need(ties, 'breakBy', 'list', 'rank.ties'), 'rank.ties.breakBy') : []
    const commendation = maybe(raw, 'commendation', 'map', where)
    const EFFECTS = ['fail', 'item-zero', 'cap-grade', 'lower-grade', 'ineligible']
    return {
      figures: choice(raw, 'figures', ['verified-first', 'reported-only'], where),
      level: need(raw, 'level', 'text', where),
      classes: new Set(list('classes').map((one) => id(one, 'classes'))),
      indicators: readIndicators(need(raw, 'indicators', 'list', where), nodes),
      calendar: maybe(raw, 'calendar', 'map', where),
      registers: new Map(
        list('registers').map((one) => {
          const attributes = maps(need(one, 'attributes', 'list', 'registers'), 'registers.attributes')
          return [id(one, 'registers'), { id: id(one, 'registers'), choices: new Map(attributes.map((each) => [id(each, 'registers'), maybe(each, 'choices', 'list', 'registers')])) }]
        }),
      ),
      grades: list('grades').map((one) => ({
        id: id(one, 'grades'),
        atLeast: exactOf(one, 'atLeast', 'grades'),
        requires: own(one, 'requires') !== undefined,
        quota: own(one, 'quota') && readQuota(need(one, 'quota', 'map', 'grades'), 'grades.quota'),
      })),
      vetoes: list('vetoes').map((one) => {
        const second = maybe(one, 'second', 'map', 'vetoes')
        return {
          id: id(one, 'vetoes'),
          name: nameOf(one, ''),
          effect: choice(one, 'effect', EFFECTS, 'vetoes'),
          grade: maybe(one, 'grade', 'text', 'vetoes'),
          steps: maybe(one, 'steps', 'whole', 'vetoes'),
          window: maybe(one, 'window', 'whole', 'vetoes') ?? 1,
          retroactive: own(one, 'retroactive') !== undefined,
          second: second && { effect: choice(second, 'effect', EFFECTS, 'vetoes'), grade: maybe(second, 'grade', 'text', 'vetoes'), steps: maybe(second, 'steps', 'whole', 'vetoes') },
        }
      }),
      cards: list('cards').map((one) => ({ id: id(one, 'cards'), name: nameOf(one, ''), effects: need(one, 'effects', 'list', 'cards'), grade: maybe(one, 'grade', 'text', 'cards'), steps: maybe(one, 'steps', 'whole', 'cards') })),
      payments: list('payments').map((one) => ({ id: id(one, 'payments'), round: readRounding(need(one, 'round', 'map', 'payments')) })),
      honours: list('honours').map((one) => ({
        id: id(one, 'honours'),
        ...readQuota(one, 'honours'),
        order: choice(one, 'order', ['ascending', 'descending'], 'honours'),
        within: choice(one, 'within', ['class', 'all'], 'honours'),
        excludes: need(one, 'excludes', 'list', 'honours'),
        vacancies: choice(one, 'vacancies', ['pass-on', 'leave-empty'], 'honours'),
        requires: own(one, 'requires') !== undefined,
      })),
      rank: {
        within: choice(rank, 'within', ['class', 'all'], 'rank'),
        order: choice(rank, 'order', ['ascending', 'descending'], 'rank'),
        vetoed: choice(rank, 'vetoed', ['last', 'unranked', 'by-score'], 'rank'),
        unranked: need(rank, 'unranked', 'list', 'rank'),
        dense: KINDS.map(ties) ? false : choice(rank, 'ties', ['competition', 'dense'], 'rank') === 'dense',
        chain: chain.map((one) => choice(one, 'order', ['ascending', 'descending'], 'rank.ties.breakBy')),
      },
      commendation: commendation && {
        ...readQuota(commendation, 'commendation'),
        excludes: need(commendation, 'excludes', 'list', 'commendation'),
        vacancies: choice(commendation, 'vacancies', ['pass-on', 'leave-empty'], 'commendation'),
        atLeast: exactOf(commendation, 'atLeast', 'commendation'),
        requires: own(commendation, 'requires') !== undefined,
      },
      items: readItems(raw),
    }
  }
  function readQuota(raw, where) {
    const quota = need(raw, 'quota', 'map', where)
    // 一个数，或按类别各一个
    const each = (map, key, read) => {
      const value = own(map, key)
      return KINDS.map(value) ? new Map(Object.keys(value).map((classId) => [classId, read(value, classId)])) : read(map, key)
    }
    const whole = (map, key) => maybe(map, key, 'whole', where)
    const [count, share] = [each(quota, 'count', whole), each(quota, 'share', (map, key) => exactOf(map, key, where))]
    if (count === undefined && share === undefined) refuse('part-missing', { where: `${where}.quota` })
    const [minimum, maximum] = [each(raw, 'minimum', (map, key) => need(map, key, 'whole', where)), each(raw, 'maximum', whole)]
    return {
      byClass: [count, share, minimum, maximum].some((one) => one instanceof Map),
      count,
      share,
      base: choice(raw, 'base', ['ranked', 'all'], where),
      rounding: choice(raw, 'rounding', ['floor', 'ceil', 'half-up'], where),
      ties: choice(raw, 'ties', ['all-in', 'all-out', 'tie-break'], where),
      minimum,
      maximum,
    }
  }
  function readRounding(raw) {
    const where = 'payments.round'
    const rounding = choice(raw, 'rounding', [...MODES, 'largest-remainder'], where)
    const digits = need(raw, 'digits', 'whole', where)
    if (digits < 0 || digits > 12) refuse('part-malformed', { where })
    if (rounding !== 'largest-remainder') return { digits, rounding }
    return { digits, rounding, within: choice(raw, 'within', ['class', 'all'], where), equal: choice(raw, 'equal', ['larger-first', 'smaller-first'], where) }
  }

  // 项目树压成一列：代号 → 名称、条款、算例
  function readItems(raw) {
    const items = new Map()
    const bonus = maybe(raw, 'bonus', 'map', 'rulebook')
    const waiting = [...need(raw, 'items', 'list', 'rulebook'), ...(bonus === undefined ? [] : need(bonus, 'items', 'list', 'bonus'))]
    for (const item of waiting) {
      if (!KINDS.map(item)) refuse('part-malformed', { where: 'rulebook.items' })
      const id = need(item, 'id', 'text', 'items')
      const where = `items(${id})`
      items.set(id, {
        id,
        name: nameOf(item, id),
        source: maybe(item, 'source', 'map', where),
        points: own(item, 'points'),
        multiplier: maybe(item, 'multiplier', 'map', where),
        missing: need(item, 'missing', 'map', where),
        notApplicableTo: need(item, 'notApplicableTo', 'list', where),
        examples: maps(need(item, 'examples', 'list', where), where),
      })
      waiting.push(...need(item, 'items', 'list', where))
    }
    return items
  }
  // ── 项目怎样合成总分：只看项目表（分值、权重、缺项、系数、上下限、单项否决、加分），不看结果包写的合成算式 ──

  function readTree(raw) {
    const tree = (list, where, level) => {
      if (level > LIMIT.nesting) refuse('nested-too-deep')
      return maps(list, where).map((item) => {
        const id = need(item, 'id', 'text', where)
        const at = `items(${id})`
        const multiplier = maybe(item, 'multiplier', 'map', at)
        const evidence = maybe(item, 'evidence', 'map', at)
        const parts = tree(need(item, 'items', 'list', at), at, level + 1)
        const clamp = multiplier && own(multiplier, 'clamp')
        const missing = need(item, 'missing', 'map', at)
        const treatments = new Map(NAMES.map((name) => [`!${name}`, choice(missing, name, TREATMENTS, `${at}.missing`)]))
        const leaves = (name) => ['drop', 'unranked'].includes(treatments.get(name))
        return {
          id,
          parts,
          isLeaf: parts.length === 0, // 没有下级的就是末级
          points: own(item, 'points'),
          open: own(item, 'open') === true,
          weighted: choice(item, 'combine', ['sum', 'weighted'], at) === 'weighted',
          weight: exactOf(item, 'weight', at) ?? ONE,
          multiplied: multiplier !== undefined,
          clamp: KINDS.map(clamp) ? { low: own(clamp, 'low'), high: own(clamp, 'high') } : undefined,
          evidence: evidence && choice(evidence, 'without', ['zero', 'refuse'], at),
          treatments,
          mayDrop: parts.length === 0 ? [...treatments.keys()].some(leaves) : parts.every((part) => part.mayDrop),
        }
      })
    }
    const bonus = maybe(raw, 'bonus', 'map', 'rulebook')
    const end = (key) => (own(bonus, key) === 'none' ? undefined : exactOf(bonus, key, 'bonus'))
    return {
      items: tree(need(raw, 'items', 'list', 'rulebook'), 'items', 0),
      dropped: choice(raw, 'dropped', ['renormalise-parent', 'renormalise-total', 'keep'], 'rulebook'),
      bonus: bonus && { items: tree(need(bonus, 'items', 'list', 'bonus'), 'bonus', 0), cap: end('cap'), floor: end('floor'), hasFloor: own(bonus, 'floor') !== undefined, gate: exactOf(bonus, 'gate', 'bonus') },
      zeroing: maps(need(raw, 'vetoes', 'list', 'rulebook'), 'vetoes').filter((veto) => own(veto, 'effect') === 'item-zero').map((veto) => ({ id: need(veto, 'id', 'text', 'vetoes'), item: need(veto, 'item', 'text', 'vetoes') })),
    }
  }
  const TREATMENTS = ['drop', 'full', 'zero', 'group-mean', 'unranked', 'no-merit', 'refuse']

  // 一个单位的项目得分、基本分、加分、总分。value 读条款、系数、佐证和否决各步的值；mean 是同类各单位这一条款的平均。
  function addUp(tree, classId, value, mean) {
    const found = new Map()
    const said = { unranked: false, noMerit: false }
    const byParent = tree.dropped === 'renormalise-parent'
    const full = (item) => {
      const text = KINDS.map(item.points) ? own(item.points, classId) : item.points
      return text === undefined ? ZERO : (readNumber(String(text)) ?? refuse('part-malformed', { where: `items(${item.id}).points` }))
    }
    const both = (a, b, how) => (isMissing(a) ? a : isMissing(b) ? b : how(a, b))
    const sum = (list) => list.reduce((a, b) => both(a, b, plus), ZERO)
    const least = (a, b) => (order(a, b) <= 0 ? a : b)
    const most = (a, b) => (order(a, b) >= 0 ? a : b)
    const localOf = (item, parent) => {
      const share = over(times(parent.full, item.weight), full(item))
      return isMissing(share) ? ZERO : share
    }
    const notStruck = (id) => tree.zeroing.filter((veto) => veto.item === id).map((veto) => minus(ONE, value(`veto:${veto.id}`)))

    // 缺项处理：先取同类平均，再按这一种缺失的办法
    function treated(item, isBonus) {
      const clause = value(`clause:${item.id}`)
      const points = isMissing(clause) && item.treatments.get(clause) === 'group-mean' ? mean(`clause:${item.id}`) : clause
      if (!isMissing(points)) return { points, counts: true }
      const how = item.treatments.get(points)
      said.unranked ||= how === 'unranked'
      said.noMerit ||= how === 'no-merit'
      if (isBonus) return { points: ['zero', 'no-merit', 'full', 'drop', 'unranked'].includes(how) ? ZERO : points, counts: true }
      if (how === 'full') return { points: full(item), counts: true }
      if (how === 'zero' || how === 'no-merit') return { points: ZERO, counts: true }
      return { points, counts: how !== 'drop' && how !== 'unranked' }
    }
    // 佐证、系数、上下限
    function adjusted(item, points) {
      let result = points
      if (item.evidence !== undefined && !isMissing(points) && !isTrue(value(`evidence:${item.id}`))) result = item.evidence === 'zero' ? ZERO : '!not-reported'
      if (!item.multiplied) return result
      result = both(result, value(`multiplier:${item.id}`), times)
      if (item.clamp === undefined || isMissing(result)) return result
      const [low, high] = [item.clamp.low, item.clamp.high].map((end) => byClass(end, classId, `items(${item.id}).clamp`))
      return most(low, least(high, result))
    }
    const struck = (item, points) => notStruck(item.id).reduce((a, b) => both(a, b, times), points)

    // own：按自己满分的得分；counts：这一项算不算。weigh 之后 place 再算计入上级的得分
    function weigh(item, share) {
      if (item.isLeaf) {
        const { points, counts } = treated(item, false)
        return { item, counts, full: full(item), share, own: struck(item, adjusted(item, points)), parts: [], ratio: ONE }
      }
      const here = { full: full(item) }
      const parts = item.parts.map((part) => {
        const local = item.weighted ? localOf(part, here) : ONE
        return { ...weigh(part, times(share, local)), local }
      })
      const ratio = byParent ? ratioOf(parts.map((part) => ({ ...part, amount: times(part.full, part.local) })), item.parts) : ONE
      const counted = parts.filter((part) => part.counts || !part.item.mayDrop)
      const points = item.mayDrop && counted.length === 0 ? '!not-applicable' : sum(counted.map((part) => both(part.own, part.local, times)))
      return { item, counts: parts.some((part) => part.counts), full: here.full, share, own: struck(item, adjusted(item, both(points, ratio, times))), parts, ratio }
    }
    function ratioOf(parts, items) {
      if (!items.some((item) => item.mayDrop)) return ONE
      const all = total(parts.map(({ amount }) => amount))
      const kept = total(parts.filter((part) => part.counts || !part.item.mayDrop).map(({ amount }) => amount))
      return kept.n === 0n ? ONE : over(all, kept)
    }
    function place(part, scale) {
      const mine = times(scale, part.local)
      found.set(`item:${part.item.id}`, both(part.own, mine, times))
      const below = [part.ratio, ...notStruck(part.item.id)].reduce(times, mine)
      for (const one of part.parts) place(one, below)
    }

    const roots = tree.items.map((item) => ({ ...weigh(item, ONE), local: ONE }))
    const leaves = []
    const gather = (part) => (part.item.isLeaf ? leaves.push(part) : part.parts.forEach(gather))
    roots.forEach(gather)
    const scale = byParent
      ? ratioOf(roots.map((part) => ({ ...part, amount: part.full })), tree.items)
      : tree.dropped === 'renormalise-total'
        ? ratioOf(leaves.map((part) => ({ ...part, amount: times(part.full, part.share) })), leaves.map(({ item }) => item))
        : ONE
    for (const part of roots) place(part, scale)
    const counted = roots.filter((part) => part.counts || !part.item.mayDrop)
    const everyMayDrop = roots.length > 0 && roots.every((part) => part.item.mayDrop)
    const subtotal = everyMayDrop && counted.length === 0 ? '!not-applicable' : sum(counted.map(({ item }) => found.get(`item:${item.id}`)))
    found.set('subtotal', subtotal)

    const bonusItem = (item) => {
      const own = item.isLeaf ? treated(item, true).points : sum(item.parts.map(bonusItem))
      const points = adjusted(item, own)
      const held = item.open || isMissing(points) ? points : least(full(item), points)
      found.set(`item:${item.id}`, struck(item, held))
      return found.get(`item:${item.id}`)
    }
    found.set('bonus', bonusOf())
    function bonusOf() {
      if (tree.bonus === undefined) return ZERO
      const { items, cap, floor, hasFloor, gate } = tree.bonus
      let points = sum(items.map(bonusItem))
      if (!isMissing(points) && cap !== undefined) points = least(cap, points)
      if (!isMissing(points) && floor !== undefined) points = most(floor, points)
      if (gate === undefined) return points
      if (isMissing(subtotal)) return subtotal
      if (order(subtotal, gate) >= 0) return points
      return !hasFloor ? ZERO : isMissing(points) ? points : least(ZERO, points) // 门槛只挡加分，不挡倒扣
    }
    found.set('total', both(subtotal, found.get('bonus'), plus))
    found.set('unranked', truth(said.unranked))
    found.set('no-merit', truth(said.noMerit))
    return found
  }

  function nameOf(raw, fallback) {
    const name = maybe(raw, 'name', 'map', 'name')
    const zh = name && own(name, 'zh')
    const en = name && own(name, 'en')
    return {
      zh: typeof zh === 'string' ? zh : fallback,
      en: typeof en === 'string' ? en : typeof zh === 'string' ? zh : fallback,
    }
  }

  // ─────────────────────────────── 九 核对 ───────────────────────────────
  // 先对指纹，再从事实算到名次，一个数一个数地比。算式里用到的永远是自己算出的数，不用包里写的。
  // 每算一段就 yield 一次进度，页面因此不会僵住；最后返回一份报告。

  function* recheck(text) {
    work = 0
    const { parts, hashes, whole } = openBundle(text)
    const differences = differenceList()
    const counts = { figures: 0, values: 0, standings: 0, examples: 0 }
    const about = readAbout(parts.about)

    const present = [...PARTS, ...OPTIONAL].filter((name) => parts[name] !== undefined)
    const wrong = []
    const found = {}
    for (const name of present) {
      found[name] = partHash(parts[name])
      if (own(hashes, name) !== found[name]) wrong.push(name)
      yield { stage: 'hashes', done: 0 }
    }
    if (wrong.length === 0 && sha(canonical(found)) !== whole) wrong.push('whole')

    const { nodes, depth } = readNodes(need(parts.rulebook, 'nodes', 'list', 'rulebook'))
    const rulebook = readRulebook(parts.rulebook, nodes)
    const cells = readCells(need(parts.rulebook, 'cells', 'list', 'rulebook'), nodes)
    const after = maybe(parts.rulebook, 'after', 'map', 'rulebook') ?? {}
    const units = readUnits(parts.units, rulebook.level, rulebook.classes, about.day)
    const facts = maps(parts.facts, 'facts').map(readFact)
    const [cases, history] = [parts.cases && readCases(parts.cases), parts.history && readHistory(parts.history)]
    const { figure, past } = figureTable({ rulebook, nodes, depth, units, facts, cases, history, about })
    const classes = units.assessed.map((unit) => unit.class)
    const names = { rulebook, nodes, units: units.assessed }

    // 指标值
    for (const [i, raw] of maps(parts.figures, 'figures').entries()) {
      const where = `figures[${i}]`
      const [indicator, when] = ['indicator', 'when'].map((key) => need(raw, key, 'text', where))
      const part = choice(raw, 'part', FIGURE_PARTS, where)
      const stated = column(raw, classes.length, where)
      for (let u = 0; u < classes.length; u++, counts.figures++) {
        const computed = figure(indicator, part, when, u)
        if (!same(computed, readValue(stated[u], where)))
          differences.add({
            kind: 'figure',
            unit: units.assessed[u],
            figure: { indicator, part, when },
            stated: stated[u],
            computed: written(computed),
          })
      }
      yield { stage: 'figures', done: i / parts.figures.length }
    }

    // 每一步的值。名次、等次、表彰不是算式算出来的，由 judge 用 tell 告诉后面的算式。
    const values = new Map()
    const told = new Map()
    const cell = (id, u) => told.get(id)?.(u) ?? values.get(id)?.[u] ?? refuse('cell-not-there', { where: id.slice(0, 80) })
    const read = evaluator({ nodes, depth, classes, figure, cell, past })
    const rows = new Map(maps(parts.values, 'values').map((raw, i) => [need(raw, 'cell', 'text', `values[${i}]`), raw]))
    const weigh = ({ id, node }) => {
      const where = `values(${id})`
      const stated = column(rows.get(id) ?? refuse('part-missing', { where }), classes.length, where)
      const mine = classes.map((_, u) => read(node, u))
      values.set(id, mine)
      for (let u = 0; u < mine.length; u++, counts.values++)
        if (!same(mine[u], readValue(stated[u], where)))
          differences.add({
            kind: 'value',
            unit: units.assessed[u],
            cell: id,
            node,
            stated: stated[u],
            computed: written(mine[u]),
            inputs: () => inputsOf(nodes, node, (at) => read(at, u)),
          })
    }
    for (const [i, one] of cells.entries()) {
      weigh(one)
      yield { stage: 'values', done: i / cells.length }
    }

    // 项目表怎样合成总分：另算一遍，与上面照算式算出的比
    const tree = readTree(parts.rulebook)
    const clauseMeans = new Map()
    for (let u = 0; u < classes.length; u++) {
      const mean = (id) => {
        const key = `${classes[u]} ${id}`
        if (!clauseMeans.has(key)) {
          const present = classes.flatMap((one, v) => (one === classes[u] ? [cell(id, v)] : [])).filter((one) => !isMissing(one))
          clauseMeans.set(key, present.length === 0 ? '!undefined' : over(total(present), frac(BigInt(present.length))))
        }
        return clauseMeans.get(key)
      }
      for (const [id, computed] of addUp(tree, classes[u], (id) => cell(id, u), mean)) {
        counts.values += 1
        const stated = cell(id, u)
        if (!same(stated, computed)) differences.add({ kind: 'tree', unit: units.assessed[u], cell: id, stated: written(stated), computed: written(computed) })
      }
    }
    yield { stage: 'values', done: 1 }

    // 名次、等次、表彰、奖惩金额
    const reach = (moment) => {
      for (const one of readCells(maybe(after, moment, 'list', 'rulebook.after') ?? [], nodes)) weigh(one)
    }
    const judged = judge({ rulebook, units: units.assessed, cell, tell: (id, value) => told.set(id, value), reach })
    compareStandings(judged, parts, differences, counts)
    const fingerprint = {
      stated: about.fingerprint,
      computed: sha(canonicalResult(about, judged, rulebook, cell)),
    }
    yield { stage: 'standings', done: 1 }

    // 算例
    for (const item of rulebook.items.values()) {
      for (const example of item.examples) {
        counts.examples += 1
        const { stated, computed } = runExample({ item, example, rulebook, nodes, depth, cells })
        if (stated !== computed) differences.add({ kind: 'example', item: item.id, stated, computed, given: example.given })
        yield { stage: 'examples', done: 1 }
      }
    }
    const first = differences.first
    if (first?.inputs !== undefined) first.inputs = first.inputs()
    return {
      about,
      names,
      counts,
      hashes: { checked: present.length + 1, wrong },
      fingerprint,
      first,
      differing: differences.count,
      agreed: wrong.length === 0 && differences.count === 0 && fingerprint.stated === fingerprint.computed,
    }
  }

  const sha = (text) => {
    const hash = sha256()
    hash.add(text)
    return hash.hex()
  }
  function partHash(part) {
    if (!Array.isArray(part)) return sha(canonical(part))
    const hash = sha256()
    hash.add('[')
    for (const [i, row] of part.entries()) hash.add((i === 0 ? '' : ',') + canonical(row))
    hash.add(']')
    return hash.hex()
  }

  function differenceList() {
    const list = {
      first: undefined,
      count: 0,
      add(difference) {
        list.first ??= difference
        list.count += 1
      },
    }
    return list
  }

  function readAbout(raw) {
    const text = (key) => need(raw, key, 'text', 'about')
    const [period, through, schemeYear] = [text('period'), text('through'), text('year')]
    const [year, month] = [readPeriod(period), readPeriod(through)]
    if (year?.shape !== 'year' || month?.shape !== 'month' || !/^[1-9]\d{3}$/.test(schemeYear)) refuse('part-malformed', { where: 'about.through' })
    // 类别、上级看哪一天：计到的那个月的末日；用别的年度的数据时，看方案自己年度的末日
    const day = lastDayOf(Math.min(Math.max(month.month, year.month), year.month + 11))
    return {
      scheme: text('scheme'),
      version: text('schemeVersion'),
      name: nameOf(raw, text('scheme')),
      schemeYear,
      year: year.year,
      through: month.month,
      throughText: through,
      day: period === schemeYear ? day : `${schemeYear}-12-31`,
      asOf: maybe(raw, 'asOf', 'text', 'about'),
      fingerprint: text('fingerprint'),
    }
  }

  function readCells(list, nodes) {
    return maps(list, 'rulebook.cells').map((one, i) => {
      const where = `rulebook.cells[${i}]`
      return { id: need(one, 'cell', 'text', where), node: nodePlace(one, 'node', nodes, where) }
    })
  }

  function column(raw, length, where) {
    const list = need(raw, 'values', 'list', where)
    if (list.length !== length) refuse('part-malformed', { where })
    return list.every((each) => typeof each === 'string') ? list : refuse('part-malformed', { where })
  }

  function compareStandings({ contenders, lines, honourLines }, parts, differences, counts) {
    const standings = maps(parts.standings, 'standings')
    if (standings.length !== contenders.length) refuse('part-malformed', { where: 'standings' })
    for (const [i, one] of contenders.entries()) {
      const mine = {
        unit: one.unit.code,
        class: one.unit.class,
        rank: one.rank,
        unrankedBecause: one.unranked,
        grade: one.grade,
        passedGrades: one.passed,
        vetoes: one.strikes.map(({ veto, because, second }) => ({ veto: veto.id, because, second })),
        cards: one.cards,
        payments: one.payments,
        commended: one.commended,
        notCommendedBecause: one.commended ? undefined : one.because,
        honours: one.honours.length === 0 ? undefined : one.honours,
      }
      compareFields(standings[i], mine, (field, difference) => differences.add({ kind: 'standing', unit: one.unit, field, ...difference }))
      counts.standings += 1
    }
    const stated = maps(parts.groups, 'groups')
    if (stated.length !== lines.length) refuse('part-malformed', { where: 'groups' })
    for (const [i, mine] of lines.entries()) {
      compareFields(stated[i], mine, (field, difference) => differences.add({ kind: 'group', group: mine.group, field, ...difference }))
      counts.standings += 1
    }
    const honours = maps(parts.honours ?? [], 'honours')
    if (honours.length !== honourLines.length) refuse('part-malformed', { where: 'honours' })
    for (const [i, mine] of honourLines.entries()) {
      compareFields(honours[i], mine, (field, difference) => differences.add({ kind: 'group', group: `${mine.honour} ${mine.group}`, field, ...difference }))
      counts.standings += 1
    }
  }
  function compareFields(stated, mine, differs) {
    for (const field of new Set([...Object.keys(mine), ...Object.keys(stated)])) {
      const [theirs, ours] = [own(stated, field), mine[field]].map((value) => (value === undefined ? '—' : canonical(value)))
      if (theirs !== ours) differs(field, { stated: theirs.slice(0, 200), computed: ours })
    }
  }

  // 公布的“结果指纹”取自这份文字：每个单位的得分、名次，以及每个项目的得分，一行一个。
  function canonicalResult(about, { contenders }, rulebook, cell) {
    const lines = [['gongcheng-result', '1', about.scheme, about.version, about.schemeYear]]
    const items = [...rulebook.items.keys()].sort(byCode)
    for (const one of [...contenders].sort((a, b) => byCode(a.unit.code, b.unit.code))) {
      const { at, unit } = one
      const scores = ['subtotal', 'bonus', 'total'].map((id) => written(cell(id, at)))
      const vetoes = one.strikes.map(({ veto }) => veto.id).sort(byCode)
      lines.push(['unit', unit.code, unit.class, ...scores, one.rank ?? null, one.grade ?? null, one.commended, vetoes])
      for (const { veto, because, second } of one.strikes) if (because !== 'struck' || second) lines.push(['strike', unit.code, veto.id, because, second])
      for (const { grade, because } of one.passed) if (because !== 'veto') lines.push(['passed', unit.code, grade, because])
      for (const { card, because } of one.cards) lines.push(['card', unit.code, card, because])
      for (const { honour, commended, because } of one.honours) lines.push(['honour', unit.code, honour, commended, because ?? null])
      for (const { payment, amount } of one.payments) lines.push(['payment', unit.code, payment, amount])
      for (const item of items) lines.push(['item', unit.code, item, written(cell(`item:${item}`, at))])
    }
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  }

  // 一个算式直接读到的数：指标、别的步骤、同类的平均和名次。
  function inputsOf(nodes, root, read) {
    const found = []
    const seen = new Set([root])
    for (const at of seen) {
      const node = nodes[at]
      const leaf = ['figure', 'cell', 'group', 'rank', 'past'].includes(node.op)
      if (leaf && found.length < 12) found.push({ at, value: written(read(at)) })
      if (!leaf) for (const below of node.below) seen.add(below)
    }
    return found
  }

  // ─────────────────────────────── 十 算例 ───────────────────────────────
  // 方案里手算的例子：给出指标值，应得几分。它核对的是“条文 → 算式”这一步，所以单独再算一遍。

  function runExample({ item, example, rulebook, nodes, depth, cells }) {
    const where = `examples(${item.id})`
    const others = maybe(example, 'others', 'list', where) ?? []
    const givens = maps([need(example, 'given', 'map', where), ...others], where)
    const classId = maybe(example, 'class', 'text', where) ?? [...rulebook.classes][0] ?? ''
    const placed = new Map(cells.map(({ id, node }) => [id, node]))
    const figure = (id, part, when, u) => givenFigure(givens[u], rulebook.indicators.get(id), id, part, when)
    const world = { nodes, depth, classes: givens.map(() => classId), figure, cell, past: (of, back, u) => givenPast(givens[u], of, back) }
    const read = evaluator(world)
    function cell(id, u) {
      const other = /^(?:item|own):(.*)$/s.exec(id)
      if (other !== null) return amount(own(givens[0], `item(${other[1]})`)) ?? '!not-reported'
      return id.startsWith('calculation:') && placed.has(id) ? read(placed.get(id), u) : '!undefined'
    }
    const root = placed.get(`clause:${item.id}`) ?? refuse('part-missing', { where: `clause:${item.id}` })
    const stated = amountText(need(example, 'points', 'text', where))
    const value = read(root, 0)
    const points = isMissing(value) ? treated(item, classId, value) : value
    if (typeof points === 'string') return { stated, computed: points }
    // 系数：先乘，再收进上下限
    const { multiplier } = item
    if (multiplier === undefined) return { stated, computed: written(points) }
    const factor = read(nodePlace(need(multiplier, 'expression', 'map', where), 'node', nodes, where), 0)
    if (isMissing(factor)) return { stated, computed: 'refuse' }
    const clamp = own(multiplier, 'clamp')
    const inner = times(points, factor)
    if (!KINDS.map(clamp)) return { stated, computed: written(inner) }
    const [low, high] = ['low', 'high'].map((end) => byClass(own(clamp, end), classId, where))
    return { stated, computed: written(order(inner, high) > 0 ? high : order(inner, low) < 0 ? low : inner) }
  }
  // 一个数，或按类别各一个数
  function byClass(raw, classId, where) {
    const text = KINDS.map(raw) ? own(raw, classId) : raw
    return (typeof text === 'string' ? readNumber(text) : undefined) ?? refuse('part-malformed', { where })
  }

  const amountText = (text) => {
    const number = /^[+-]?\d/.test(text) && text.length <= 60 ? readNumber(text) : undefined
    return number === undefined ? text : written(number)
  }
  // 缺失时得几分：方案对每一种缺失都写明了处理办法。
  function treated(item, classId, missing) {
    const treatment = choice(
      item.missing,
      missing.slice(1),
      ['drop', 'full', 'zero', 'group-mean', 'unranked', 'no-merit', 'refuse'],
      `items(${item.id}).missing`,
    )
    if (treatment === 'full') return byClass(item.points, classId, `items(${item.id}).points`)
    return treatment === 'zero' || treatment === 'no-merit' ? ZERO : treatment
  }
  // 「27.5%」「3 days」「0.5分」→ 数；计量单位只是写给人看的，这里不用。
  function amount(text) {
    if (typeof text !== 'string') return undefined
    if (ABSENT.has(`!${text}`)) return `!${text}`
    const match = /^\s*(-?)\s*(\d{1,60}(?:\.\d{1,60})?)\s*[^\d.]*$/.exec(text.normalize('NFKC'))
    return match === null ? '!undefined' : readNumber(match[1] + match[2])
  }
  // 「id.numerator.previous」「id.month-3」→ 哪一部分、何时；部分和时段谁先谁后都一样
  function askedOf(name) {
    const [id, ...words] = name.split('.')
    const part = words.find((word) => FIGURE_PARTS.includes(word)) ?? 'value'
    const back = words.filter((word) => word === 'previous').length
    const fixed = words.map((word) => /^(to-)?(month|quarter)-(\d{1,2})$/.exec(word)).find((match) => match !== null)
    if (fixed === undefined) return { id, part, when: back === 0 ? 'current' : 'previous' }
    const number = Number(fixed[3]) - back * (fixed[2] === 'month' ? 12 : 4)
    return { id, part, when: `${fixed[1] ?? ''}${fixed[2]}:${number}` }
  }
  function givenFigure(given, indicator, id, part, when) {
    const find = (wanted, at = when) => {
      const name = Object.keys(given).find((key) => {
        const asked = key.split('.')[0] === id ? askedOf(key) : undefined
        return asked !== undefined && asked.part === wanted && asked.when === at
      })
      return name === undefined ? undefined : amount(given[name])
    }
    if (part === 'target') return find('target') ?? find('target', 'current') ?? '!not-reported'
    if (part !== 'value') return find(part) ?? '!not-reported'
    const stated = find('value') ?? find('verified') ?? find('reported')
    if (stated !== undefined) return stated
    const [numerator, denominator] = [find('numerator'), find('denominator')]
    return numerator === undefined || denominator === undefined || !indicator?.ratio ? '!not-reported' : quotient(indicator, numerator, denominator)
  }
  // 「past(grade(excellent), 1)」：往年结果
  function givenPast(given, of, back) {
    const name = Object.keys(given).find((key) => {
      const match = /^past\(\s*([a-z]+)(?:\(([a-z0-9-]+)\))?\s*,\s*([1-9]\d?)\s*\)$/.exec(key)
      return match !== null && Number(match[3]) === back && of === (match[2] === undefined ? match[1] : `${match[1]}:${match[2]}`)
    })
    return name === undefined ? '!not-reported' : (amount(given[name]) ?? '!undefined')
  }

  // ─────────────────────────────── 十一 说话 ───────────────────────────────
  // 报告 → 中文或英文的句子。

  const WORDS = {
    zh: {
      refusals: {
        'nested-too-deep': () => '结果包里一层套一层太深，没有读。',
        'number-too-large': () => '结果包里的数大得不合常理，没有再算。',
        'too-much-work': () => '结果包要求的计算量大得不合常理，没有再算。',
        'not-json': () => '这个文件不是完整的 JSON，可能没有下载完，或者不是结果包。',
        'not-a-bundle': () => '这个文件是 JSON，但不是公秤的结果包。',
        'another-version': (f) => `这份结果包的格式版本是「${f.version}」，这台复核秤只认识版本 ${VERSION}。请用与它同时发布的复核秤。`,
        'part-missing': (f) => `结果包缺少一部分：${f.where}。`,
        'part-malformed': (f) => `结果包的这一处不是应有的样子：${f.where}。`,
        'part-unknown': (f) => `结果包里有不认识的部分：${f.where}。`,
        'not-a-value': (f) => `${f.where}：「${f.text}」不是数，也不是缺失的名称。`,
        'unknown-word': (f) => `${f.where}：不认识「${f.text}」。`,
        'unknown-operation': (f) => `算式里有不认识的运算「${f.op}」。结果包可能比这台复核秤新。`,
        circular: (f) => `${f.where} 引用了排在自己后面或不存在的算式，会绕圈，没有算。`,
        'cell-not-there': (f) => `算式要用「${f.where}」，但它还没有算出来。`,
        'too-deep': () => '算式一层套一层太深，没有算。',
        'file-unreadable': (f) => `读不了文件：${f.where}`,
        'file-too-large': () => '文件超过 400 MB，没有读。',
        'not-utf8': () => '文件不是 UTF-8 文本，不是结果包。',
        stopped: () => '已停止，没有结论。',
      },
      title: (a) => `复核秤 · ${a.name.zh}（版本 ${a.version}，${a.year} 年度，计到 ${a.throughText}）`,
      hashesAgree: (n) => `指纹：${n} 个 SHA-256 全部相符，装包以后没有改动过。`,
      hashesDiffer: (list) => `指纹：不相符的部分 ${list.join('、')}。装包以后有人改动过，或者指纹本身被改动。`,
      counts: (c) => `重新算了 ${c.figures} 个指标值、${c.values} 个步骤的值、${c.standings} 行名次与表彰、${c.examples} 个算例。`,
      agreed: (n) => `结论：全部 ${n} 个数一致。`,
      onlyHashes: (n) => `结论：全部 ${n} 个数算得一致，但指纹不相符，不能当作原件。`,
      differs: '结论：不一致。',
      fingerprint: (hash) => `结果指纹 SHA-256：${hash}\n请与公布的结果指纹逐字比对：相同，才是公布的那一份。`,
      fingerprintDiffers: (f) => `结果指纹不同：结果包写的 ${f.stated}，重新算得 ${f.computed}。`,
      first: '第一处不同：',
      tree: '（从项目表合成）',
      byFormula: '照结果包的算式：',
      stated: '结果包写的：',
      computed: '重新算得：　',
      formula: '算式：',
      inputs: '代入：',
      source: '条款：',
      given: '算例给出：',
      more: (n) => `另外还有 ${n} 处不同，往往由第一处引起。`,
      unchecked:
        '没有核对的：事实本身是不是真的；单位和类别定得对不对；方案条文有没有被正确展开成算式（只用算例核对）；方案条文里的数、条件和公式有没有照原样抄进规则表（各项怎样合成总分，已经从规则表的项目表另算过一遍）；显示时的进位；谁报送、谁签字。',
      unit: (unit) => `${unit.name}（${unit.code}）`,
      group: (name) => (name === 'all' ? '全部单位' : `类别 ${name}`),
      example: (name) => `「${name}」的算例`,
      cells: {
        clause: '按条款得分',
        item: '计入得分',
        own: '本项得分',
        veto: '一票否决',
        condition: '否决条件',
        calculation: '中间值',
        imputed: '取平均后的得分',
        counts: '是否计入',
        scale: '折算系数',
        kept: '保留的满分',
        renormalise: '折算系数',
        tie: '决胜项',
        evidence: '佐证',
        before: '乘系数之前的得分',
        multiplier: '系数',
        multiplied: '乘系数之后的得分',
        struck: '本年触犯',
        second: '再次触犯',
        retroactive: '事后查出',
        required: '附加条件',
        enters: '得牌条件',
        had: '上年持牌',
        leaves: '摘牌条件',
        card: '持牌',
        payment: '奖惩金额',
      },
      whole: { subtotal: '小计', bonus: '加分', total: '总分', unranked: '单列', 'no-merit': '不参加评优' },
      fields: {
        rank: '名次',
        grade: '等次',
        commended: '表彰',
        vetoes: '一票否决',
        class: '类别',
        unit: '单位',
        unrankedBecause: '不排名的缘由',
        notCommendedBecause: '不表彰的缘由',
        line: '表彰线',
        places: '名额',
        ranked: '参加排名的单位数',
        units: '单位数',
        group: '组',
        passedGrades: '未得的等次',
        cards: '牌',
        payments: '奖惩金额',
        grades: '等次名额',
      },
      figure: {
        value: '',
        numerator: '的分子',
        denominator: '的分母',
        target: '的目标',
        current: '',
        previous: '（上年同期）',
      },
      missing: {
        'not-reported': '未报',
        'not-applicable': '不适用',
        'nothing-happened': '没有发生',
        'not-sampled': '未抽到',
        withheld: '不公开',
        undefined: '无从计算',
      },
      units: { percent: '%', 'percentage-point': '个百分点', 'per-mille': '‰' },
      folds: { sum: '合计', count: '个数', mean: '平均', min: '最小', max: '最大', median: '中位数', variance: '方差', 'sample-variance': '样本方差', 'longest-run': '最长连续', 'last-run': '最近连续', 'mean-without': '去掉两端再平均' },
      over: { class: '同类', all: '全部' },
      ops: {
        if: ['若 ', ' 则 ', ' 否则 '],
        and: ' 且 ',
        or: ' 或 ',
        not: '非',
        coalesce: '第一个不缺的',
        'is-missing': '缺失',
        present: '现有各项',
        rank: '名次',
        round: '取整',
        'by-class': '按类别',
        past: (what, back) => `${back} 年前的 ${what}`,
      },
      stages: {
        hashes: '对指纹',
        figures: '算指标值',
        values: '算得分',
        standings: '排名次',
        examples: '算算例',
      },
      usage: '用法：node recheck.cjs <结果包.json> [--lang en] [--json]\n退出码：0 全部一致  1 有不同  2 用法不对  3 读不了或不是结果包',
    },
    en: {
      refusals: {
        'nested-too-deep': () => 'The bundle nests too deep and was not read.',
        'number-too-large': () => 'A number in the bundle is unreasonably large; nothing more was computed.',
        'too-much-work': () => 'The bundle asks for an unreasonable amount of computing; nothing more was computed.',
        'not-json': () => 'This file is not complete JSON: an unfinished download, or not a bundle.',
        'not-a-bundle': () => 'This file is JSON, but not a result bundle of Gongcheng.',
        'another-version': (f) =>
          `This bundle has format version “${f.version}”; this scale knows version ${VERSION} only. Use the one published with the bundle.`,
        'part-missing': (f) => `The bundle lacks a part: ${f.where}.`,
        'part-malformed': (f) => `This place of the bundle does not look as it must: ${f.where}.`,
        'part-unknown': (f) => `The bundle has a part this scale does not know: ${f.where}.`,
        'not-a-value': (f) => `${f.where}: “${f.text}” is neither a number nor the name of an absence.`,
        'unknown-word': (f) => `${f.where}: “${f.text}” is not known.`,
        'unknown-operation': (f) => `A formula uses the unknown operation “${f.op}”. The bundle may be newer than this scale.`,
        circular: (f) => `${f.where} refers to a formula that stands after it or is not there; that would be a circle.`,
        'cell-not-there': (f) => `A formula needs “${f.where}”, which has not been computed yet.`,
        'too-deep': () => 'The formulas nest too deep; nothing was computed.',
        'file-unreadable': (f) => `The file cannot be read: ${f.where}`,
        'file-too-large': () => 'The file is larger than 400 MB and was not read.',
        'not-utf8': () => 'The file is not UTF-8 text, so it is no bundle.',
        stopped: () => 'Stopped; there is no conclusion.',
      },
      title: (a) => `Second scale · ${a.name.en} (version ${a.version}, year ${a.year}, through ${a.throughText})`,
      hashesAgree: (n) => `Hashes: all ${n} SHA-256 agree; nothing was changed since the bundle was made.`,
      hashesDiffer: (list) =>
        `Hashes: these parts do not agree: ${list.join(', ')}. They, or their hashes, were changed since the bundle was made.`,
      counts: (c) =>
        `Computed again: ${c.figures} figures, ${c.values} step values, ${c.standings} lines of ranks and commendation, ${c.examples} worked examples.`,
      agreed: (n) => `Conclusion: all ${n} values agree.`,
      onlyHashes: (n) => `Conclusion: all ${n} values agree, but hashes do not; this is not the original.`,
      differs: 'Conclusion: it does not agree.',
      fingerprint: (hash) =>
        `Result hash SHA-256: ${hash}\nCompare it with the published result hash, letter by letter: only the same hash is the published result.`,
      fingerprintDiffers: (f) => `The result hash differs: the bundle says ${f.stated}, computed again ${f.computed}.`,
      first: 'First difference: ',
      tree: ' (from the tree of items)',
      byFormula: 'By the formula of the bundle: ',
      stated: 'The bundle says: ',
      computed: 'Computed again:  ',
      formula: 'Formula: ',
      inputs: 'With: ',
      source: 'Clause: ',
      given: 'Given: ',
      more: (n) => `${n} more differences, most often caused by the first.`,
      unchecked:
        'Not checked: whether the facts are true; whether units and classes are right; whether the scheme’s text was rightly turned into formulas (worked examples only); whether the numbers, conditions and formulas of the text stand unchanged in the rulebook (how the items make the total was worked out again from the rulebook’s own tree of items); rounding for display; who reported and who signed.',
      unit: (unit) => `${unit.name} (${unit.code})`,
      group: (name) => (name === 'all' ? 'all units' : `class ${name}`),
      example: (name) => `the worked example of “${name}”`,
      cells: {
        clause: 'points by the clause',
        item: 'points that count',
        own: 'own points',
        veto: 'veto',
        condition: 'veto condition',
        calculation: 'calculation',
        imputed: 'points after the mean',
        counts: 'whether it counts',
        scale: 'scale',
        kept: 'full marks kept',
        renormalise: 'renormalising factor',
        tie: 'tie-break',
        evidence: 'evidence',
        before: 'points before the multiplier',
        multiplier: 'multiplier',
        multiplied: 'points after the multiplier',
        struck: 'struck this year',
        second: 'struck again',
        retroactive: 'found out later',
        required: 'condition',
        enters: 'condition to enter',
        had: 'held last year',
        leaves: 'condition to leave',
        card: 'card held',
        payment: 'payment',
      },
      whole: {
        subtotal: 'subtotal',
        bonus: 'bonus',
        total: 'total',
        unranked: 'listed apart',
        'no-merit': 'out of the merit list',
      },
      fields: {
        rank: 'rank',
        grade: 'grade',
        commended: 'commended',
        vetoes: 'vetoes',
        class: 'class',
        unit: 'unit',
        unrankedBecause: 'why it is not ranked',
        notCommendedBecause: 'why it is not commended',
        line: 'commendation line',
        places: 'places',
        ranked: 'units ranked',
        units: 'units',
        group: 'group',
        passedGrades: 'grades passed over',
        cards: 'cards',
        payments: 'payments',
        grades: 'places of grades',
      },
      figure: {
        value: '',
        numerator: ', numerator',
        denominator: ', denominator',
        target: ', target',
        current: '',
        previous: ' (a year earlier)',
      },
      missing: {
        'not-reported': 'not reported',
        'not-applicable': 'not applicable',
        'nothing-happened': 'nothing happened',
        'not-sampled': 'not sampled',
        withheld: 'withheld',
        undefined: 'cannot be computed',
      },
      units: { percent: '%', 'percentage-point': 'pp', 'per-mille': '‰' },
      folds: { sum: 'sum', count: 'count', mean: 'mean', min: 'least', max: 'greatest', median: 'median', variance: 'variance', 'sample-variance': 'sample variance', 'longest-run': 'longest run', 'last-run': 'last run', 'mean-without': 'mean without the ends' },
      over: { class: 'of the class', all: 'of all' },
      ops: {
        if: ['if ', ' then ', ' else '],
        and: ' and ',
        or: ' or ',
        not: 'not ',
        coalesce: 'first present of',
        'is-missing': 'missing',
        present: 'those present',
        rank: 'rank',
        round: 'round',
        'by-class': 'by class',
        past: (what, back) => `${what}, ${back} years before`,
      },
      stages: {
        hashes: 'hashes',
        figures: 'figures',
        values: 'scores',
        standings: 'ranks',
        examples: 'examples',
      },
      usage:
        'Usage: node recheck.cjs <bundle.json> [--lang en] [--json]\nExit codes: 0 all agree  1 something differs  2 wrong usage  3 unreadable or not a bundle',
    },
  }

  // 报告里要点到名字的地方：指标、步骤、算式。
  function speaker(names, language) {
    const say = WORDS[language]
    const { rulebook, nodes } = names
    const named = (thing, id) => thing?.name[language] ?? id
    const figureName = ({ indicator, part, when }) =>
      `${named(rulebook.indicators.get(indicator), indicator)}${own(say.figure, part) ?? `.${part}`}${own(say.figure, when) ?? `.${when}`}`
    function cellName(id) {
      if (own(say.whole, id) !== undefined) return say.whole[id]
      const [kind, about = ''] = id.split(/:(.*)/s)
      const thing = rulebook.items.get(about) ?? [...rulebook.vetoes, ...rulebook.cards].find((one) => one.id === about)
      const word = own(say.cells, kind)
      return word === undefined ? id : `「${named(thing, about)}」${word}`
    }
    const valueText = (text) => (text.startsWith('!') ? (own(say.missing, text.slice(1)) ?? text) : text)

    // 算式写成文字；太长就省略。
    function formula(at, level = 0) {
      const node = nodes[at]
      if (level > 9) return '…'
      const inner = (below) => formula(below, level + 1)
      const tight = (below) =>
        ['add', 'subtract', 'multiply', 'divide', 'compare', 'and', 'or', 'if'].includes(nodes[below].op)
          ? `(${inner(below)})`
          : inner(below)
      const list = (of) => of.slice(0, 8).map(inner).join(', ') + (of.length > 8 ? ', …' : '')
      const { op, of } = node
      const signs = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' }
      if (op === 'number') return `${written(node.value)}${own(say.units, node.unit) ?? ''}`
      if (op === 'missing') return valueText(node.value)
      if (op === 'figure') return figureName(node)
      if (op === 'cell') return cellName(node.id)
      if (op in signs) return tight(of[0]) + signs[op] + tight(of[1])
      if (op === 'compare') return `${tight(of[0])} ${node.relation} ${tight(of[1])}`
      if (op === 'and' || op === 'or') return of.slice(0, 8).map(tight).join(say.ops[op])
      if (op === 'not') return say.ops.not + tight(of[0])
      if (op === 'if') return of.map((below, i) => say.ops.if[i] + (i === 2 ? inner(below) : tight(below))).join('')
      if (op === 'by-class') return `${say.ops['by-class']}{${[...node.choices].map(([id, below]) => `${id}: ${inner(below)}`).join('; ')}}`
      if (op === 'round') return `${say.ops.round}(${inner(of[0])}, ${node.digits}, ${node.mode})`
      if (op === 'group') return `${say.over[node.over]}${say.folds[node.fold.split(':')[0]]}(${inner(of[0])})`
      if (op === 'past') return say.ops.past(node.past, node.back)
      if (op === 'real') return `${node.function}(${list(of)})`
      if (op === 'rank') return `${say.over[node.over]}${say.ops.rank}(${inner(of[0])})`
      if (op === 'present') return `${say.ops.present}${say.folds[node.fold.split(':')[0]]}(${list(of)})`
      return `${own(say.ops, op) ?? own(say.folds, op) ?? op}(${list(of)})`
    }
    const short = (text) => (text.length > 600 ? `${text.slice(0, 600)}…` : text)
    return { say, named, figureName, cellName, valueText, formula: (at) => short(formula(at)) }
  }

  function whatDiffers({ first, names }, language) {
    const { say, named, figureName, cellName, valueText, formula } = speaker(names, language)
    const item = first.kind === 'example' ? first.item : /^(?:clause|item|own):(.*)$/s.exec(first.cell ?? '')?.[1]
    const thing = names.rulebook.items.get(item)
    const what = {
      figure: () => figureName(first.figure),
      value: () => cellName(first.cell),
      tree: () => `${cellName(first.cell)}${say.tree}`,
      standing: () => own(say.fields, first.field) ?? first.field,
      group: () => `${say.group(first.group)}${own(say.fields, first.field) ?? first.field}`,
      example: () => say.example(named(thing, item)),
    }[first.kind]()
    const lines = [
      `${say.first}${first.unit === undefined ? '' : `${say.unit(first.unit)} · `}${what}`,
      `  ${say.stated}${valueText(first.stated)}`,
      `  ${say.computed}${valueText(first.computed)}`,
    ]
    if (first.kind === 'tree') lines[1] = `  ${say.byFormula}${valueText(first.stated)}`
    if (first.node !== undefined) lines.push(`  ${say.formula}${formula(first.node)}`)
    if (first.inputs?.length > 0)
      lines.push(`  ${say.inputs}${first.inputs.map(({ at, value }) => `${formula(at)} = ${valueText(value)}`).join('; ')}`)
    if (first.given !== undefined) lines.push(`  ${say.given}${canonical(first.given).slice(0, 600)}`)
    const source = thing?.source
    if (source !== undefined) {
      const texts = ['clause', 'text'].map((key) => own(source, key)).filter((text) => typeof text === 'string')
      lines.push(`  ${say.source}${texts.join('：').slice(0, 300)}`)
    }
    return lines
  }

  function tell(report, language) {
    const say = WORDS[language]
    const { about, hashes, counts, fingerprint, first, differing } = report
    const all = counts.figures + counts.values + counts.standings + counts.examples
    const lines = [
      say.title(about),
      hashes.wrong.length === 0 ? say.hashesAgree(hashes.checked) : say.hashesDiffer(hashes.wrong),
      say.counts(counts),
    ]
    if (first !== undefined) lines.push(...whatDiffers(report, language))
    if (differing > 1) lines.push(say.more(differing - 1))
    if (fingerprint.stated !== fingerprint.computed) lines.push(say.fingerprintDiffers(fingerprint))
    else lines.push(say.fingerprint(fingerprint.computed))
    const onlyHashes = first === undefined && fingerprint.stated === fingerprint.computed
    lines.push(report.agreed ? say.agreed(all) : onlyHashes ? say.onlyHashes(all) : say.differs)
    lines.push(say.unchecked)
    return lines
  }

  function tellRefusal(error, language) {
    const { refusals } = WORDS[language]
    if (error instanceof Refusal) return refusals[error.code](error.facts)
    if (error instanceof RangeError) return refusals['too-deep']()
    throw error
  }

  // ─────────────────────────────── 十二 入口 ───────────────────────────────

  // 字节 → 文字，必须是 UTF-8。
  function decode(bytes) {
    if (bytes.byteLength > LIMIT.file) refuse('file-too-large')
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return refuse('not-utf8')
    }
  }

  const Recheck = { WORDS, Refusal, recheck, tell, tellRefusal, decode, sha }

  if (typeof module === 'undefined') {
    globalThis.Recheck = Recheck
    return
  }
  module.exports = Recheck
  if (require.main === module) process.exitCode = main(process.argv.slice(2))

  function main(written) {
    const language = /(^|\s)--lang[= ]en(\s|$)/.test(written.join(' ')) ? 'en' : 'zh'
    const files = written.filter((text, i) => !text.startsWith('--') && written[i - 1] !== '--lang')
    const print = (text) => process.stdout.write(`${text}\n`)
    if (files.length !== 1) {
      print(WORDS[language].usage)
      return 2
    }
    try {
      const steps = recheck(decode(readFile(files[0])))
      let step = steps.next()
      while (!step.done) step = steps.next()
      const report = step.value
      const { agreed, counts, hashes, fingerprint, differing } = report
      const lines = tell(report, language)
      print(written.includes('--json') ? JSON.stringify({ agreed, counts, hashes, fingerprint, differing, said: lines }) : lines.join('\n'))
      return agreed ? 0 : 1
    } catch (error) {
      print(tellRefusal(error, language))
      return 3
    }
  }

  function readFile(name) {
    const fs = require('node:fs')
    try {
      if (fs.statSync(name).size > LIMIT.file) refuse('file-too-large')
      return fs.readFileSync(name)
    } catch (error) {
      if (error instanceof Refusal) throw error
      return refuse('file-unreadable', { where: name })
    }
  }
})()
