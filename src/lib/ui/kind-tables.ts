import type { Component } from 'svelte';
import type { Comparison } from '../domain/comparison';
import type { ViewKind } from '../domain/view';
import type { Sort } from '../query/sort';
import ChangeTable from './ChangeTable.svelte';
import PartsTable from './PartsTable.svelte';
import RankTable from './RankTable.svelte';
import TrendTable from './TrendTable.svelte';

/** What every table twin of a chart is made from. */
export interface KindTableProps {
  readonly comparison: Comparison;
  readonly sort: Sort;
  /** Address of the same View sorted so. */
  readonly hrefOf: (sort: string) => string;
  /** Every row, however many. */
  readonly all: boolean;
}

/** The table that says what a kind of chart shows. */
export const KIND_TABLES: Readonly<Record<ViewKind, Component<KindTableProps>>> = {
  trend: TrendTable,
  rank: RankTable,
  change: ChangeTable,
  parts: PartsTable,
};
