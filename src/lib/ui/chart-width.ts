/** Widths at which charts are drawn on the server, and the widest window each is for. */
const STEPS = [
  { upTo: 600, width: 360 },
  { upTo: 1500, width: 960 },
  { upTo: Infinity, width: 1440 },
] as const;

/** Keeps in a cookie which drawing suits this window, so that the next page arrives with it. */
export function rememberChartWidth(): void {
  const step = STEPS.find((one) => window.innerWidth <= one.upTo) ?? STEPS[1];
  document.cookie = `chart-width=${step.width}; path=/; max-age=31536000; samesite=lax`;
}
