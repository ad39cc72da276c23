/** The widths at which the server draws; the nearest at or below what the reader's page offers. */
export const CHART_WIDTHS = [360, 960, 1440] as const;
export type ChartWidth = (typeof CHART_WIDTHS)[number];

/** What is drawn before the browser has told its width. */
export const FIRST_WIDTH: ChartWidth = 960;

/** The drawing width that reads best in a box of `pixels`: text neither shrinks below 11 px nor grows coarse. */
export function chartWidthFor(pixels: number): ChartWidth {
  if (pixels < 640) return 360;
  return pixels < 1240 ? 960 : 1440;
}

/** Sizes that go with a width: a narrow chart is designed as one, not a wide one shrunk. */
export interface Layout {
  readonly width: number;
  readonly narrow: boolean;
  /** Font sizes in px: axis and notes, labels of lines and bars. */
  readonly small: number;
  readonly text: number;
  readonly line: number;
  /** Diameter of a mark in px. */
  readonly mark: number;
}

export function layoutFor(width: number): Layout {
  if (width < 640) return { width, narrow: true, small: 11, text: 12, line: 2, mark: 7 };
  if (width < 1240) return { width, narrow: false, small: 12, text: 14, line: 2.5, mark: 8 };
  return { width, narrow: false, small: 14, text: 17, line: 3, mark: 10 };
}
