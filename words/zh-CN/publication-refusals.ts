import type { PublicationRefusal } from '#domain/guard'
import type { Says } from '../says.ts'

/** 发布的拒绝: facts name the finding in the way. */
export const publicationRefusals = {
  'publication.no-scheme': () => ({
    what: '方案还读不成可以计算的规则，不能发布。',
    next: '请先按检查意见改好。',
  }),
  'publication.refused-content': (f) => ({
    what: `${place(f)}含有本系统拒绝收入的内容，不能发布，任何批准文件都不能放行。`,
    next: '请按检查意见删去。',
  }),
  'publication.must-be-mended': (f) => ({
    what: `${place(f)}有错误，不能发布。`,
    next: '请按检查意见改好；这类错误不能用批准文件放行。',
  }),
  'publication.approval-needed': (f) => ({
    what: `${place(f)}不符合政策规则“${f.rule ?? ''}”，还没有批准文件。`,
    next: '请改好，或为这条意见附上批准文件的文号、机关、日期和保留的理由；意见和理由都会公示。',
  }),
  'publication.approval-incomplete': (f) => ({
    what: `${place(f)}的批准文件没有写全：缺${APPROVAL_PARTS[f.missing ?? ''] ?? f.missing ?? ''}。`,
    next: '文号、机关、日期、理由缺一不可。',
  }),
  'publication.approval-date': (f) => ({
    what: `${place(f)}的批准日期“${f.issued ?? ''}”不是一个日期。`,
    next: '请写成 2026-01-31 这样的日期。',
  }),
  'publication.approval-text': (f) => ({
    what: `${place(f)}的批准文件或理由里含有“${f.term ?? ''}”，本系统拒绝收入。`,
    next: '请改写理由。',
  }),
} satisfies Record<PublicationRefusal, Says>

const place = (f: Readonly<Record<string, string | undefined>>): string =>
  [f.about, f.line === undefined || f.line === '' ? '' : `第${f.line}行`]
    .filter((part) => part !== '')
    .join('，') || '方案'

const APPROVAL_PARTS: Readonly<Record<string, string>> = {
  number: '文号',
  issuer: '机关',
  issued: '日期',
  reason: '理由',
}
