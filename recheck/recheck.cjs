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
  const LARGEST = 2n ** 600000n // 分子、分母再大就不算了

  // ─────────────────────────────── 二 指纹 ───────────────────────────────
  // SHA-256（FIPS 180-4）。自己写，是为了在浏览器里从硬盘打开也能用，并且不信任何外来的东西。

  const PRIMES = []
  for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((p) => n % p !== 0)) PRIMES.push(n)
  const fraction32 = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32) | 0
  const ROUND = PRIMES.map((p) => fraction32(Math.cbrt(p)))
  const START = PRIMES.slice(0, 8).map((p) => fraction32(Math.sqrt(p)))

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

  const FORMAT = 'gongcheng-bundle'
  const VERSION = 1
  const PARTS = ['about', 'scheme', 'rulebook', 'units', 'facts', 'figures', 'values', 'standings', 'groups']

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
    for (const name of Object.keys(parts)) if (!PARTS.includes(name)) refuse('part-unknown', { where: name.slice(0, 60) })
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
  }
  const FOLDS = ['sum', 'count', 'mean', 'min', 'max']
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

  function readDetails(node, raw, where) {
    const { op } = node
    if (op === 'number') {
      node.value = readNumber(need(raw, 'value', 'text', where)) ?? refuse('part-malformed', { where })
      node.unit = need(raw, 'unit', 'text', where)
    } else if (op === 'missing') node.value = `!${choice(raw, 'name', NAMES, where)}`
    else if (op === 'figure') {
      for (const key of ['indicator', 'part', 'when']) node[key] = need(raw, key, 'text', where)
    } else if (op === 'cell') node.id = need(raw, 'id', 'text', where)
    else if (op === 'round') {
      node.digits = need(raw, 'digits', 'whole', where)
      if (Math.abs(node.digits) > LIMIT.digits) refuse('number-too-large')
      node.mode = choice(raw, 'mode', MODES, where)
    } else if (op === 'compare') node.relation = choice(raw, 'relation', Object.keys(RELATIONS), where)
    else if (op === 'is-missing') {
      const name = maybe(raw, 'name', 'text', where)
      node.name = name === undefined ? undefined : `!${name}`
    } else if (op === 'present') node.fold = choice(raw, 'fold', FOLDS, where)
    else if (op === 'group') node.fold = choice(raw, 'fold', FOLDS, where)
    if (op === 'rank') node.order = choice(raw, 'order', ['ascending', 'descending'], where)
    if (op === 'group' || op === 'rank') node.over = choice(raw, 'over', ['class', 'all'], where)
  }

  // ─────────────────────────── 五 事实 → 指标值 ───────────────────────────
  // 各单位各期报上来的是“事实”；方案算分用的是“指标值”。
  // 先在同一单位同一期的几条里定哪一条算数，再由下级汇总，再把各期合成全年（或到某月）的数。

  const PARTS_OF_YEAR = { month: 12, quarter: 4, year: 1 }

  // 「2017」「2017Q3」「2017-09」→ 年、期别、第几期
  function readPeriod(text) {
    const match = /^([1-9]\d{3})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(text)
    if (match === null) return undefined
    const [, year, quarter, month] = match
    if (quarter !== undefined) return { year: Number(year), shape: 'quarter', part: Number(quarter) }
    if (month !== undefined) return { year: Number(year), shape: 'month', part: Number(month) }
    return { year: Number(year), shape: 'year', part: 1 }
  }

  // 同一单位同一期：核实数在前（方案说 verified-first 时），其次上报，再次导入；同一种里版本大的算数。
  function standing(kinds, candidate, now) {
    if (now === undefined) return candidate
    const [a, b] = [kinds.indexOf(candidate.kind), kinds.indexOf(now.kind)]
    return a > b || (a === b && candidate.version > now.version) ? candidate : now
  }
  // 目标：全年的先于分期的，然后期次靠后的、版本大的。
  function standingTarget(candidate, now) {
    if (now === undefined) return candidate
    if (candidate.period === now.period) return candidate.version > now.version ? candidate : now
    const whole = (fact) => fact.period.length === 4
    if (whole(candidate) !== whole(now)) return whole(candidate) ? candidate : now
    return candidate.period > now.period ? candidate : now
  }

  function readFact(raw, i) {
    const where = `facts[${i}]`
    const fact = { kind: choice(raw, 'kind', ['reported', 'verified', 'imported', 'target'], where) }
    for (const key of ['unit', 'indicator', 'period']) fact[key] = need(raw, key, 'text', where)
    fact.version = need(raw, 'version', 'whole', where)
    for (const key of ['value', 'numerator', 'denominator']) {
      const text = maybe(raw, key, 'text', where)
      if (text === undefined) continue
      if (text.length > 60) refuse('number-too-large')
      fact[key] = readNumber(text) ?? refuse('not-a-value', { where, text })
    }
    if (own(raw, 'missing') !== undefined) fact.missing = `!${choice(raw, 'missing', NAMES, where)}`
    return fact
  }

  function readIndicators(list) {
    const indicators = new Map()
    for (const raw of maps(list, 'rulebook.indicators')) {
      const id = need(raw, 'id', 'text', 'rulebook.indicators')
      const where = `rulebook.indicators(${id})`
      const ratio = maybe(raw, 'ratio', 'map', where)
      const unit = need(raw, 'unit', 'text', where)
      indicators.set(id, {
        id,
        name: nameOf(raw, id),
        unit,
        ratio: ratio !== undefined,
        empty: ratio === undefined ? '!undefined' : `!${choice(ratio, 'empty', NAMES, where)}`,
        scale: unit === 'percent' ? frac(100n) : unit === 'per-mille' ? frac(1000n) : ONE,
        reported: choice(raw, 'reported', Object.keys(PARTS_OF_YEAR), where),
        over: choice(raw, 'over', ['sum', 'last', 'mean'], where),
        reportedBy: need(raw, 'reportedBy', 'text', where),
        rollUp: own(raw, 'rollUp') === undefined ? undefined : choice(raw, 'rollUp', Object.keys(ROLL_UPS), where),
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
    'sum-of-reported': {
      fold: 'sum',
      skip: [...EMPTY, '!not-reported', '!not-sampled', '!withheld', '!undefined'],
    },
    'mean-of-sampled': { fold: 'mean', skip: [...EMPTY, '!not-sampled'] },
  }

  // 一个点：值、分子、分母
  const absentPoint = (name) => ({ value: name, numerator: name, denominator: name })
  function quotient(indicator, numerator, denominator) {
    if (isMissing(numerator)) return numerator
    if (isMissing(denominator)) return denominator
    return denominator.n === 0n ? indicator.empty : times(over(numerator, denominator), indicator.scale)
  }
  function pointOf(fact, indicator) {
    if (fact === undefined) return absentPoint('!not-reported')
    if (fact.missing !== undefined) return absentPoint(fact.missing)
    if (!indicator.ratio) return { ...absentPoint('!not-applicable'), value: fact.value ?? '!not-reported' }
    if (fact.numerator === undefined || fact.denominator === undefined)
      return { ...absentPoint('!not-reported'), value: fact.value ?? '!not-reported' }
    const { numerator, denominator } = fact
    return { value: quotient(indicator, numerator, denominator), numerator, denominator }
  }

  // 合并：比率相加是分子、分母各自相加，从不把百分比相加；求平均才是值的平均。
  function combined(points, indicator, { fold, skip }) {
    if (points.length === 1) return points[0]
    const kept = []
    const skipped = []
    const refused = []
    for (const point of points) {
      const name = absenceOf(point, indicator, fold)
      if (name === undefined) kept.push(point)
      else (skip.includes(name) ? skipped : refused).push(name)
    }
    if (refused.length > 0) return absentPoint(refused.includes('!not-reported') ? '!not-reported' : refused[0])
    if (kept.length === 0) return absentPoint(skipped[0] ?? '!not-reported')
    const sum = (key) => {
      const gone = kept.find((point) => isMissing(point[key]))
      return gone === undefined ? total(kept.map((point) => point[key])) : gone[key]
    }
    const average = () => {
      const all = sum('value')
      return isMissing(all) ? all : over(all, frac(BigInt(kept.length)))
    }
    if (!indicator.ratio) return { ...absentPoint('!not-applicable'), value: fold === 'sum' ? sum('value') : average() }
    const [numerator, denominator] = [sum('numerator'), sum('denominator')]
    const value = fold === 'sum' ? quotient(indicator, numerator, denominator) : average()
    return { value, numerator, denominator }
  }
  function absenceOf(point, indicator, fold) {
    if (!indicator.ratio || fold === 'mean') return isMissing(point.value) ? point.value : undefined
    if (isMissing(point.numerator)) return isMissing(point.value) ? point.value : '!undefined'
    return isMissing(point.denominator) ? '!undefined' : undefined
  }

  // 参评单位：方案那一级、并且有方案所列类别的单位。
  function readUnits(list, level, classes) {
    const records = maps(list, 'units').map((raw, i) => {
      const where = `units[${i}]`
      return {
        code: need(raw, 'code', 'text', where),
        name: need(raw, 'name', 'text', where),
        level: need(raw, 'level', 'text', where),
        parent: maybe(raw, 'parent', 'text', where),
        class: maybe(raw, 'class', 'text', where),
      }
    })
    return { records, assessed: records.filter((unit) => unit.level === level && classes.has(unit.class)) }
  }

  // 每个参评单位之下、某一级的单位：沿着上级往上找，遇到的第一个参评单位就是它的。
  function unitsBelow(records, assessed, level) {
    const parents = new Map(records.map(({ code, parent }) => [code, parent]))
    const below = new Map(assessed.map(({ code }) => [code, []]))
    for (const unit of records) {
      if (unit.level !== level) continue
      let above = unit.parent
      for (let step = 0; step < 32 && above !== undefined; step++) {
        if (below.has(above)) {
          below.get(above).push(unit.code)
          break
        }
        above = parents.get(above)
      }
    }
    return below
  }

  // 返回一个函数：(指标, 部分, 何时, 第几个单位) → 值
  function figureTable({ rulebook, indicators, units, facts, year, month }) {
    const kinds = rulebook.figures === 'reported-only' ? ['imported', 'reported'] : ['imported', 'reported', 'verified']
    const heard = new Map() // 指标 → 单位 → { slots, targets }
    for (const fact of facts) {
      const indicator = indicators.get(fact.indicator)
      const period = readPeriod(fact.period)
      if (indicator === undefined || period === undefined) continue
      if (period.year !== year && period.year !== year - 1) continue
      const target = fact.kind === 'target'
      if (!target && (period.shape !== indicator.reported || !kinds.includes(fact.kind))) continue
      if (!heard.has(indicator.id)) heard.set(indicator.id, new Map())
      const units = heard.get(indicator.id)
      if (!units.has(fact.unit)) units.set(fact.unit, { slots: new Map(), targets: new Map() })
      const { slots, targets } = units.get(fact.unit)
      if (target) targets.set(period.year, standingTarget(fact, targets.get(period.year)))
      else {
        const slot = period.year * PARTS_OF_YEAR[period.shape] + period.part - 1
        slots.set(slot, standing(kinds, fact, slots.get(slot)))
      }
    }
    const levels = new Map()
    const childrenOf = (indicator, code) => {
      const level = indicator.reportedBy
      if (!levels.has(level)) levels.set(level, unitsBelow(units.records, units.assessed, level))
      return levels.get(level).get(code)
    }
    // 一个单位一期：自己有就用自己的，否则由下级汇总。
    const pointAt = (indicator, heardUnits, code, slot) => {
      const mine = heardUnits.get(code)?.slots.get(slot)
      if (mine !== undefined || indicator.rollUp === undefined) return pointOf(mine, indicator)
      const children = childrenOf(indicator, code)
      if (children.length === 0) return absentPoint('!not-applicable')
      const points = children.map((child) => pointOf(heardUnits.get(child)?.slots.get(slot), indicator))
      return combined(points, indicator, ROLL_UPS[indicator.rollUp])
    }
    const figureOf = (indicator, heardUnits, code, when) => {
      const parts = PARTS_OF_YEAR[indicator.reported]
      const due = Math.floor((month * parts) / 12) // 到这个月末，应报几期
      const ofYear = when === 'previous' ? year - 1 : year
      const slots = Array.from({ length: due }, (_, part) => ofYear * parts + part)
      const at = (slot) => pointAt(indicator, heardUnits, code, slot)
      const point =
        due === 0
          ? absentPoint('!not-applicable')
          : indicator.over === 'last'
            ? at(slots[due - 1])
            : combined(slots.map(at), indicator, WINDOWS[indicator.over])
      const target = heardUnits.get(code)?.targets.get(ofYear)
      return { ...point, target: target?.value ?? target?.missing ?? '!not-reported' }
    }
    const known = new Map()
    return (id, part, when, u) => {
      if (when !== 'current' && when !== 'previous') refuse('unknown-word', { where: 'figure.when', text: when.slice(0, 60) })
      if (!['value', 'numerator', 'denominator', 'target'].includes(part))
        refuse('unknown-word', { where: 'figure.part', text: part.slice(0, 60) })
      const key = `${when} ${id}`
      if (!known.has(key)) known.set(key, [])
      const column = known.get(key)
      if (column[u] === undefined) {
        const [indicator, heardUnits] = [indicators.get(id), heard.get(id)]
        column[u] =
          indicator === undefined || heardUnits === undefined
            ? { ...absentPoint('!not-reported'), target: '!not-reported' }
            : figureOf(indicator, heardUnits, units.assessed[u].code, when)
      }
      return column[u][part]
    }
  }

  // ─────────────────────────────── 六 算式 ───────────────────────────────
  // 一个算式对一个单位求值。规矩只有几条：
  //   从左到右，先遇到的缺失就是结果（coalesce、is-missing、present 和没有走到的分支除外）；除以零是 "!undefined"；
  //   真是 1，假是 0；group、rank 看同类（或全部）单位，缺的不算在内。
  // world：{ nodes, depth, classes（各单位的类别）, figure(指标, 部分, 何时, u), cell(名字, u) }

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
        groups.set(key, node.op === 'rank' ? placesOf(present, node.order) : fold(node.fold, present))
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
      }
    }
    return readDeep
  }

  function fold(name, values) {
    const count = frac(BigInt(values.length))
    if (name === 'count') return count
    if (name === 'sum') return total(values)
    if (values.length === 0) return '!undefined'
    if (name === 'mean') return over(total(values), count)
    const wanted = name === 'min' ? -1 : 1
    return values.reduce((best, each) => (order(each, best) === wanted ? each : best))
  }

  // 名次：1 加上比它靠前的个数（1、2、2、4）。值 → 名次。
  function placesOf(values, direction) {
    const sign = direction === 'descending' ? -1 : 1
    const places = new Map()
    values
      .sort((a, b) => order(a, b) * sign)
      .forEach((each, i) => {
        const key = written(each)
        if (!places.has(key)) places.set(key, frac(BigInt(i + 1)))
      })
    return places
  }

  // 一个算式直接、间接用到的全部算式，从小到大。
  function reachable(nodes, root) {
    const seen = new Set([root])
    for (const at of seen) for (const below of nodes[at].below) seen.add(below)
    return [...seen].sort((a, b) => a - b)
  }

  // ─────────────────────────── 九 名次、等次、表彰 ───────────────────────────

  function judge({ rulebook, classes, units, cell }) {
    const { rank, grades, vetoes, commendation } = rulebook
    const contenders = units.map((unit, at) => {
      const struck = vetoes.filter((veto) => isTrue(cell(`veto:${veto.id}`, at)))
      const effects = struck.map((veto) => veto.effect)
      const totalScore = cell('total', at)
      const fails = effects.includes('fail')
      const unranked = rank.unranked.includes(unit.code)
        ? 'listed-apart'
        : isMissing(totalScore)
          ? 'no-total'
          : isTrue(cell('unranked', at))
            ? 'missing'
            : rank.vetoed === 'unranked' && fails
              ? 'vetoed'
              : undefined
      return {
        at,
        unit,
        total: totalScore,
        struck,
        effects,
        unranked,
        fallen: rank.vetoed === 'last' && fails,
        chain: rank.chain.map((_, i) => cell(`tie:${i + 1}`, at)),
        withoutMerit: isTrue(cell('no-merit', at)),
        grade: gradeOf(totalScore, struck, grades),
      }
    })
    const names = rank.within === 'all' ? ['all'] : [...classes]
    const groups = names.map((name) => {
      const members = contenders.filter(({ unit }) => rank.within === 'all' || unit.class === name)
      const line = placeGroup(members, rank)
      const answer = { group: name, units: members.length, ranked: line.length, places: 0, commended: 0 }
      if (commendation === undefined) return answer
      return { ...answer, ...commend(line, members.length, commendation) }
    })
    for (const one of contenders) {
      one.commended ??= false
      if (commendation === undefined || one.commended || one.because !== undefined) continue
      if (one.rank === undefined) one.because = one.unranked === 'vetoed' && commendation.excludes.includes('fail') ? 'veto' : 'not-ranked'
    }
    return { contenders, groups }
  }

  const isTrue = (value) => !isMissing(value) && value.n !== 0n

  // 等次：从好到差第一个达到的；一票否决为 fail 的是最末一等，cap-grade 的不好于所列那一等。
  function gradeOf(score, struck, grades) {
    if (isMissing(score) || grades.length === 0) return undefined
    if (struck.some((veto) => veto.effect === 'fail')) return grades[grades.length - 1].id
    const earned = grades.findIndex(({ atLeast }) => atLeast === undefined || order(score, atLeast) >= 0)
    if (earned < 0) return undefined
    const caps = struck.filter((veto) => veto.effect === 'cap-grade').map((veto) => grades.findIndex(({ id }) => id === veto.grade))
    return grades[Math.max(earned, ...caps)].id
  }

  // 一组之内排名次，写进各人的 rank；返回排好的一列。落后的（一票否决）在最后；总分相同看决胜项，缺的在后。
  function placeGroup(members, rank) {
    const chainOrder = (a, b) => {
      for (const [i, direction] of rank.chain.entries()) {
        const [left, right] = [a.chain[i], b.chain[i]]
        const gone = Number(isMissing(left)) - Number(isMissing(right))
        if (gone !== 0) return gone
        if (isMissing(left)) continue
        const sign = order(left, right) * (direction === 'descending' ? -1 : 1)
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

  // 表彰：名额按比例或定数；线上并列怎么办、空出的名额补不补，都按方案。
  function commend(line, groupSize, rule) {
    const base = rule.base === 'ranked' ? line.length : groupSize
    const share = rule.count ?? Number(rounded(times(rule.share, frac(BigInt(base))), 0, rule.rounding).n)
    const places = Math.min(Math.max(share, rule.minimum), rule.maximum ?? Number.POSITIVE_INFINITY)
    const barred = (one) => {
      if (rule.excludes.some((effect) => one.effects.includes(effect))) return 'veto'
      if (one.withoutMerit) return 'no-merit'
      return rule.atLeast !== undefined && order(one.total, rule.atLeast) < 0 ? 'below-the-minimum-total' : undefined
    }
    const byRank = cut(line, places, rule)
    const chosen =
      rule.vacancies === 'pass-on'
        ? cut(
            line.filter((one) => barred(one) === undefined),
            places,
            rule,
          )
        : byRank
    for (const one of chosen.tied) one.because = 'tie-at-the-cut'
    for (const one of [...byRank.inside, ...byRank.tied]) one.because = barred(one) ?? one.because
    const winners = chosen.inside.filter((one) => barred(one) === undefined)
    for (const one of winners) one.commended = true
    const last = line.filter((one) => one.commended).pop()
    return { places, commended: winners.length, line: last?.total }
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

  function readRulebook(raw) {
    const where = 'rulebook'
    const rank = need(raw, 'rank', 'map', where)
    const ties = own(rank, 'ties')
    const chain = KINDS.map(ties) ? maps(need(ties, 'breakBy', 'list', 'rank.ties'), 'rank.ties.breakBy') : []
    const commendation = maybe(raw, 'commendation', 'map', where)
    const number = (map, key, at) =>
      own(map, key) === undefined
        ? undefined
        : (readNumber(need(map, key, 'text', at)) ?? refuse('part-malformed', { where: `${at}.${key}` }))
    const grades = maps(need(raw, 'grades', 'list', where), 'grades').map((grade) => ({
      id: need(grade, 'id', 'text', 'grades'),
      name: nameOf(grade, ''),
      atLeast: number(grade, 'atLeast', 'grades'),
    }))
    const vetoes = maps(need(raw, 'vetoes', 'list', where), 'vetoes').map((veto) => ({
      id: need(veto, 'id', 'text', 'vetoes'),
      name: nameOf(veto, ''),
      effect: choice(veto, 'effect', ['fail', 'item-zero', 'cap-grade', 'ineligible'], 'vetoes'),
      grade: maybe(veto, 'grade', 'text', 'vetoes'),
    }))
    return {
      figures: choice(raw, 'figures', ['verified-first', 'reported-only'], where),
      level: need(raw, 'level', 'text', where),
      classes: new Set(maps(need(raw, 'classes', 'list', where), 'classes').map((one) => need(one, 'id', 'text', 'classes'))),
      indicators: readIndicators(need(raw, 'indicators', 'list', where)),
      grades,
      vetoes,
      rank: {
        within: choice(rank, 'within', ['class', 'all'], 'rank'),
        order: choice(rank, 'order', ['ascending', 'descending'], 'rank'),
        vetoed: choice(rank, 'vetoed', ['last', 'unranked', 'by-score'], 'rank'),
        unranked: need(rank, 'unranked', 'list', 'rank'),
        dense: KINDS.map(ties) ? false : choice(rank, 'ties', ['competition', 'dense'], 'rank') === 'dense',
        chain: chain.map((one) => choice(one, 'order', ['ascending', 'descending'], 'rank.ties.breakBy')),
      },
      commendation: commendation && readCommendation(commendation, number),
      items: readItems(raw),
    }
  }
  function readCommendation(raw, number) {
    const where = 'commendation'
    const quota = need(raw, 'quota', 'map', where)
    const count = maybe(quota, 'count', 'whole', where)
    return {
      count,
      share: number(quota, 'share', where) ?? (count === undefined ? refuse('part-missing', { where: 'commendation.quota' }) : undefined),
      base: choice(raw, 'base', ['ranked', 'all'], where),
      rounding: choice(raw, 'rounding', ['floor', 'ceil', 'half-up'], where),
      ties: choice(raw, 'ties', ['all-in', 'all-out', 'tie-break'], where),
      minimum: need(raw, 'minimum', 'whole', where),
      maximum: maybe(raw, 'maximum', 'whole', where),
      excludes: need(raw, 'excludes', 'list', where),
      vacancies: choice(raw, 'vacancies', ['pass-on', 'leave-empty'], where),
      atLeast: number(raw, 'atLeast', where),
    }
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
        missing: need(item, 'missing', 'map', where),
        notApplicableTo: need(item, 'notApplicableTo', 'list', where),
        examples: maps(need(item, 'examples', 'list', where), where),
      })
      waiting.push(...need(item, 'items', 'list', where))
    }
    return items
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

    const wrong = []
    const found = {}
    for (const name of PARTS) {
      found[name] = partHash(parts[name])
      if (own(hashes, name) !== found[name]) wrong.push(name)
      yield { stage: 'hashes', done: 0 }
    }
    if (wrong.length === 0 && sha(canonical(found)) !== whole) wrong.push('whole')

    const rulebook = readRulebook(parts.rulebook)
    const { nodes, depth } = readNodes(need(parts.rulebook, 'nodes', 'list', 'rulebook'))
    const cells = readCells(parts.rulebook, nodes.length)
    const units = readUnits(parts.units, rulebook.level, rulebook.classes)
    const facts = maps(parts.facts, 'facts').map(readFact)
    const { year, month } = about
    const figure = figureTable({ rulebook, indicators: rulebook.indicators, units, facts, year, month })
    const classes = units.assessed.map((unit) => unit.class)
    const names = { rulebook, nodes, units: units.assessed }

    // 指标值
    for (const [i, raw] of maps(parts.figures, 'figures').entries()) {
      const where = `figures[${i}]`
      const [indicator, part, when] = ['indicator', 'part', 'when'].map((key) => need(raw, key, 'text', where))
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

    // 每一步的值
    const values = new Map()
    const cell = (id, u) => values.get(id)?.[u] ?? refuse('cell-not-there', { where: id.slice(0, 80) })
    const read = evaluator({ nodes, depth, classes, figure, cell })
    const rows = new Map(maps(parts.values, 'values').map((raw, i) => [need(raw, 'cell', 'text', `values[${i}]`), raw]))
    for (const [i, { id, node }] of cells.entries()) {
      const raw = rows.get(id) ?? refuse('part-missing', { where: `values(${id})` })
      const stated = column(raw, classes.length, `values(${id})`)
      const mine = classes.map((_, u) => read(node, u))
      values.set(id, mine)
      for (let u = 0; u < mine.length; u++, counts.values++)
        if (!same(mine[u], readValue(stated[u], `values(${id})`)))
          differences.add({
            kind: 'value',
            unit: units.assessed[u],
            cell: id,
            node,
            stated: stated[u],
            computed: written(mine[u]),
            inputs: () => inputsOf(nodes, node, (at) => read(at, u)),
          })
      yield { stage: 'values', done: i / cells.length }
    }

    // 名次、等次、表彰
    const judged = judge({ rulebook, classes: rulebook.classes, units: units.assessed, cell })
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
      hashes: { checked: PARTS.length + 1, wrong },
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
    const [period, through] = [text('period'), text('through')]
    const month = new RegExp(`^${/^[1-9]\d{3}$/.test(period) ? period : '-'}-(0[1-9]|1[0-2])$`).exec(through)
    if (month === null) refuse('part-malformed', { where: 'about.through' })
    return {
      scheme: text('scheme'),
      version: text('schemeVersion'),
      name: nameOf(raw, text('scheme')),
      schemeYear: text('year'),
      year: Number(period),
      through,
      month: Number(month[1]),
      fingerprint: text('fingerprint'),
    }
  }

  function readCells(raw, nodes) {
    return maps(need(raw, 'cells', 'list', 'rulebook'), 'rulebook.cells').map((one, i) => {
      const where = `rulebook.cells[${i}]`
      const node = need(one, 'node', 'whole', where)
      if (node < 0 || node >= nodes) refuse('circular', { where })
      return { id: need(one, 'cell', 'text', where), unit: need(one, 'unit', 'text', where), node }
    })
  }

  function column(raw, length, where) {
    const list = need(raw, 'values', 'list', where)
    if (list.length !== length) refuse('part-malformed', { where })
    return list.every((each) => typeof each === 'string') ? list : refuse('part-malformed', { where })
  }

  function compareStandings({ contenders, groups }, parts, differences, counts) {
    const stated = maps(parts.standings, 'standings')
    if (stated.length !== contenders.length) refuse('part-malformed', { where: 'standings' })
    for (const [i, one] of contenders.entries()) {
      const mine = {
        unit: one.unit.code,
        class: one.unit.class,
        rank: one.rank,
        unrankedBecause: one.unranked,
        grade: one.grade,
        vetoes: one.struck.map((veto) => veto.id),
        commended: one.commended,
        notCommendedBecause: one.commended ? undefined : one.because,
      }
      compareFields(stated[i], mine, (field, difference) =>
        differences.add({ kind: 'standing', unit: one.unit, field, rank: one.rank, ...difference }),
      )
      counts.standings += 1
    }
    const lines = maps(parts.groups, 'groups')
    if (lines.length !== groups.length) refuse('part-malformed', { where: 'groups' })
    for (const [i, group] of groups.entries()) {
      const mine = { ...group, line: group.line && written(group.line) }
      compareFields(lines[i], mine, (field, difference) => differences.add({ kind: 'group', group: group.group, field, ...difference }))
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
      const vetoes = one.struck.map((veto) => veto.id).sort(byCode)
      lines.push(['unit', unit.code, unit.class, ...scores, one.rank ?? null, one.grade ?? null, one.commended, vetoes])
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
      const leaf = ['figure', 'cell', 'group', 'rank'].includes(node.op)
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
    const world = { nodes, depth, classes: givens.map(() => classId), figure, cell }
    const read = evaluator(world)
    function cell(id, u) {
      const other = /^(?:item|own):(.*)$/s.exec(id)
      if (other !== null) return amount(own(givens[0], `item(${other[1]})`)) ?? '!not-reported'
      return id.startsWith('calculation:') && placed.has(id) ? read(placed.get(id), u) : '!undefined'
    }
    const root = placed.get(`clause:${item.id}`) ?? refuse('part-missing', { where: `clause:${item.id}` })
    const stated = need(example, 'points', 'text', where)
    const value = read(root, 0)
    return {
      stated: amountText(stated),
      computed: isMissing(value) ? treated(item, classId, value) : written(value),
    }
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
    if (treatment === 'full') return typeof item.points === 'string' ? item.points : String(own(item.points ?? {}, classId))
    return treatment === 'zero' || treatment === 'no-merit' ? '0' : treatment
  }
  // 「27.5%」「3 days」「0.5分」→ 数；计量单位只是写给人看的，这里不用。
  function amount(text) {
    if (typeof text !== 'string') return undefined
    if (ABSENT.has(`!${text}`)) return `!${text}`
    const match = /^\s*(-?)\s*(\d{1,60}(?:\.\d{1,60})?)\s*[^\d.]*$/.exec(text.normalize('NFKC'))
    return match === null ? '!undefined' : readNumber(match[1] + match[2])
  }
  function givenFigure(given, indicator, id, part, when) {
    const find = (name) => {
      const plain = name === 'value' ? id : `${id}.${name}`
      const keys = when === 'current' ? [plain] : name === 'value' ? [`${id}.${when}`] : [`${plain}.${when}`, `${id}.${when}.${name}`]
      return keys.map((key) => amount(own(given, key))).find((value) => value !== undefined)
    }
    const stated = find(part)
    if (stated !== undefined) return stated
    if (part !== 'value' || indicator === undefined || !indicator.ratio) return '!not-reported'
    const [numerator, denominator] = [find('numerator'), find('denominator')]
    return numerator === undefined || denominator === undefined ? '!not-reported' : quotient(indicator, numerator, denominator)
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
      title: (a) => `复核秤 · ${a.name.zh}（版本 ${a.version}，${a.year} 年度，计到 ${a.through}）`,
      hashesAgree: (n) => `指纹：${n} 个 SHA-256 全部相符，装包以后没有改动过。`,
      hashesDiffer: (list) => `指纹：不相符的部分 ${list.join('、')}。装包以后有人改动过，或者指纹本身被改动。`,
      counts: (c) => `重新算了 ${c.figures} 个指标值、${c.values} 个步骤的值、${c.standings} 行名次与表彰、${c.examples} 个算例。`,
      agreed: (n) => `结论：全部 ${n} 个数一致。`,
      onlyHashes: (n) => `结论：全部 ${n} 个数算得一致，但指纹不相符，不能当作原件。`,
      differs: '结论：不一致。',
      fingerprint: (hash) => `结果指纹 SHA-256：${hash}\n请与公布的结果指纹逐字比对：相同，才是公布的那一份。`,
      fingerprintDiffers: (f) => `结果指纹不同：结果包写的 ${f.stated}，重新算得 ${f.computed}。`,
      first: '第一处不同：',
      stated: '结果包写的：',
      computed: '重新算得：　',
      formula: '算式：',
      inputs: '代入：',
      source: '条款：',
      given: '算例给出：',
      more: (n) => `另外还有 ${n} 处不同，往往由第一处引起。`,
      unchecked:
        '没有核对的：事实本身是不是真的；单位和类别定得对不对；方案条文有没有被正确展开成算式（只用算例核对）；显示时的进位；谁报送、谁签字。',
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
      folds: { sum: '合计', count: '个数', mean: '平均', min: '最小', max: '最大' },
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
      title: (a) => `Second scale · ${a.name.en} (version ${a.version}, year ${a.year}, through ${a.through})`,
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
      stated: 'The bundle says: ',
      computed: 'Computed again:  ',
      formula: 'Formula: ',
      inputs: 'With: ',
      source: 'Clause: ',
      given: 'Given: ',
      more: (n) => `${n} more differences, most often caused by the first.`,
      unchecked:
        'Not checked: whether the facts are true; whether units and classes are right; whether the scheme’s text was rightly turned into formulas (worked examples only); rounding for display; who reported and who signed.',
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
      folds: { sum: 'sum', count: 'count', mean: 'mean', min: 'least', max: 'greatest' },
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
      const thing = rulebook.items.get(about) ?? rulebook.vetoes.find((veto) => veto.id === about)
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
      if (op === 'group') return `${say.over[node.over]}${say.folds[node.fold]}(${inner(of[0])})`
      if (op === 'rank') return `${say.over[node.over]}${say.ops.rank}(${inner(of[0])})`
      if (op === 'present') return `${say.ops.present}${say.folds[node.fold]}(${list(of)})`
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
      standing: () => own(say.fields, first.field) ?? first.field,
      group: () => `${say.group(first.group)}${own(say.fields, first.field) ?? first.field}`,
      example: () => say.example(named(thing, item)),
    }[first.kind]()
    const lines = [
      `${say.first}${first.unit === undefined ? '' : `${say.unit(first.unit)} · `}${what}`,
      `  ${say.stated}${valueText(first.stated)}`,
      `  ${say.computed}${valueText(first.computed)}`,
    ]
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
