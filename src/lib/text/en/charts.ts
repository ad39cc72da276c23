import type { Texts } from '../zh-CN';

const RELATION = { above: 'above', below: 'below', equal: 'equal to' } as const;

export const charts: Texts['charts'] = {
  stepping: 'chart, arrow keys read its values',
  points: 'points',
  list: (items) => items.join(', '),

  headline: {
    agencyFigure: (agency, year, indicator, figure) => `${indicator}: ${agency} ${figure} in ${year}`,
    agencyChange: (agency, year, indicator, figure) =>
      `${indicator}: ${agency} ${figure} in ${year} on the year before`,
    agencyIndex: (agency, year, indicator, figure, base) =>
      `${indicator}: ${agency} at ${figure} in ${year} (${base} = 100)`,
    agencyPer: (agency, year, indicator, figure) =>
      `${indicator}: ${agency} ${figure} per 1,000 enforcement decisions in ${year}`,
    agencyAbsent: (agency, year, indicator, reason) => `${indicator}: ${agency} ${reason} in ${year}`,
    parts: (figure, numerator, denominator) => `${figure} (${numerator}/${denominator})`,
    doubtful: (figure) => `${figure} (doubtful)`,
    provisional: (figure) => `${figure} (provisional)`,
    among: (count, group, all) => (all ? `the ${count} ${group}` : `the ${count} ${group} that reported`),
    unique: (base, among, word) => `${base}, the ${word} of ${among}`,
    tied: (base, among, word, others) =>
      `${base}, level with ${others} other${others === 1 ? '' : 's'} as the ${word} of ${among}`,
    extreme: {
      count: { high: 'most', low: 'fewest' },
      rate: { high: 'highest', low: 'lowest' },
      change: { high: 'largest increase', low: 'largest decrease' },
      percentChange: { high: 'largest increase', low: 'largest decrease' },
    },
    median: (base, among, relation, median) =>
      `${base}, ${RELATION[relation]} the median ${median} of ${among}`,
    sinceBefore: (base, difference, direction) =>
      direction === 'same'
        ? `${base}, as in the year before`
        : `${base}, ${difference} ${direction === 'up' ? 'more' : 'fewer'} than the year before`,
    pointsUpDown: (base, difference, direction) =>
      direction === 'same'
        ? `${base}, as in the year before`
        : `${base}, ${direction} ${difference} on the year before`,
    definitionChanged: (base) => `${base}; a new definition, not compared with the year before`,
    smallDenominator: (base, least) => `${base}, out of fewer than ${least}, not compared`,
    groupMedian: (year, among, indicator, median) => `${indicator}, ${year}: median ${median} of ${among}`,
    fewReporters: (year, count, group, indicator, least) =>
      `${indicator}, ${year}: ${count} of the ${group} reported, fewer than the ${least} that a median wants`,
    nobody: (year, group, indicator) => `${indicator}, ${year}: none of the ${group} reported`,
    extremeIs: (year, indicator, word, agency, figure) =>
      `${agency} had the ${word} in ${year}: ${lower(indicator)} ${figure}`,
    extremeAndMedian: (base, among, median) => `${base}; the median of ${among} is ${median}`,
    sparseReporters: (indicator, least) =>
      `Fewer than ${least} agencies report ${lower(indicator)}: a table, not a chart`,
    sparseYears: (indicator, least) =>
      `Fewer than ${least} years have figures of ${lower(indicator)}: a table, not a chart`,
  },

  subtitle: {
    indicator: (indicator, unit) => (unit === '' ? indicator : `${indicator} (${unit})`),
    measured: (indicator, measure) => `${indicator}, ${measure}`,
    group: (district, count, group) => `${district}, ${count} ${group}`,
    reporters: (fewest, most, one) => {
      const count = fewest === most ? String(most) : `${fewest}–${most}`;
      return one ? `${count} reported` : `${count} reported each year`;
    },
    year: (year) => String(year),
    median: 'grey line: median',
    medianAlone: 'thick line: median, thin lines: agencies',
    band: 'grey band: middle half',
    bandRule: (least) => `a median wants at least ${least} reporters`,
  },

  source: {
    reports: (years, genre, cells) => `Source: ${genre} of each agency, ${years}, ${cells} cells`,
    absence: (count, reason) => `${count} ${reason}`,
    absent: (counts) => `${counts}, never counted as zero`,
    complete: 'none missing',
    breakAt: (before, after) => `${before} and ${after} are defined differently and are not compared`,
    aside: (count) => `${count} more of another period or subject are listed below the table, not charted`,
    end: '.',
    join: '; ',
  },

  notes: {
    hollow: 'Hollow: about, at least or at most',
    small: (least) => `Hollow: out of fewer than ${least}, where one case moves much`,
    star: '*: doubtful or restated',
    provisional: 'Dashed: provisional',
    outside: (group, names) => `${names}: not of the ${group}, shown for reference, not compared`,
  },

  trend: {
    median: 'Median',
    gap: (years, reason) => `${years} ${reason}`,
    lastKnown: (name, figure, year) => `${name} ${figure} (${year})`,
    breakAt: (year, name) => `From ${year}: ${name}`,
  },

  rank: {
    median: (figure) => `Median ${figure}`,
    movement: (year) => `vs ${year}`,
    same: '—',
    small: (least) => `Out of fewer than ${least}: not ranked`,
    outside: (group) => `Not of the ${group}: not ranked`,
    absent: (reason, names, more) =>
      more > 0 ? `${capital(reason)}: ${names} and others, ${more} in all` : `${capital(reason)}: ${names}`,
  },

  tooltip: {
    peers: (median, lowerQuartile, upper) => `Median ${median}, middle half ${lowerQuartile}–${upper}`,
    reporters: (count, of) => `${count} of ${of} reported`,
    place: (rank, of) => `Number ${rank} of ${of} from the highest`,
    parts: (numerator, denominator) => `${numerator}/${denominator}`,
    reported: (figure) => `the agency itself says ${figure}`,
    open: 'click for the source',
  },

  description: {
    trend: (indicator, years, agencies) =>
      `Line chart of ${lower(indicator)}, ${years}, ${agencies} agencies. `,
    rank: (indicator, year, agencies) =>
      `Bar chart of ${lower(indicator)}, ${year}, ${agencies} agencies from the highest. `,
    line: (agency, figures) => `${agency}: ${figures}. `,
    figure: (year, figure) => `${year} ${figure}`,
    median: (figures) => `Median: ${figures}. `,
    table: 'The table below holds the figures.',
  },
};

/** An indicator's name within a sentence: the first letter small, unless the word is an abbreviation. */
function lower(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
