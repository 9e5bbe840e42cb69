import type { Says } from '../says.ts'

const CSV: Readonly<Record<string, string>> = {
  encoding: '文件不是文本，或编码无法识别',
  header: '第一行不是表头',
  rows: '行数太多',
  'csv.quote-not-closed': '有引号没有闭合',
  'csv.too-large': '文件太大',
}

/** 令牌与程序接口被拒绝的说明. */
export const exchangeRefusals = {
  'token.unknown': () => ({
    what: '没有这个令牌。',
    next: '请核对令牌是否完整；Basic 方式请用本人账号作用户名、令牌作密码（不是登录密码）。',
  }),
  'token.expired': (f) => ({
    what: `令牌已于 ${f.at ?? ''} 到期，没有写入任何数据。`,
    next: '请由本人登录后新建一个令牌。',
  }),
  'token.revoked': (f) => ({
    what: `令牌已于 ${f.at ?? ''} 注销，没有写入任何数据。`,
    next: '如非本人操作，请联系安全管理员；如需继续，请新建一个令牌。',
  }),
  'token.read-only': () => ({
    what: '这个令牌只能读取，不能报送；没有写入任何数据。',
    next: '请由本人新建一个可报送的令牌。',
  }),
  'token.wrong-address': (f) => ({
    what: `这个令牌不能从 ${f.address ?? '这个地址'} 使用。`,
    next: '请在允许的地址上使用，或由本人新建一个令牌。',
  }),
  'token.not-yours': () => ({
    what: '您名下没有这个令牌，或它已经注销。',
    next: '请刷新令牌列表。',
  }),
  'token.address': (f) => ({
    what: `“${f.address ?? ''}”不是地址或网段，没有新建令牌。`,
    next: '请写成 10.1.2.3 或 10.1.0.0/16 的样子。',
  }),
  'token.too-many': (f) => ({
    what: `您已有 ${f.limit ?? ''} 个有效令牌，没有新建。`,
    next: '请先注销不用的令牌。',
  }),
  'token.more-than-yours': () => ({
    what: '您本人不能报送，所以不能新建可报送的令牌。',
    next: '请改建只读令牌。',
  }),
  'exchange.not-supported': (f) => ({
    what: `这里不支持 ${f.what ?? ''}；没有写入任何数据。`,
    next: '支持的参数见使用手册《与其他系统交换数据》。',
  }),
  'exchange.parameter': (f) => ({
    what: `参数 ${f.name ?? ''} ${f.value === undefined ? '没有给出' : `的值“${f.value}”不对`}；没有写入任何数据。`,
    next: '请补上或改正后重新发送。',
  }),
  'import.busy': () => ({ what: '您的上一份文件还在导入，没有开始新的。', next: '请等它导完。' }),
  'exchange.csv': (f) => ({
    what: `CSV 读不出来：${CSV[f.why ?? ''] ?? f.why ?? ''}${f.line ? `（第 ${f.line} 行）` : ''}；没有写入任何数据。`,
    next: '请按“数据元,期间,单位,,,值”的列序、UTF-8 编码重新生成。',
  }),
  'exchange.unknown-object': (f) => ({
    what: `没有标识或编码为“${f.id ?? ''}”的对象，或您无权查看。`,
    next: '请从相应的列表接口取得标识。',
  }),
} satisfies Record<`token.${string}` | `exchange.${string}` | `import.${string}`, Says>
