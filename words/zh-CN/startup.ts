import type { Says } from '../says.ts'
import type { StartupCode } from '../startup-code.ts'

/** 启动失败的说明. */
export const startup = {
  'startup.port-in-use': (f) => ({
    what: `端口 ${f.port} 已被别的程序占用，没有启动。`,
    next: `请换一个端口再启动：PORT=${f.other} npm start`,
  }),
  'startup.port-forbidden': (f) => ({
    what: `不能在 ${f.host}:${f.port} 上监听（${f.why}）。`,
    next: '请把 HOST 设为本机地址、把 PORT 设为 1024 以上的端口，例如：PORT=3000 npm start',
  }),
  'startup.data-folder-unwritable': (f) => ({
    what: `数据文件夹 ${f.folder} 不能写入。`,
    next: '请把它交给当前用户，或用 DATA_DIR=<文件夹> 指定另一个可写的文件夹。',
  }),
  'startup.data-folder-in-use': (f) => ({
    what: `数据文件夹 ${f.folder} 正由另一个公秤使用（进程号 ${f.pid}）。`,
    next: `请先停掉它（kill ${f.pid}），或用 DATA_DIR=<另一个文件夹> 启动第二个。`,
  }),
  'startup.data-folder-of-other-version': (f) => ({
    what: `数据文件夹 ${f.folder} 由 PostgreSQL ${f.found} 建立，本程序自带的是 ${f.needed}。`,
    next: '请用原来的版本启动并备份，或用 DATA_DIR 指定一个新文件夹。',
  }),
  'startup.disk-full': (f) => ({
    what: `磁盘空间不足：${f.folder} 只剩 ${f.free} MB，至少需要 ${f.needed} MB。`,
    next: '请清理磁盘，或用 DATA_DIR=<文件夹> 指定另一块磁盘上的文件夹，然后重新启动；已有数据没有受损。',
  }),
  'startup.no-embedded-database': (f) => ({
    what: `本机系统（${f.platform}）没有随 npm 安装的 PostgreSQL。`,
    next: '请重新运行 npm ci；或安装 PostgreSQL 15 以上版本并设置 DATABASE_URL=postgres://用户:密码@主机:5432/库名',
  }),
  'startup.no-unprivileged-user': () => ({
    what: 'PostgreSQL 不能以 root 身份运行，而本机没有可用的普通用户（postgres 或 nobody）。',
    next: '请用普通用户运行 npm start。',
  }),
  'startup.database-did-not-start': (f) => ({
    what: `自带的 PostgreSQL 没有启动：${f.why}`,
    next: `详细记录在 ${f.log}`,
  }),
  'startup.database-url-unreadable': () => ({
    what: 'DATABASE_URL 不是一个数据库地址。',
    next: '请写成 postgres://用户:密码@主机:5432/库名；不设置 DATABASE_URL 则使用自带的数据库。',
  }),
  'startup.database-unreachable': (f) => ({
    what: `连不上数据库 ${f.server}（${f.why}）。`,
    next: '请核对 DATABASE_URL 里的主机和端口，并确认数据库已经启动、防火墙放行。',
  }),
  'startup.database-login-refused': (f) => ({
    what: `数据库 ${f.server} 拒绝了用户 ${f.user} 的登录。`,
    next: '请核对 DATABASE_URL 里的用户名和密码。',
  }),
  'startup.database-missing': (f) => ({
    what: `数据库服务器 ${f.server} 上没有名为 ${f.database} 的库。`,
    next: `请先建库：createdb -E UTF8 -T template0 ${f.database}`,
  }),
  'startup.database-too-old': (f) => ({
    what: `数据库是 PostgreSQL ${f.version}，需要 15 以上版本。`,
    next: '请升级数据库，或不设置 DATABASE_URL 而使用自带的数据库。',
  }),
  'startup.database-roles-missing': (f) => ({
    what: `数据库用户 ${f.user} 不能建立或使用角色 gongcheng_owner、gongcheng_app。`,
    next: `请数据库管理员执行：create role gongcheng_owner; create role gongcheng_app; grant gongcheng_owner, gongcheng_app to "${f.user}"; grant create on database "${f.database}" to gongcheng_owner;`,
  }),
  'startup.database-not-utf8': (f) => ({
    what: `数据库 ${f.database} 的编码是 ${f.encoding}，需要 UTF8。`,
    next: `请另建一个库：createdb -E UTF8 -T template0 ${f.database}_utf8`,
  }),
  'startup.migration-changed': (f) => ({
    what: `数据库里已执行过的升级 ${f.migration} 与程序中的内容不同。`,
    next: '请使用建立该数据库的程序版本；升级文件发布后不得改动。',
  }),
  'startup.database-from-the-future': (f) => ({
    what: `数据库已升级到 ${f.migration}，比本程序新。`,
    next: '请使用同样新或更新的程序版本；没有改动任何数据。',
  }),
  'startup.migration-failed': (f) => ({
    what: `数据库升级 ${f.migration} 失败，已全部撤销：${f.why}`,
    next: '数据仍是升级前的样子；请把这条消息告诉维护人员。',
  }),
} satisfies Readonly<Record<StartupCode, Says>>
