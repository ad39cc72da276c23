import type { DiffCounts } from '../../src/lib/server/store/diff';
import type { ImportDetail } from '../../src/lib/server/store/imports';
import { findingSentence, placeText } from '../../src/lib/text/finding';
import type { Texts } from '../../src/lib/text/zh-CN';

/** So many findings are listed; the rest is counted. */
const LISTED = 50;

/** What a person needs to know of a staged extract, line by line. */
export function stagedLines(staged: ImportDetail, texts: Texts): string[] {
  const { scripts } = texts;
  const { error, warning, note } = staged.severities;
  const rest = error + warning + note - LISTED;
  return [
    scripts.file(staged.fileName, staged.rows, staged.entries, staged.reports),
    ...staged.findings.slice(0, LISTED).flatMap((finding) => {
      const severity = texts.terms.severity[finding.severity];
      const line = scripts.finding(
        severity,
        placeText(finding.place, texts),
        findingSentence(finding, texts),
      );
      const names = finding.candidates.map((candidate) => candidate.name).join(scripts.list);
      return names === '' ? [line] : [line, scripts.candidates(names)];
    }),
    ...(rest > 0 ? [scripts.moreFindings(rest)] : []),
    scripts.severities(error, warning, note),
    scripts.diff(staged.diff satisfies DiffCounts),
  ];
}
