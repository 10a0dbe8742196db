/** The page of an evaluation: one file with its code, its looks and the figures in it. */
import type { EvaluationReport, Quoted } from '../domain/evaluation.js';
import { byWeight } from '../domain/points.js';
import type { RulePack } from '../domain/rule.js';
import { WORDING } from '../domain/signal.js';
import type { FormatEvaluation } from './eval-formatter.js';
import { rounded } from './eval-json.js';
import { EVALUATION_ELEMENT, EVALUATION_PAGE_SCHEMA, type EvaluationPage, type Quote } from './evaluation-page.js';
import { excerptOf } from './excerpt.js';
import { type PageShell, scriptOf, startIn } from './page-shell.js';

/** Of one posting. */
const MOST_SIGNALS = 6;
/** JSON has them all. */
const MOST_FLIPS = 200;

export const createEvalHtml =
  (shell: PageShell): FormatEvaluation =>
  ({ quoted, ...report }, { pack, version, language }) => {
    const page: EvaluationPage = {
      schema: EVALUATION_PAGE_SCHEMA,
      version,
      language,
      report: withFewerFlips(report),
      thresholds: pack.scoring.levels,
      titles: titlesOf(pack, report.evaluation),
      quotes: quoted.map(quoteOf),
    };
    return startIn(shell, language) + scriptOf(EVALUATION_ELEMENT, rounded(page) as object) + shell.end;
  };

const withFewerFlips = ({ comparison, ...report }: EvaluationPage['report']): EvaluationPage['report'] => ({
  ...report,
  comparison: comparison && { ...comparison, flips: comparison.flips.slice(0, MOST_FLIPS) },
});

function titlesOf(pack: RulePack, { rules }: EvaluationReport['evaluation']): EvaluationPage['titles'] {
  const fired = new Set(rules.filter(({ hits }) => hits > 0).map(({ rule }) => rule));
  return Object.fromEntries(pack.rules.filter(({ id }) => fired.has(id)).map(({ id, title }) => [id, title]));
}

function quoteOf({ miss, posting, report }: Quoted): Quote {
  const signals = report.signals.toSorted(byWeight).filter(({ points }) => points !== 0);
  // Wording covers much and says little of each word.
  const rules = signals.filter(({ rule }) => rule !== WORDING);
  const evidence = (rules.length > 0 ? rules : signals).flatMap((signal) => signal.evidence);
  return {
    miss,
    lines: excerptOf(posting.text, evidence),
    signals: signals.slice(0, MOST_SIGNALS).map(({ rule, points }) => [rule, points]),
  };
}
