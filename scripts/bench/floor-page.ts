import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';
import { packagePath } from '../../src/lib/server/root';

/** Rows of `/compare.json`, as far as the floor draws them. */
export interface FloorRow {
  readonly agencyName: string;
  readonly year: number;
  readonly value?: number;
}

/**
 * The floor: a static page with all rows inlined and plain ECharts, as one would write it in an afternoon; gzipped
 * once, served by a bare server. It shows the first set, and at a click on its button the second.
 */
export async function serveFloor(
  sets: readonly (readonly FloorRow[])[],
): Promise<{ address: string; stop(): Promise<void> }> {
  const library = gzipSync(readFileSync(packagePath('node_modules/echarts/dist/echarts.min.js')));
  const page = gzipSync(pageOf(sets));
  const server = createServer((request, response) => {
    const script = request.url === '/echarts.js';
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
    });
    response.end(script ? library : page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function pageOf(sets: readonly (readonly FloorRow[])[]): string {
  return `<!doctype html><meta charset="utf-8"><title>floor</title>
<button id="next">next</button><div id="chart" style="width:1176px;height:520px"></div>
<script src="/echarts.js"></script>
<script>
const sets = ${JSON.stringify(sets)};
const chart = echarts.init(document.getElementById('chart'), null, { renderer: 'svg' });
function show(rows) {
  const years = [...new Set(rows.map((row) => row.year))].sort();
  const names = [...new Set(rows.map((row) => row.agencyName))];
  const values = new Map(rows.map((row) => [row.agencyName + row.year, row.value]));
  const of = (name) => years.map((year) => values.get(name + year) ?? null);
  chart.setOption({ animation: false, tooltip: { trigger: 'axis' }, xAxis: { type: 'category', data: years }, yAxis: {},
    series: names.map((name) => ({ name, type: 'line', data: of(name) })) }, true);
}
show(sets[0]);
document.getElementById('next').onclick = () => show(sets[1]);
</script>`;
}
