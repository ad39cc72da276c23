import type { AbsenceReason, Mark, Precision } from '../../domain/cell';
import type { AgencyKind } from '../../domain/agency';
import type { Direction, Genre, WorkArea } from '../../domain/indicator';
import type { Severity } from '../../domain/finding';
import type { DutyState } from '../../domain/report';
import type { Measure, ViewKind } from '../../domain/view';

/** The words of the domain: one word per idea, everywhere the same. */
export const terms = {
  absence: {
    'not-reported': '未报告',
    blank: '空白',
    'not-applicable': '不适用',
    withheld: '不公开',
    withdrawn: '已撤回',
  } satisfies Record<AbsenceReason, string> as Record<AbsenceReason, string>,
  precision: { exact: '准数', 'at-least': '不少于', 'at-most': '不超过', about: '约' } as Record<
    Precision,
    string
  >,
  mark: { provisional: '暂定', restated: '修订', doubtful: '存疑', confirmed: '机构确认' } as Record<
    Mark,
    string
  >,
  kind: {
    government: '区政府',
    enforcement: '执法部门',
    general: '综合部门',
    subdistrict: '街道',
    town: '镇',
    vertical: '垂直管理单位',
  } as Record<AgencyKind, string>,
  allAgencies: '全部机构',
  area: {
    study: '学习贯彻习近平法治思想',
    services: '依法全面履行职能',
    rulemaking: '制度与标准',
    decision: '行政决策与合法性审核',
    enforcement: '行政执法',
    disputes: '矛盾纠纷化解',
    litigation: '行政诉讼',
    reconsideration: '行政复议',
    oversight: '监督与公开',
    publicity: '普法宣传',
    capacity: '法治队伍与保障',
  } as Record<WorkArea, string>,
  genre: {
    'rule-of-law-report': '法治政府建设年度报告',
    'disclosure-report': '政府信息公开年度报告',
    'enforcement-statistics': '行政执法统计',
    'litigation-statistics': '复议与诉讼统计',
    internal: '内部资料',
  } as Record<Genre, string>,
  direction: { neutral: '中性', 'better-high': '越高越好', 'better-low': '越低越好' } as Record<
    Direction,
    string
  >,
  severity: { error: '错误', warning: '提醒', note: '说明' } as Record<Severity, string>,
  duty: {
    'on-time': '按时',
    late: '逾期',
    partial: '不全',
    missing: '缺',
    open: '未到期',
    exempt: '免（涉密）',
    'not-expected': '无此义务',
  } as Record<DutyState, string>,
  view: {
    trend: '趋势',
    rank: '排序',
    change: '增减',
    matrix: '矩阵',
    scatter: '散点',
    facets: '小图',
    parts: '组成',
  } as Record<ViewKind, string>,
  measure: {
    value: '数值',
    change: '同比增减',
    'percent-change': '同比增减 %',
    index: '指数（首年 = 100）',
    'per-exposure': '每千之比',
    share: '占合计之比',
    rank: '位次（由高到低）',
    percentile: '百分位',
  } as Record<Measure, string>,
  /** Measures that name a year or another indicator. */
  measured: {
    change: (year: number) => `较 ${year} 年增减`,
    percentChange: (year: number) => `较 ${year} 年增减 %`,
    index: (year: number) => `指数（${year} 年 = 100）`,
    per: (indicator: string, unit: string) => `每千${unit}${indicator}`,
    share: (group: string) => `占${group}合计之比`,
  },
  fictional: '虚构示例数据',
};
