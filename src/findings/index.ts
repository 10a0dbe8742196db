/** From a report to what CI shows of it. */
import type { Finding, FlaggedPosting, Region } from '../domain/finding.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import { type Signal, WORDING } from '../domain/signal.js';
import type { Span } from '../domain/span.js';
import { fingerprintOf, keyOf } from './fingerprint.js';

export { suppressionsFor } from './suppressions.js';

/** Where spans of a posting's text stand in its file; null where nobody knows. */
export type RegionsIn = (posting: Posting) => ((span: Span) => Region) | null;

/** null where nothing was flagged, or no rule says why. Who asks for help is pointed to it elsewhere, and is no finding. */
export function flaggedIn(posting: Posting, report: Report, regionsIn: RegionsIn): FlaggedPosting | null {
  const { id, source, level, score, crimes } = report;
  if (level === 'none' || report.frame === 'help') return null;
  const findings = findingsIn(posting, report, regionsIn);
  return findings.length === 0 ? null : { id, source, level, score, crimes, findings };
}

/** Whatever speaks against a posting, flagged or not, by falling points. */
export function findingsIn(posting: Posting, report: Report, regionsIn: RegionsIn): Finding[] {
  const raising = report.signals
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || compare(a, b));
  if (raising.length === 0) return [];
  const key = keyOf(posting);
  const regionOf = regionsIn(posting);
  return raising.map((signal) => findingOf(signal, key, regionOf));
}

const compare = (a: Signal, b: Signal): number => (a.rule < b.rule ? -1 : 1);

function findingOf(
  { rule, points, evidence }: Signal,
  key: string,
  regionOf: ((span: Span) => Region) | null,
): Finding {
  const places = evidence
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((one) => ({ text: one.text, region: regionOf === null ? null : regionOf(one) }));
  // What weighs most in learned wording is another stretch whenever it is learned anew.
  const evidenceTexts = rule === WORDING ? [] : places.map(({ text }) => text);
  const fingerprint = fingerprintOf(rule, evidenceTexts, key);
  return { rule, points, places, fingerprint };
}
