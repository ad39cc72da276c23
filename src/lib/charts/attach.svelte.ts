import type { Attachment } from 'svelte/attachments';
import type { LiveChart, LiveInput } from './live';

/**
 * Makes a chart live in the element: after the first paint ECharts is loaded, mounted, kept up with the data and the
 * element's width, and disposed with it. Colours are custom properties, so a change of theme needs nothing.
 * @param input read again whenever what it reads changes
 * @param pointed the agency that stands out for the moment
 * @param onlive given the live chart when it stands, and nothing when it is gone
 */
export function liveChart(
  input: () => LiveInput,
  pointed: () => string | undefined,
  onlive: (live: LiveChart | undefined) => void,
): Attachment<HTMLElement> {
  // What the attachment itself reads must not be reactive, or every change would mount the chart anew.
  return (element) => {
    let chart: LiveChart | undefined;
    let gone = false;
    let width = element.clientWidth;
    const latest: { input: LiveInput | undefined } = { input: undefined };

    const watcher = new ResizeObserver(() => {
      if (element.clientWidth === width || element.clientWidth === 0) return;
      width = element.clientWidth;
      if (latest.input !== undefined) chart?.update(latest.input);
    });

    $effect(() => {
      latest.input = input();
      chart?.update(latest.input);
    });

    $effect(() => {
      const agency = pointed();
      chart?.point(agency);
    });

    const cancel = afterPaint(async () => {
      const { startLive } = await import('./live');
      if (gone || latest.input === undefined) return;
      chart = startLive(element, latest.input);
      watcher.observe(element);
      onlive(chart);
    });

    return () => {
      gone = true;
      cancel();
      watcher.disconnect();
      chart?.dispose();
      onlive(undefined);
    };
  };
}

/** When the page has been painted and the browser has time; a failure to load leaves the drawing as it stands. */
function afterPaint(run: () => Promise<void>): () => void {
  const start = () => {
    run().catch((problem: unknown) => console.error(problem));
  };
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(start, { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(start, 60);
  return () => clearTimeout(handle);
}
