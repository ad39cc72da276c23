import type { IgnoredReason } from '../../query/view-url';

/** What of an address could not be done, why, and what is shown instead. */
export const viewNotes = {
  item: (asked: string, reason: string, instead: string | undefined) =>
    instead === undefined ? `${asked}（${reason}）` : `${asked}（${reason}，现显示：${instead}）`,
  reasons: {
    unknown: '未识别',
    'too-many': '超出可选数目',
    'no-figures': '没有数据',
    'not-for-indicator': '此指标没有这种算法，或算不出数',
    'base-alone': '只有基年自己，与自己相比看不出变化',
    gone: '该组已删除',
  } as Record<IgnoredReason, string>,
};
