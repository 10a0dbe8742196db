/** The review page: one file with its code, its looks and the run in it. Texts are written as they come, what filters go by at the end. */
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import {
  BLOCK_SIZE,
  DETAILS_CLASS,
  REVIEW_SCHEMA,
  type ReviewRun,
  RUN_ELEMENT,
  TEXTS_CLASS,
} from '../domain/review-page.js';
import type { Signal } from '../domain/signal.js';
import type { Summary } from '../domain/summary.js';
import type { CreateFormatter, FormatContext } from './formatter.js';
import { type Page, write } from './page.js';
import { inScript, type PageShell, scriptOf, startIn } from './page-shell.js';
import { createColumnCollector } from './review/columns.js';
import { createContentKey } from './review/content-key.js';
import { detailsOf } from './review/details.js';
import { createDictionary } from './review/dictionary.js';
import { createRowCollector } from './review/rows.js';
import { spellingOf } from './review/spelling.js';

export const createHtmlFormatter =
  (shell: PageShell): CreateFormatter =>
  (context) => {
    const run = createRunCollector(context);
    /** Details of the block that is being written: they follow its texts. */
    let details: string[] = [];
    const close = (): string => {
      if (details.length === 0) return '';
      const block = `]</script>\n${opening(DETAILS_CLASS)}[${details.join(',\n')}]</script>\n`;
      details = [];
      return block;
    };
    return {
      begin: () => startIn(shell, context.language),
      posting: (page, posting, report) => {
        write(page, details.length === 0 ? `${opening(TEXTS_CLASS)}[` : ',\n');
        writeJson(page, posting.text);
        details.push(inScript(run.add(posting, report)));
        if (details.length === BLOCK_SIZE) write(page, close());
      },
      end: (summary) => `${close()}${scriptOf(RUN_ELEMENT, run.finished(summary))}${shell.end}`,
    };
  };

const opening = (name: string): string => `<script type="application/json" class="${name}">`;

const writeJson = (page: Page, text: string): void => {
  // JSON of a list, without its brackets.
  write(page, inScript([text]).slice(1, -1));
};

function createRunCollector({ pack, version, language }: FormatContext) {
  const rules = createDictionary((signal: Signal) => signal.rule);
  const telling = new Set<string>();
  const indicators = createDictionary((one: Report['indicators'][number]) => `${one.kind} ${one.value}`);
  const rows = createRowCollector();
  const columns = createColumnCollector();
  const content = createContentKey();
  const numbers = { rule: rules.add, indicator: indicators.add };
  const different = (all: readonly number[]): number[] => [...new Set(all)];
  return {
    add: (posting: Posting, report: Report): object => {
      content.add(posting.id);
      content.add(posting.text);
      columns.add(posting.row);
      for (const { rule, points } of report.signals) if (points !== 0) telling.add(rule);
      rows.add(
        posting,
        report,
        different(report.signals.map(rules.add)),
        different(report.indicators.map(indicators.add)),
      );
      return detailsOf(report, numbers);
    },
    finished: ({ postings, problemCount, complete, campaigns }: Summary): ReviewRun => {
      const templates = new Map(campaigns?.map(({ id, template }) => [id, template]));
      const known = new Map(pack.rules.map((rule) => [rule.id, rule]));
      return {
        schema: REVIEW_SCHEMA,
        version,
        language,
        key: content.key(),
        scanned: postings,
        problemCount,
        complete,
        scoring: { levels: pack.scoring.levels },
        rules: rules.list.map(({ rule, category }) => ({
          id: rule,
          category,
          isTelling: telling.has(rule),
          origin: originOf(known.get(rule)),
        })),
        files: rows.files.list,
        days: rows.days.list,
        indicators: indicators.list.map(({ kind, value }) => [kind, value]),
        campaigns:
          campaigns === undefined ? null : rows.campaigns.list.map((id) => ({ id, template: templates.get(id) ?? [] })),
        columns: columns.columns(),
        rows: rows.rows,
        spelling: spellingOf(pack),
      };
    },
  };
}

const originOf = (rule: FormatContext['pack']['rules'][number] | undefined): ReviewRun['rules'][number]['origin'] =>
  rule === undefined ? null : { title: rule.title, why: rule.why, references: rule.references };
