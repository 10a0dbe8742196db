/** The suppressions of a config file: findings that CI is not told of, each with a reason. */
import path from 'node:path';
import { z } from 'zod';
import type { Suppression } from '../domain/kept-quiet.js';
import { globOffence } from '../globs/limits.js';
import { dayOf } from '../read/index.js';
import type { YamlFile } from '../rules/document.js';

const text = z.string().trim().min(1);

function withinLimits(glob: string, context: z.RefinementCtx): void {
  const offence = globOffence(glob);
  if (offence !== null) context.addIssue({ code: 'custom', message: offence.en });
}

export const suppressionsSchema = z.array(
  z.strictObject({
    rule: text,
    posting: z.string('an id is text: put it in quotes').min(1).optional(),
    file: text.superRefine(withinLimits).optional(),
    evidence: text.optional(),
    reason: text,
    until: z
      .string()
      .refine((day) => dayOf(day) === day, 'must be a day such as 2026-12-31')
      .optional(),
  }),
);

type Entries = z.output<typeof suppressionsSchema>;

export const suppressionsIn = (entries: Entries, { file, locate }: Pick<YamlFile, 'file' | 'locate'>): Suppression[] =>
  entries.map(({ rule, reason, posting = null, evidence = null, until = null, file: glob }, nth) => ({
    rule,
    posting,
    file: glob === undefined ? null : absolute(glob, path.dirname(file)),
    evidence,
    reason,
    until,
    at: { file, ...locate(['suppressions', nth]) },
  }));

/** A glob is relative to the file that holds it; one without a slash is about names of files. */
function absolute(glob: string, folder: string): string {
  if (!glob.includes('/') || path.isAbsolute(glob)) return glob;
  return path.posix.join(folder.replaceAll(path.sep, '/').replace(/[*?[\]{}()!+@|\\]/g, '\\$&'), glob);
}

/** As config files hold it. */
export const suppressionEntry = ({ rule, posting, file, evidence, reason, until }: Suppression): object => ({
  rule,
  ...(posting === null ? {} : { posting }),
  ...(file === null ? {} : { file }),
  ...(evidence === null ? {} : { evidence }),
  reason,
  ...(until === null ? {} : { until }),
});
