import type { SlideWords } from '../../charts/slide-layout';
import { eventNotes } from '../../text/event';
import type { HandedSlide, HandedView, Speech } from '../handed';

/** The words of a slide as a page has them: each said once. */
export function slideWords(slide: HandedSlide, say: Speech): SlideWords {
  const { layout, title, takeaway, body, missing, views } = slide;
  return {
    layout,
    title,
    subtitle: slide.subtitle,
    // The file's stamps are counted with the subtitle by who lays it out.
    stamped: false,
    takeaway,
    body: body.join('\n'),
    notes: [...new Set(views.flatMap((view) => viewNotes(view, say)))],
    missing,
    headlines: views.map((view) => view.title),
  };
}

/** Under a View: what its signs mean, whose reports it is from, and what the numbers in its picture stand for. */
export function viewNotes({ comparison, source }: HandedView, { texts, locale }: Speech): string[] {
  const events = comparison.view.kind === 'trend' ? eventNotes(comparison, texts, locale) : [];
  return [source, ...events].filter((text) => text !== '');
}
