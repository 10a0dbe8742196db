/** How rules, terms, scoring and look-alikes are written in YAML. */
import { z } from 'zod';
import type { Condition } from '../domain/condition.js';
import { CRIMES } from '../domain/crime.js';
import { foldPhrase } from '../domain/fold.js';
import { NEIGHBOURS } from '../domain/neighbour.js';
import { SPEECH_ACTS, STRENGTHS, type Strength } from '../domain/rule.js';
import { conditionSchema, phraseSchema } from './condition-schema.js';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'ids are a-z, 0-9 and hyphens');
export const sentence = z.string().trim().min(1);
const bilingual = z.strictObject({ ja: sentence, en: sentence });
function isDay(written: string): boolean {
  const time = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written);
}

export const date = z.union([
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'dates are YYYY-MM-DD')
    .refine(isDay, 'there is no such day'),
  z.date().transform((day) => day.toISOString().slice(0, 10)),
]);
/** A rule must show that it fires and that it doesn't fire at its look-alikes. */
const LEAST_EXAMPLES = 2;
const examples = z.array(z.string().min(1)).min(LEAST_EXAMPLES);

export const ruleSchema = z.strictObject({
  id,
  category: id,
  title: bilingual,
  why: bilingual,
  status: z.enum(['stable', 'experimental', 'deprecated']).default('stable'),
  strength: z.enum(STRENGTHS),
  group: id.optional(),
  crimes: z.array(z.enum(CRIMES)).default([]),
  neighbours: z.array(z.enum(NEIGHBOURS)).default([]),
  speech: z.enum(SPEECH_ACTS).optional(),
  grounds: z.boolean().default(false),
  when: conditionSchema,
  unless: conditionSchema.optional(),
  references: z.array(sentence).min(1),
  date,
  modified: date.optional(),
  tags: z.array(sentence).default([]),
  falsepositives: z.array(sentence).default([]),
  examples: z.strictObject({ fire: examples, silent: examples }),
});
export type RuleEntry = z.output<typeof ruleSchema> & { readonly when: Condition };

export const termSchema = z.strictObject({
  id,
  title: bilingual,
  kana: z.boolean().default(false),
  guarded: z.boolean().default(false),
  phrases: z.array(phraseSchema).min(1),
});

const points = z.number().min(-200).max(200);

/** Every part may be left out in a user's pack: what it says is laid over what is there. */
export const scoringSchema = z.strictObject({
  bias: points.optional(),
  mention: z.number().min(0).max(1).optional(),
  prior: z.number().min(0).max(1).optional(),
  levels: z.strictObject({ low: z.number(), medium: z.number(), high: z.number() }).optional(),
  strengths: z.partialRecord(z.enum(STRENGTHS), points).optional(),
  caps: z.record(id, z.number().positive()).optional(),
  points: z.record(id, points).optional(),
});
export type ScoringEntry = z.output<typeof scoringSchema> & {
  strengths?: Partial<Record<Strength, number>> | undefined;
};

const foldedCharacter = z.string().min(1).transform(foldPhrase);

export const lookAlikeSchema = z.strictObject({
  masks: z.array(foldedCharacter),
  'look-alikes': z.record(z.string().min(1), z.array(foldedCharacter).min(1)),
  drawn: z.record(z.string().length(1), z.array(foldedCharacter).min(1)).default({}),
});

/** Japanese → how other tongues and romaji say it. */
export const tonguesSchema = z.strictObject({
  says: z.record(z.string().min(1), z.array(foldedCharacter).min(1)),
});
