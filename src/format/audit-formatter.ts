/** Formats of an audit by name. */
import type { Audit } from '../domain/audit.js';
import type { Problem } from '../domain/errors.js';
import { formatAuditJson, formatAuditJsonl } from './audit-json.js';
import { formatAuditText } from './audit-text.js';
import type { EvalContext } from './eval-formatter.js';

export interface AuditReport {
  readonly audit: Audit;
  /** Most rows and groups that are listed; how many there are is said. */
  readonly most: number;
  /** The first of what could not be read or has no label. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export type FormatAudit = (report: AuditReport, context: EvalContext) => string;

export const AUDIT_FORMATTERS = {
  text: formatAuditText,
  json: formatAuditJson,
  jsonl: formatAuditJsonl,
} satisfies Record<string, FormatAudit>;

export type AuditFormatName = keyof typeof AUDIT_FORMATTERS;
