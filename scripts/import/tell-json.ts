import type { BroughtIn } from '../../src/lib/server/bring-in';
import { findingSentence, placeText } from '../../src/lib/text/finding';
import type { Texts } from '../../src/lib/text/zh-CN';

/** What `--findings json` says of one extract: codes and figures for a program, sentences for a person. */
export function jsonReport(path: string, told: BroughtIn, texts: Texts): object {
  const { rows, entries, reports, severities, diff, created, findings, outcome } = told;
  return {
    file: path,
    outcome: outcome.state,
    ...(outcome.state === 'committed' ? { import: outcome.number } : {}),
    ...(outcome.state === 'refused' ? { refused: outcome.refused } : {}),
    counts: {
      rows,
      entries,
      reports,
      errors: severities.error,
      warnings: severities.warning,
      notes: severities.note,
    },
    diff: { new: diff.new, changed: diff.changed, same: diff.same, vanished: diff.vanished },
    created: { agencies: created.agencies, indicators: created.indicators },
    findings: findings.map((one) => ({
      code: one.code,
      severity: one.severity,
      place: one.place,
      where: placeText(one.place, texts),
      got: one.got,
      expected: one.expected,
      candidates: one.candidates.map(({ code, name, score }) => ({ code, name, score })),
      sentence: findingSentence(one, texts),
    })),
  };
}
