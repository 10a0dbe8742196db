/** An audit as one JSON object, or a line for each row or group to look at. */
import type { AuditedRow, Contradiction, Disagreement } from '../domain/audit.js';
import type { AuditReport, FormatAudit } from './audit-formatter.js';
import { problemRecord } from './json.js';
import { toJson } from './json-text.js';

/** Counted up when a key changes its meaning or goes. */
export const AUDIT_SCHEMA = 'yamiscan-audit/1';

export const formatAuditJson: FormatAudit = (report, { version, language }) => {
  const { audit, problems, problemCount } = report;
  const { postings, positives, negatives, refused, contradictions, disagreements } = audit;
  const whole = {
    schema: AUDIT_SCHEMA,
    tool: { name: 'yamiscan', version },
    postings,
    positives,
    negatives,
    refused: refused?.[language] ?? null,
    contradictionCount: contradictions.length,
    disagreementCount: disagreements.length,
    ...recordsOf(report),
    problems: problems.map((problem) => problemRecord(problem, language)),
    problemCount,
    complete: problemCount === 0,
  };
  return `${toJson(whole)}\n`;
};

export const formatAuditJsonl: FormatAudit = (report) => {
  const { contradictions, disagreements } = recordsOf(report);
  const lines = [
    ...contradictions.map((one) => ({ kind: 'contradiction', ...one })),
    ...disagreements.map((one) => ({ kind: 'disagreement', ...one })),
  ];
  return lines.map((line) => `${toJson(line)}\n`).join('');
};

const recordsOf = ({ audit, most }: AuditReport) => ({
  contradictions: audit.contradictions.slice(0, most).map(contradictionRecord),
  disagreements: audit.disagreements.slice(0, most).map(disagreementRecord),
});

const rowRecord = ({ id, source: { file, row, line }, label, truth, text }: AuditedRow) => ({
  id,
  source: { file, row, line },
  label,
  truth,
  text,
});

const contradictionRecord = ({ score, signals, ...row }: Contradiction) => ({
  score,
  ...rowRecord(row),
  signals: signals.map(({ rule, points }) => ({ rule, points })),
});

const disagreementRecord = ({ isAcross, rows }: Disagreement) => ({ across: isAcross, rows: rows.map(rowRecord) });
