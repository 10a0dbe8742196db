/** Annotations for GitHub Actions: an error for what could not be read, then a line for each flagged posting, worst first. */
import type { Problem } from '../domain/errors.js';
import type { FlaggedPosting } from '../domain/finding.js';
import type { Language } from '../domain/language.js';
import { LEVELS } from '../domain/report.js';
import { type Annotation, annotationLine, limited } from './annotations.js';
import { atTheEnd } from './flagged.js';
import { flaggedInWords, flaggedTitle } from './flagged-words.js';
import type { CreateFormatter, FormatContext } from './formatter.js';
import { MESSAGES } from './messages.js';
import { quietCounts } from './quiet-words.js';

const KINDS = { high: 'error', medium: 'warning', low: 'notice' } as const;

export const createGithubFormatter: CreateFormatter = (context) =>
  atTheEnd(context, (all, summary) => {
    const { language } = context;
    const problems = summary.problems.map((problem) => unread(problem, language));
    const ofKind = (kind: Annotation['kind']): Annotation[] =>
      all.filter(({ level }) => KINDS[level] === kind).map((flagged) => annotationOf(flagged, context));
    const errors = [...problems, ...ofKind('error')];
    const counts = LEVELS.map((level) => `${MESSAGES[language].levels[level]} ${summary.levels[level]}`).join(', ');
    const notices = limited(ofKind('notice'), ofKind('notice').length, language);
    return [
      ...limited(errors, errors.length + summary.problemCount - problems.length, language),
      ...limited(ofKind('warning'), ofKind('warning').length, language),
      ...notices,
      {
        kind: 'notice',
        title: 'yamiscan',
        message: [
          `${MESSAGES[language].postings(summary.postings)}: ${counts}`,
          ...quietCounts(summary.quiet, language),
        ].join('; '),
      } as const,
    ]
      .map(annotationLine)
      .join('');
  });

const unread = ({ file, line, message }: Problem, language: Language): Annotation => ({
  kind: 'error',
  title: 'yamiscan',
  file,
  line,
  message: message[language],
});

/** At the first place of what weighs most. */
function annotationOf(flagged: FlaggedPosting, context: FormatContext): Annotation {
  const { source, level, findings } = flagged;
  const region = findings.flatMap(({ places }) => places.flatMap((place) => place.region ?? []))[0];
  const isOneLine = region !== undefined && region.startLine === region.endLine;
  return {
    kind: KINDS[level],
    title: `yamiscan: ${flaggedTitle(flagged, context)}`,
    file: source.file,
    line: region?.startLine ?? source.line,
    endLine: region?.endLine,
    // GitHub takes columns of one line alone.
    ...(isOneLine ? { column: region.startColumn, endColumn: region.endColumn } : {}),
    message: flaggedInWords(flagged, context),
  };
}
