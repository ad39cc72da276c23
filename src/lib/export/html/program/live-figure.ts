import { fittedToRoom } from '../../../charts/draw-slide';
import { startLive } from '../../../charts/live';
import { SCREEN } from '../../../charts/look';
import { stepByKey } from '../../../charts/step-by-key';
import type { Locale } from '../../../text/locale';
import { headline } from '../../../text/headline';
import type { Texts } from '../../../text/zh-CN';
import type { LiveSource } from '../slide-markup';

/** A picture that answers to pointing and to keys. */
export interface LiveFigure {
  /** Makes the next of its highlighted agencies stand out; after the last, none. */
  standNext(): void;
  /** Nothing stands out, nothing is pointed at. */
  rest(): void;
  dispose(): void;
}

/** Makes the drawing in the box live: the same picture, drawn by the same option, over the one that stood there. */
export function liveFigure(box: HTMLElement, source: LiveSource, texts: Texts, locale: Locale): LiveFigure {
  const { fit, size } = fittedToRoom(source.comparison, source.room, texts, locale);
  const { comparison } = fit;
  const mount = document.createElement('div');
  const told = document.createElement('p');
  const scale = Math.min(source.room.width / size.width, source.room.height / size.height);
  mount.className = 'mount';
  mount.tabIndex = 0;
  mount.setAttribute('role', 'application');
  mount.setAttribute('aria-label', headline(comparison, texts, locale));
  mount.setAttribute('aria-roledescription', texts.charts.stepping);
  Object.assign(mount.style, {
    width: `${size.width}px`,
    height: `${size.height}px`,
    transform: `scale(${scale})`,
  });
  told.className = 'told';
  told.setAttribute('role', 'status');
  box.append(mount, told);
  box.classList.add('drawn');
  /** The agency that a click or key has made stand out; what is pointed at goes before it. */
  let standing: string | undefined;
  const chart = startLive(mount, {
    comparison,
    texts,
    locale,
    look: SCREEN,
    size,
    onpick: ({ agency }) => stand(agency === standing ? undefined : agency),
    onpoint: (agency) => chart.point(agency ?? standing),
  });
  mount.addEventListener('keydown', (event) => {
    told.textContent = stepByKey(event, chart, texts) ?? told.textContent;
  });
  mount.addEventListener('blur', () => chart.leave());

  const chosen = comparison.series.filter((one) => one.highlighted).map((one) => one.agency.code);
  return {
    standNext: () => stand(chosen[standing === undefined ? 0 : chosen.indexOf(standing) + 1]),
    rest() {
      stand(undefined);
      chart.leave();
    },
    dispose() {
      chart.dispose();
      mount.remove();
      told.remove();
      box.classList.remove('drawn');
    },
  };

  function stand(agency: string | undefined): void {
    standing = agency;
    chart.point(agency);
  }
}
