import { VIEW_KINDS, type ViewKind } from '../../src/lib/domain/view';
import { AGENCIES, BENCH_DISTRICT, YEARS } from './big-store';

/** Addresses of different Views of the bench's district, every kind in turn, the same on every run. */
export function viewUrls(count: number, indicators: readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = VIEW_KINDS[index % VIEW_KINDS.length] as ViewKind;
    const at = (step: number) => indicators[(index * step + step) % indicators.length] ?? '';
    const agency = (step: number) => `${BENCH_DISTRICT}-${(index * 7 + step * 31) % AGENCIES}`;
    const parameters = new URLSearchParams({
      district: BENCH_DISTRICT,
      kind,
      indicator: at(1),
      beside: [at(3), at(5)].join(','),
      group: index % 3 === 0 ? 'all' : 'enforcement',
      highlight: [1, 2, 3]
        .slice(0, index % 4)
        .map(agency)
        .join(','),
      years: `${YEARS.from + (index % 10)}-${YEARS.to}`,
    });
    return `/compare?${parameters}`;
  });
}
