import type { Texts } from '../zh-CN';

export const events: Texts['events'] = {
  title: 'Events',
  lead: 'Write down what may stand behind the figures: a reform, powers transferred, a campaign. The trend in Compare marks them by number in their year. Nothing but a mark: no figure changes.',
  none: 'No event has been written down yet.',
  toTrend: 'See the trend',
  add: 'Write one down',
  year: 'Year',
  agency: 'Agency',
  whole: 'whole district',
  text: 'Event',
  textEn: 'In English (optional)',
  person: 'Your name',
  writtenBy: 'Written by',
  by: (person, when) => `${person}, ${when}`,
  takenBackBy: (person, when) => `taken back by ${person}, ${when}`,
  write: 'Write down',
  takeBack: 'Take back',
  takeBackNote: 'It then leaves the charts and stays in this table.',
  refused: {
    missing:
      'A year (1900–2100), the event (at most 60 characters, in English 120) and your name are needed.',
    same: 'The same event is on record for that year and agency.',
    gone: 'This event was taken back in the meantime; nothing was changed.',
  },
  note: (sign, year, text, whom) => `${sign} ${year} ${text} (${whom})`,
  flagged: (sign, text) => `${sign} ${text}`,
  told: (year, text, whom) => `${year} ${text} (${whom})`,
  description: (events) => `Events: ${events}. `,
};
