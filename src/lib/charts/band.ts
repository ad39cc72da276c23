import { pointsOfBand } from './band-shape';
import { bandFill } from './fills';
import { peerRuns } from './runs';
import type { ChartSeries } from './option';
import type { ChartInput } from './registry';

/** The quartile band of the peers, one shape for each run of years in which enough of them reported. */
export function bandSeries({ comparison, look }: ChartInput): ChartSeries[] {
  if (!comparison.view.band) return [];
  const runs = peerRuns(comparison);
  if (runs.length === 0) return [];
  return [
    {
      type: 'custom',
      id: 'band',
      silent: true,
      animation: false,
      z: 1,
      data: runs.map((run, index) => [run[0]?.year ?? 0, run[0]?.spread.median ?? 0, index]),
      renderItem: (params, api) => ({
        type: 'polygon',
        shape: {
          points: pointsOfBand(runs[params.dataIndex] ?? [], (year, value) => {
            const [x = 0, y = 0] = api.coord([year, value]);
            return [x, y];
          }),
        },
        style: { fill: bandFill(look) as never },
      }),
    },
  ];
}
