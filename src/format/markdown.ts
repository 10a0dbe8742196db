/** A run as Markdown, for pull requests and summaries of CI steps: the counts, then the flagged postings, worst first. */
import { formatProblem } from '../domain/errors.js';
import type { FlaggedPosting } from '../domain/finding.js';
import { LEVELS } from '../domain/report.js';
import type { Summary } from '../domain/summary.js';
import { number, words as wordColumn } from './eval-section.js';
import { atTheEnd } from './flagged.js';
import { signsOf } from './flagged-words.js';
import type { CreateFormatter, FormatContext } from './formatter.js';
import { markdown, markdownTable } from './markdown-text.js';
import { MESSAGES } from './messages.js';
import { goneInWords, isAnythingQuiet, QUIET_WORDS, quietCounts } from './quiet-words.js';

/** GitHub shows no more than a megabyte of a summary. */
const MOST_ROWS = 200;
const MOST_PROBLEMS = 20;
const MOST_GONE = 20;

export const createMarkdownFormatter: CreateFormatter = (context) =>
  atTheEnd(context, (all, summary) => markdownOf(all, summary, context));

export function markdownOf(all: readonly FlaggedPosting[], summary: Summary, context: FormatContext): string {
  const { levels, labels, problems, phrases, more, postings } = MESSAGES[context.language];
  const counts = markdownTable({
    columns: LEVELS.map((level) => number(levels[level])),
    rows: [LEVELS.map((level) => `${summary.levels[level]}`)],
  });
  const hidden = all.length - MOST_ROWS;
  return `${[
    `## yamiscan: ${markdown(postings(summary.postings))}`,
    counts,
    ...(summary.complete
      ? []
      : [
          `**${markdown(phrases.incomplete)}**`,
          markdown(problems(summary.problemCount)),
          ...problemList(summary, context),
        ]),
    ...quietCounts(summary.quiet, context.language).map(markdown),
    ...(all.length === 0
      ? [markdown(isAnythingQuiet(summary.quiet) ? QUIET_WORDS[context.language].nothingNew : phrases.none)]
      : [
          markdownTable({
            columns: [
              wordColumn(labels.level),
              number(labels.score),
              wordColumn('ID'),
              wordColumn(labels.place),
              wordColumn(labels.crimes),
              wordColumn(labels.signs),
            ],
            rows: all.slice(0, MOST_ROWS).map((flagged) => rowOf(flagged, context)),
          }),
        ]),
    ...(hidden > 0 ? [markdown(more(hidden))] : []),
    ...goneList(summary, context),
  ].join('\n\n')}\n`;
}

function rowOf(flagged: FlaggedPosting, context: FormatContext): string[] {
  const { level, score, id, source, crimes } = flagged;
  const words = MESSAGES[context.language];
  return [
    words.levels[level],
    score.toFixed(1),
    id,
    `${source.file ?? '-'}:${source.line}`,
    crimes.map((crime) => words.crimes[crime]).join(', '),
    signsOf(flagged, context).join(', '),
  ];
}

const problemList = ({ problems }: Summary, { language }: FormatContext): string[] => [
  problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => `- ${markdown(formatProblem(problem, language))}`)
    .join('\n'),
];

function goneList({ quiet }: Summary, { language }: FormatContext): string[] {
  const gone = quiet?.baseline?.gone ?? [];
  if (gone.length === 0) return [];
  const shown = gone.slice(0, MOST_GONE).map((one) => goneInWords(one, language));
  const more = gone.length - shown.length;
  const lines = more > 0 ? [...shown, MESSAGES[language].more(more)] : shown;
  const head = markdown(QUIET_WORDS[language].gone(gone.length));
  return [head, lines.map((line) => `- ${markdown(line)}`).join('\n')];
}
