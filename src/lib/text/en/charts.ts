import type { Texts } from '../zh-CN';
import { facets } from './facets';
import { matrix } from './matrix';
import { scatter } from './scatter';
import { capital } from './capital';

const RELATION = { above: 'above', below: 'below', equal: 'equal to' } as const;

export const charts: Texts['charts'] = {
  matrix,
  scatter,
  facets,

  stepping: 'chart, arrow keys read its values, Enter opens where one comes from',
  points: 'points',
  agencies: 'agencies',
  fresh: 'new',
  incomparable: 'not comparable',
  also: (items) => items.join('; '),

  reorganisation: {
    rename: (from, to) => `${from} renamed ${to}`,
    merge: (from, to) => `${from} merged into the new ${to}`,
    absorb: (from, to) => `${from} merged into ${to}`,
    split: (from, to) => `${from} split into ${to}`,
    hiveOff: (from, to) => `${to} split off from ${from}`,
    transfer: (from, to) => `part of the work of ${from} went to ${to}`,
  },
  list: (items) => items.join(', '),

  headline: {
    agencyFigure: (agency, year, indicator, figure) => `${indicator}: ${agency} ${figure} in ${year}`,
    agencyChange: (agency, year, indicator, figure, base) =>
      `${indicator}: ${agency} ${figure} in ${year} on ${base === year - 1 ? 'the year before' : base}`,
    agencyNew: (agency, year, indicator, base) =>
      `${indicator}: new at ${agency} in ${year} (zero in ${base})`,
    agencyIndex: (agency, year, indicator, figure, base) =>
      `${indicator}: ${agency} at ${figure} in ${year} (${base} = 100)`,
    agencyPer: (agency, year, indicator, figure, per) =>
      `${indicator}: ${agency} ${figure} ${per} in ${year}`,
    agencyShare: (agency, year, indicator, figure, group) =>
      `${indicator}: ${agency} had ${figure} of the total of ${group} in ${year}`,
    agencyRank: (agency, year, indicator, figure, among) =>
      `${indicator}: ${agency} had rank ${figure} in ${year}, highest first, of ${among}`,
    agencyPercentile: (agency, year, indicator, figure, among) =>
      `${indicator}: ${agency} stood at percentile ${figure} in ${year}, of ${among}`,
    placesOf: (year, among, indicator) => `${indicator}, ${year}: ranks of ${among}, highest first`,
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
    smallBase: (base, least) => `${base}, from fewer than ${least}, not compared`,
    groupMedian: (year, among, indicator, median) => `${indicator}, ${year}: median ${median} of ${among}`,
    fewReporters: (year, count, group, indicator, least) =>
      `${indicator}, ${year}: ${count} of the ${group} reported, fewer than the ${least} that a median wants`,
    nobody: (year, group, indicator) => `${indicator}, ${year}: none of the ${group} reported`,
    extremeIs: (year, indicator, word, agency, figure) =>
      `${agency} had the ${word} in ${year}: ${lower(indicator)} ${figure}`,
    extremeAndMedian: (base, among, median) => `${base}; the median of ${among} is ${median}`,
    sparseReporters: (indicator, least) =>
      `Fewer than ${least} agencies report ${lower(indicator)}: a table, not a chart`,
    sparsePairs: (x, y, least) =>
      `Fewer than ${least} agencies have both ${lower(x)} and ${lower(y)}: a table, not a chart`,
    sparseYears: (indicator, least) =>
      `Fewer than ${least} years have figures of ${lower(indicator)}: a table, not a chart`,
    sparseParts: (indicator) => `No parts of ${lower(indicator)} are on record: a table, not a chart`,
    sparseSums: (indicator, least) =>
      `Fewer than ${least} agencies have all parts of ${lower(indicator)} and parts that fit: a table, not a chart`,
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
    ends: (from, to) => `${from} and ${to}`,
    median: 'grey line: median',
    medianAlone: 'thick line: median, thin lines: agencies',
    band: 'grey band: middle half',
    same: 'median and grey of those alone that reported every year',
    comparable: 'comparable: predecessors added to the agencies of today',
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
    smallBase: (least) => `Hollow: from fewer than ${least}, where one case moves much`,
    fresh: 'New: zero in the base year, so no per cent',
    percentile: 'Percentile: the share of those below, equal ones counted half',
    share: (known, of) => `The total is of the ${known} that reported, of ${of}`,
    joined: (name, others) => `${name} with ${others} before they became it`,
    incomplete: (name, years) =>
      `${name}, ${years}: not every predecessor reported, so they are not added up`,
    incomparable: {
      split: (names) => `${names}: years before the split cannot be told apart and are not comparable`,
      transfer: (names) => `${names}: years before the transfer cannot be told apart and are not comparable`,
      'not-additive': (names) => `This indicator does not add up: ${names} before the merger not comparable`,
    },
    jointly: ' A case with several defendants counts once for each of them.',
    star: '*: doubtful or restated',
    provisional: 'Dashed: provisional',
    outside: (group, names) => `${names}: not of the ${group}, shown for reference, not compared`,
  },

  trend: {
    reporters: 'n =',
    median: 'Median',
    gap: (years, reason) => `${years} ${reason}`,
    lastKnown: (name, figure, year) => `${name} ${figure} (${year})`,
    breakAt: (year, name) => `From ${year}: ${name}`,
    reorganised: (year, events) => `${year}: ${events}`,
  },

  rank: {
    median: (figure) => `Median ${figure}`,
    movement: (year) => `vs ${year}`,
    same: '—',
    small: (least) => `Out of fewer than ${least}: not ranked`,
    smallBase: (least) => `From fewer than ${least}: not ranked`,
    outside: (group) => `Not of the ${group}: not ranked`,
    absent: (reason, names, more) =>
      more > 0 ? `${capital(reason)}: ${names} and others, ${more} in all` : `${capital(reason)}: ${names}`,
  },

  change: {
    key: (from, to) => `Small dot ${from}, large dot ${to}`,
    delta: 'Change',
    percent: 'Change, %',
    isNew: 'new',
    better: 'better',
    worse: 'worse',
    smallBase: (least) => `Fewer than ${least} in the first year: per cent swings, not put in order`,
    lacks: (year, why) => `${why} in ${year}`,
    notYet: 'not yet set up',
    noMore: 'no longer there',
    broken: (year, name, from, to) =>
      `From ${year}: ${name}. ${from} and ${to} are defined differently; both figures are listed, no change is told`,
    notCompared: (indicator, from, to) =>
      `${indicator}: ${from} and ${to} are defined differently and not compared`,
    brokenDescription: (indicator, from, to) =>
      `Figures of ${lower(indicator)} in ${from} and ${to}, defined differently and not compared. `,
    agency: (agency, indicator, from, before, to, now) =>
      `${indicator}: ${agency} from ${before} in ${from} to ${now} in ${to}`,
    amount: (told, size, way, percent) =>
      way === 'same'
        ? `${told}, unchanged`
        : `${told}, ${size} ${way === 'up' ? 'more' : 'fewer'}${percent === '' ? '' : ` (${percent})`}`,
    points: (told, size, way, percent) =>
      way === 'same' ? `${told}, unchanged` : `${told}, ${way} ${size}${percent}`,
    agencyLacks: (agency, indicator, why) => `${indicator}: ${agency} ${why}, no change can be told`,
    group: (indicator, from, to, group, [up, down, same]) =>
      `${indicator}, ${to} against ${from}: more in ${up} of the ${group}, fewer in ${down}, the same in ${same}`,
    groupPoints: (indicator, from, to, group, [up, down, same]) =>
      `${indicator}, ${to} against ${from}: higher in ${up} of the ${group}, lower in ${down}, the same in ${same}`,
    groupAndMost: (base, word, agency, figure) => `${base}; ${word}: ${agency}, ${figure}`,
    told: (before, now, change) => `from ${before} to ${now} (${change})`,
    description: (indicator, from, to, agencies) =>
      `Change of ${lower(indicator)} from ${from} to ${to}, ${agencies} agencies from the largest increase. `,
  },

  parts: {
    rest: 'Other',
    whole: 'All',
    wholeAtEnd: 'At the end of each bar: all',
    named: (name, figure) => `${name} ${figure}`,
    withShare: (amount, share) => `${amount} (${share})`,
    agency: (agency, year, whole, figure, composition) =>
      `${whole}: ${agency} ${figure} in ${year}: ${composition}`,
    agencyBroken: (agency, year, whole, why) => `${whole}: ${agency} cannot be told apart in ${year}: ${why}`,
    group: (year, count, group, whole, figure, composition) =>
      `${whole}, ${year}: ${figure} of the ${count} ${group} whose parts fit: ${composition}`,
    fitting: (year, whole, count, group) =>
      `${whole}, ${year}, by parts: they fit the whole in ${count} of the ${group}`,
    small: (least) => `Fewer than ${least} in all: shares swing, not put in order`,
    absent: (name, why) => `${name} ${why}`,
    inexact: (name, figure) => `${name} ${figure} is not exact`,
    empty: (whole) => `${whole}: zero, no shares`,
    broken: (agency, sum) => `${agency}: ${sum}`,
    moreBroken: (count) => `${count} more in which the parts do not fit the whole: see the table`,
    told: (whole, composition) => `${whole} in all, ${composition}`,
    description: (whole, year, stacked, unstacked) =>
      `Stacked bars of the parts of ${lower(whole)}, ${year}, ${stacked} agencies; ${unstacked} cannot be told apart. `,
  },

  commentary: {
    title: 'In short',
    end: (word, names, figure) => `the ${word}: ${names}, ${figure}`,
    ends: (year, ends) => `In ${year}, ${ends.join('; ')}.`,
    move: (direction, name, before, now, change) =>
      `the largest ${direction === 'up' ? 'rise' : 'fall'} is ${name}, from ${before} to ${now} (${change})`,
    points: (change) => `${change} percentage points`,
    moves: (moves) => `On the year before, ${moves.join('; ')}.`,
    unusual: (name, year, figure, others, usual) =>
      `${name} in ${year}, ${figure}, is far from the median of its other ${others} years, ${usual}: worth checking against the report.`,
  },

  tooltip: {
    peers: (median, lowerQuartile, upper) => `Median ${median}, middle half ${lowerQuartile}–${upper}`,
    reporters: (count, of) => `${count} of ${of} reported`,
    place: (rank, of) => `Number ${rank} of ${of} from the highest`,
    parts: (numerator, denominator) => `${numerator}/${denominator}`,
    reported: (figure) => `the agency itself says ${figure}`,
    joined: (names) => `from ${names}`,
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
