/** JUnit XML: a suite for each file, in which each flagged posting is a failure, and what could not be read an error. */
import { formatProblem, type Problem } from '../domain/errors.js';
import type { FlaggedPosting } from '../domain/finding.js';
import type { Summary } from '../domain/summary.js';
import { atTheEnd } from './flagged.js';
import { flaggedTitle, signsOf } from './flagged-words.js';
import type { CreateFormatter, FormatContext } from './formatter.js';
import { MESSAGES } from './messages.js';
import { quietCounts } from './quiet-words.js';
import { type Case, junitXml, type Suite } from './xml.js';

/** More make a file that no viewer opens; how many there are is said in any case. */
const MOST_CASES = 10_000;

export const createJunitFormatter: CreateFormatter = (context) =>
  atTheEnd(context, (all, summary) => {
    const { more, phrases } = MESSAGES[context.language];
    const shown = all.slice(0, MOST_CASES);
    const files = [...new Set(shown.map(({ source }) => source.file))];
    const suites: Suite[] = files.map((file) => ({
      name: file ?? '-',
      cases: shown.filter(({ source }) => source.file === file).map((flagged) => caseOf(flagged, context)),
    }));
    const hidden = all.length - shown.length;
    if (hidden > 0) suites.push({ name: more(hidden), cases: [{ name: more(hidden), failure: more(hidden) }] });
    const whole = { name: 'yamiscan', cases: [countsOf(summary, context)] };
    const unread = { name: phrases.incomplete, cases: problemCases(summary, context) };
    return junitXml(
      'yamiscan',
      [whole, ...suites, unread].filter(({ cases }) => cases.length > 0),
    );
  });

/** A run without a finding has a case too: CI takes a report without any for a broken one. */
function countsOf({ postings, levels, quiet }: Summary, { language }: FormatContext): Case {
  const words = MESSAGES[language];
  const counts = Object.entries(levels).map(
    ([level, count]) => `${words.levels[level as keyof typeof levels]} ${count}`,
  );
  return { name: words.postings(postings), output: [counts.join(', '), ...quietCounts(quiet, language)].join('; ') };
}

function caseOf(flagged: FlaggedPosting, context: FormatContext): Case {
  const region = flagged.findings.flatMap(({ places }) => places.flatMap((place) => place.region ?? []))[0];
  const place = region === undefined ? `${flagged.source.line}` : `${region.startLine}:${region.startColumn}`;
  return {
    name: `${flagged.source.file ?? '-'}:${place} (ID ${flagged.id})`,
    failure: `${flaggedTitle(flagged, context)}: ${signsOf(flagged, context).join(', ')}`,
  };
}

/** Beyond the first ones they are counted in one case. */
function problemCases({ problems, problemCount }: Summary, { language }: FormatContext): Case[] {
  const more = problemCount - problems.length;
  const { more: others } = MESSAGES[language];
  const cases = problems.map((problem: Problem) => ({
    name: `${problem.file ?? '-'}${problem.line === undefined ? '' : `:${problem.line}`}`,
    error: formatProblem(problem, language),
  }));
  return more > 0 ? [...cases, { name: others(more), error: others(more) }] : cases;
}
