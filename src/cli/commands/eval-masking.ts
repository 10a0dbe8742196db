/** An evaluation without people's contacts, for formats that are passed around. */
import type { Comparison } from '../../domain/comparison.js';
import type { EvaluationReport, Quoted } from '../../domain/evaluation.js';
import type { Watcher } from '../../evaluate/watcher.js';
import { createMask, type Mask } from '../../indicators/index.js';

export interface EvalMask {
  /** Learns the contacts of every posting. */
  readonly watch: Watcher;
  readonly report: (report: EvaluationReport) => EvaluationReport;
}

export function createEvalMask(): EvalMask {
  const mask = createMask();
  return {
    watch: ({ posting, report }) => {
      if (report.indicators.length > 0) mask.posting(posting, report);
    },
    report: (report) => hiddenIn(report, mask),
  };
}

function hiddenIn(report: EvaluationReport, mask: Mask): EvaluationReport {
  const { evaluation, misses, quoted, comparison, gates } = report;
  const named = <One extends { readonly value: string }>(one: One): One => ({ ...one, value: mask.text(one.value) });
  return {
    ...report,
    evaluation: { ...evaluation, slices: evaluation.slices.map(named) },
    misses: { ...misses, worst: misses.worst.map((miss) => ({ ...miss, id: mask.text(miss.id) })) },
    gates: gates.map((gate) => ({ ...gate, name: mask.text(gate.name) })),
    comparison: comparison && hiddenInComparison(comparison, mask),
    quoted: quoted.map((one) => hiddenInQuote(one, mask)),
  };
}

const hiddenInComparison = ({ slices, flips, ...comparison }: Comparison, mask: Mask): Comparison => ({
  ...comparison,
  slices: slices.map((one) => ({ ...one, value: mask.text(one.value) })),
  flips: flips.map((flip) => ({ ...flip, id: mask.text(flip.id), text: mask.text(flip.text) })),
});

const hiddenInQuote = ({ miss, posting, report }: Quoted, mask: Mask): Quoted => ({
  miss: { ...miss, id: mask.text(miss.id) },
  ...mask.posting(posting, report),
});
