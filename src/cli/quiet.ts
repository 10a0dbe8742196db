/** What CI is not told again, and what therefore doesn't fail a run: findings of the baseline, and those that the config suppresses. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Problem, UsageError } from '../domain/errors.js';
import type { Finding } from '../domain/finding.js';
import type { KeptQuiet, KnownFinding, Suppression } from '../domain/kept-quiet.js';
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import { WORDING } from '../domain/signal.js';
import { findingsIn, flaggedIn, suppressionsFor } from '../findings/index.js';
import type { FormatContext } from '../format/formatter.js';
import { type Inputs, regionsIn } from '../read/index.js';
import { RULE, unknownName } from '../rules/closest.js';
import type { Config } from './config.js';
import { type KnownPosting, readKnown } from './known-file.js';

export interface QuietRequest {
  readonly settings: Pick<Config, 'suppressions' | 'disable'>;
  /** null where none is asked for. */
  readonly baseline: string | null;
  readonly rules: readonly string[];
  readonly inputs: Inputs;
  readonly fails: (report: Report) => boolean;
  readonly cwd: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

export interface Quiet {
  readonly flagged: FormatContext['flagged'];
  /** Whether the posting makes the run fail; takes note of its findings, so it is asked once of each. */
  readonly fails: (posting: Posting, report: Report) => boolean;
  /** `sawAll`: nothing was skipped. */
  readonly counts: (sawAll: boolean) => KeptQuiet;
  /** For a baseline: all that is not suppressed. */
  readonly postings: () => readonly KnownPosting[];
  readonly expired: readonly Suppression[];
  /** Those that were about something this run read, and held for nothing. */
  readonly unused: () => readonly Suppression[];
}

/** Throws a UsageError where a baseline can't be read, or a suppression is about a rule that isn't there. */
export function createQuiet(request: QuietRequest): Quiet {
  const { settings, fails, inputs, cwd, today } = request;
  checkRules(request);
  const expired = settings.suppressions.filter(({ until }) => until !== null && until < today);
  const inForce = settings.suppressions.filter((one) => !expired.includes(one));
  const suppressions = suppressionsFor(inForce, cwd);
  const known = request.baseline === null ? null : readKnown(request.baseline, cwd);
  const isKnown = new Set(known?.map(({ fingerprint }) => fingerprint));
  const seen = new Set<string>();
  const used = new Set<Suppression>();
  const kept: KnownPosting[] = [];
  const counts = { known: 0, added: 0, suppressed: 0 };
  const isNew = (finding: Finding, posting: Posting): boolean =>
    !isKnown.has(finding.fingerprint) && suppressions.of(finding, posting).length === 0;

  const note = (posting: Posting, findings: readonly Finding[]): void => {
    const rest: Finding[] = [];
    for (const finding of findings) {
      seen.add(finding.fingerprint);
      const by = suppressions.of(finding, posting);
      for (const one of by) used.add(one);
      if (by.length > 0) counts.suppressed += 1;
      else {
        counts[isKnown.has(finding.fingerprint) ? 'known' : 'added'] += 1;
        rest.push(finding);
      }
    }
    if (rest.length > 0) kept.push(knownPosting(posting, rest));
  };
  return {
    flagged: (posting, report) => {
      const flagged = flaggedIn(posting, report, regionsIn);
      const findings = flagged?.findings.filter((finding) => isNew(finding, posting)) ?? [];
      return flagged === null || findings.length === 0 ? null : { ...flagged, findings };
    },
    fails: (posting, report) => {
      const isFailing = fails(report);
      const isCounted = isFailing || (report.level !== 'none' && report.frame !== 'help');
      const findings = isCounted ? findingsIn(posting, report, () => null) : [];
      note(posting, findings);
      return isFailing && (findings.length === 0 || findings.some((finding) => isNew(finding, posting)));
    },
    counts: (sawAll) => ({
      baseline:
        known === null
          ? null
          : { known: counts.known, added: counts.added, gone: sawAll ? goneOf(known, seen, inputs, cwd) : null },
      suppressed: counts.suppressed,
    }),
    postings: () => kept,
    expired,
    unused: () => inForce.filter((one) => !used.has(one) && inputs.some(({ file }) => suppressions.isAbout(one, file))),
  };
}

const knownPosting = ({ id, source }: Posting, findings: readonly Finding[]): KnownPosting => ({
  file: source.file,
  posting: id,
  findings: Object.fromEntries(findings.map(({ rule, fingerprint }) => [rule, fingerprint])),
});

/** Of files that this run read, and of those that are no longer there: a run over some files says nothing of the others. */
function goneOf(
  known: readonly KnownFinding[],
  seen: ReadonlySet<string>,
  inputs: Inputs,
  cwd: string,
): KnownFinding[] {
  const read = new Set(Array.from(inputs, (input) => (input.file === null ? null : input.path)));
  const isOver = (file: string | null): boolean => {
    const absolute = file === null ? null : path.resolve(cwd, file);
    return read.has(absolute) || (absolute !== null && !existsSync(absolute));
  };
  const over = new Map([...new Set(known.map(({ file }) => file))].map((file) => [file, isOver(file)]));
  return known.filter(({ fingerprint, file }) => !seen.has(fingerprint) && over.get(file) === true);
}

/** A rule that is switched off is there all the same. */
function checkRules({ settings, rules }: QuietRequest): void {
  const names = [...rules, WORDING];
  const there = new Set([...names, ...settings.disable]);
  const problems: Problem[] = settings.suppressions
    .filter(({ rule }) => !there.has(rule))
    .map(({ rule, at }) => ({ ...at, message: unknownName(RULE, rule, names) }));
  if (problems.length > 0) throw new UsageError(problems);
}
