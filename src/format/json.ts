/** One JSON object for the run, written as it goes: what is only known at its end stands at the end. */
import type { Problem } from '../domain/errors.js';
import type { Language } from '../domain/language.js';
import type { Rule } from '../domain/rule.js';
import type { Summary } from '../domain/summary.js';
import type { CreateFormatter } from './formatter.js';
import { toJson } from './json-text.js';
import { write } from './page.js';
import { putRecord } from './record.js';

/** Counted up when a key changes its meaning or goes. */
export const SCHEMA = 'yamiscan-report/1';

export const createJsonFormatter: CreateFormatter = ({ pack, version, language }) => {
  let isBegun = false;
  const fired = new Set<string>();
  const head = { schema: SCHEMA, tool: { name: 'yamiscan', version }, rules: { count: pack.rules.length } };
  return {
    handover: {
      settled: () => (isBegun ? true : null),
      goOn: () => {
        isBegun = true;
      },
      collected: () => {
        const rules = [...fired];
        fired.clear();
        return rules;
      },
      collect: (rules) => {
        for (const rule of rules as readonly string[]) fired.add(rule);
      },
    },
    begin: () => `${toJson(head).slice(0, -1)},"postings":[`,
    posting: (page, _posting, report) => {
      for (const { rule } of report.signals) fired.add(rule);
      write(page, isBegun ? ',\n' : '\n');
      putRecord(page, report);
      isBegun = true;
    },
    end: (summary) =>
      `\n],${toJson({
        summary: summaryOf(summary, language),
        complete: summary.complete,
        ...(summary.campaigns === undefined ? {} : { campaigns: summary.campaigns }),
        reasons: Object.fromEntries(
          pack.rules.filter(({ id }) => fired.has(id)).map((rule) => [rule.id, reasonOf(rule)]),
        ),
      }).slice(1)}\n`,
  };
};

/** Why a rule that fired says so, and who says it: once a run, not once a posting. */
const reasonOf = ({ title, why, references }: Rule): object => ({ title, why, references });

function summaryOf({ postings, levels, frequent, problems, problemCount, quiet }: Summary, language: Language): object {
  return {
    postings,
    levels: { none: levels.none, low: levels.low, medium: levels.medium, high: levels.high },
    frequent: frequent.map((rule) => ({ rule: rule.rule, postings: rule.postings })),
    problems: problems.map((problem) => problemRecord(problem, language)),
    problemCount,
    ...(quiet === undefined ? {} : { baseline: quiet.baseline, suppressed: quiet.suppressed }),
  };
}

export const problemRecord = ({ file, line, column, message }: Problem, language: Language): object => ({
  file,
  line: line ?? null,
  column: column ?? null,
  message: message[language],
});
