import type { CustomSeriesOption } from 'echarts/charts';
import { matrixLayout } from './matrix-layout';
import { cellTiles } from './matrix-tiles';
import type { ChartInput } from './registry';

/** What answers to the pointer: each cell by its name, see `cellName`, with nothing to be seen of it. */
export function matrixHits({ comparison, width, texts, locale }: ChartInput): CustomSeriesOption[] {
  const tiles = cellTiles(matrixLayout(comparison, width, texts, locale), texts);
  return [
    {
      type: 'custom',
      id: 'matrix',
      coordinateSystem: 'none',
      z: 3,
      animation: false,
      cursor: 'pointer',
      data: tiles.map(({ name }, index) => ({ name, value: index })),
      renderItem: ({ dataIndex }) => {
        const tile = tiles[dataIndex];
        if (tile === undefined) return null;
        return { type: 'rect' as const, shape: tile.box, style: { fill: 'transparent' } };
      },
    },
  ];
}
