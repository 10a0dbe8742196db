/** Reports for people at a terminal, with colours or marks. */
import { Chalk } from 'chalk';
import type { CreateFormatter } from './formatter.js';
import { linksFrom, NO_LINKS } from './hyperlink.js';
import { MESSAGES } from './messages.js';
import { write } from './page.js';
import type { Paint } from './paint.js';
import { titlesOf } from './phrasing.js';
import { detailLines, type PostingStyle, shortLine } from './posting-lines.js';
import { summaryLines } from './summary-lines.js';
import { visible, visibleInMarks } from './visible.js';

export const createTextFormatter: CreateFormatter = (context) => {
  const paint = paintFor(context.color);
  const { pack, language, linkFolder = null } = context;
  const links = linkFolder === null ? NO_LINKS : linksFrom(linkFolder, pack);
  const titleOf = titlesOf(pack, language);
  const style: PostingStyle = { context, paint, links, titleOf: (rule) => links.rule(rule, titleOf(rule)) };
  if (!context.details) {
    return {
      isPlain: true,
      begin: () => '',
      posting: (page, _posting, report) => write(page, `${shortLine(report, style)}\n`),
      end: ({ complete }) => (complete ? '' : `${paint.strong(MESSAGES[context.language].phrases.incomplete)}\n`),
    };
  }
  return {
    isPlain: true,
    begin: () => '',
    posting: (page, posting, report) => write(page, linesToText([...detailLines(posting, report, style), ''])),
    end: (summary) => linesToText(summaryLines(summary, style)),
  };
};

const linesToText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Evidence is underlined, or stands between ⟦ ⟧ where there is no colour. */
export function paintFor(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const levels = { none: (text: string) => text, low: chalk.cyan, medium: chalk.yellow.bold, high: chalk.red.bold };
  return {
    level: (level, text) => levels[level](text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    evidence: (text) => (color ? chalk.yellow.underline(visible(text)) : `⟦${visibleInMarks(text)}⟧`),
    plain: (text) => (color ? visible(text) : visibleInMarks(text)),
  };
}
