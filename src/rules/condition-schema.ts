/** How conditions are written in YAML, and what they become. */
import { z } from 'zod';
import type { Condition, Phrase, TokenPattern } from '../domain/condition.js';
import { EVASIONS } from '../domain/condition.js';
import { CONTACT_CHANNELS, DISCLOSURE_ITEMS, PAY_PERIODS, PLACE_KINDS } from '../domain/fact.js';
import { foldPhrase } from '../domain/fold.js';
import { STRENGTHS } from '../domain/rule.js';
import { closestTo } from './closest.js';
import { patternMistakes } from './pattern-check.js';
import { branchesOf } from './pattern-literals.js';
import { necessaryTokenLiterals } from './token-literals.js';

const oneOrMore = <T extends z.ZodType>(item: T) =>
  z
    .union([item, z.array(item).min(1)])
    .transform((value): z.output<T>[] => (Array.isArray(value) ? (value as z.output<T>[]) : [value as z.output<T>]));

const folded = z
  .string()
  .min(1)
  .transform((text, context) => {
    const phrase = foldPhrase(text);
    if (phrase.trim() === '') context.addIssue({ code: 'custom', message: 'nothing visible is left of this phrase' });
    return phrase;
  });

export const phraseSchema = z.union([
  folded.transform((text): Phrase => ({ text, notBefore: [], notAfter: [] })),
  z
    .strictObject({
      text: folded,
      'not-before': oneOrMore(folded).optional(),
      'not-after': oneOrMore(folded).optional(),
    })
    .transform(
      (entry): Phrase => ({
        text: entry.text,
        notBefore: entry['not-before'] ?? [],
        notAfter: entry['not-after'] ?? [],
      }),
    ),
]);

const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'names are a-z, 0-9 and hyphens');
const fields = oneOrMore(z.string().min(1)).optional();
const range = { min: z.number().nonnegative().optional(), max: z.number().nonnegative().optional() };
const ordered = (entry: { min?: number | undefined; max?: number | undefined }): boolean =>
  (entry.min ?? 0) <= (entry.max ?? Infinity);
const orderedMessage = { message: 'min is greater than max: this can never match' };

const tokenSchema = z
  .strictObject({
    surface: fields,
    base: fields,
    reading: fields,
    pos: fields,
    pos1: fields,
    form: fields,
    optional: z.boolean().default(false),
    repeat: z.int().min(1).max(3).default(1),
  })
  .transform(({ optional, repeat, ...wanted }): TokenPattern => {
    const given = Object.entries(wanted).filter(([, values]) => values !== undefined);
    return { ...Object.fromEntries(given), min: optional ? 0 : 1, max: repeat };
  });

const conditions = z.array(z.lazy(() => conditionSchema)).min(1);

/** One line a kind of condition: the keys it is written with, and the condition. A key names its kind. */
const SCHEMAS = {
  phrase: z
    .strictObject({ phrase: oneOrMore(phraseSchema), kana: z.boolean().default(false) })
    .transform(({ phrase, kana }): Condition => ({ kind: 'phrase', phrases: phrase, kana })),
  term: z.strictObject({ term: oneOrMore(name) }).transform(({ term }): Condition => ({ kind: 'term', terms: term })),
  pattern: z.strictObject({ pattern: z.string().min(1) }).transform(({ pattern }, context): Condition => {
    for (const message of patternMistakes(pattern)) context.addIssue({ code: 'custom', message, path: ['pattern'] });
    const isValid = context.issues.length === 0;
    return {
      kind: 'pattern',
      source: pattern,
      branches: isValid ? branchesOf(pattern) : [],
    };
  }),
  tokens: z
    .strictObject({ tokens: z.array(tokenSchema).min(1).max(12) })
    .refine(({ tokens }) => tokens.some((token) => token.min > 0), { message: 'every token is optional' })
    .transform(({ tokens }): Condition => ({ kind: 'tokens', tokens, literals: necessaryTokenLiterals(tokens) })),
  pay: z
    .strictObject({
      pay: z
        .strictObject({ per: oneOrMore(z.enum(PAY_PERIODS)).default([...PAY_PERIODS]), ...range })
        .refine(ordered, orderedMessage),
    })
    .transform(
      ({ pay }): Condition => ({
        kind: 'fact',
        fact: 'pay',
        per: pay.per,
        min: pay.min ?? 0,
        max: pay.max ?? Infinity,
      }),
    ),
  contact: z
    .strictObject({
      contact: z.strictObject({
        channel: oneOrMore(z.enum(CONTACT_CHANNELS)).default([...CONTACT_CHANNELS]),
        address: z.boolean().optional(),
      }),
    })
    .transform(
      ({ contact }): Condition => ({
        kind: 'fact',
        fact: 'contact',
        channel: contact.channel,
        address: contact.address ?? null,
      }),
    ),
  place: z
    .strictObject({ place: oneOrMore(z.enum(PLACE_KINDS)) })
    .transform(({ place }): Condition => ({ kind: 'fact', fact: 'place', place })),
  employer: z
    .strictObject({ employer: z.literal(true) })
    .transform((): Condition => ({ kind: 'fact', fact: 'employer' })),
  item: z
    .strictObject({ item: z.partialRecord(z.enum(DISCLOSURE_ITEMS), z.enum(['present', 'vague', 'missing'])) })
    .refine(({ item }) => Object.keys(item).length === 1, { message: 'name exactly one item' })
    .transform(({ item }): Condition => {
      const [[key, state]] = Object.entries(item) as [[(typeof DISCLOSURE_ITEMS)[number], 'present']];
      return { kind: 'fact', fact: 'item', item: key, state };
    }),
  length: z
    .strictObject({ length: z.strictObject(range).refine(ordered, orderedMessage) })
    .transform(({ length }): Condition => ({ kind: 'length', min: length.min ?? 0, max: length.max ?? Infinity })),
  evasion: z
    .strictObject({ evasion: oneOrMore(z.enum(EVASIONS)) })
    .transform(({ evasion }): Condition => ({ kind: 'evasion', by: evasion })),
  signal: z
    .strictObject({
      signal: z.strictObject({
        rules: oneOrMore(name).default([]),
        categories: oneOrMore(name).default([]),
        strength: oneOrMore(z.enum(STRENGTHS)).default([...STRENGTHS]),
      }),
    })
    .refine(({ signal }) => signal.rules.length + signal.categories.length > 0, { message: 'name rules or categories' })
    .transform(
      ({ signal: { rules, categories, strength } }): Condition => ({
        kind: 'signal',
        rules,
        categories,
        strengths: strength,
      }),
    ),
  all: z.strictObject({ all: conditions }).transform(({ all }): Condition => ({ kind: 'all', of: all })),
  any: z.strictObject({ any: conditions }).transform(({ any }): Condition => ({ kind: 'any', of: any })),
  'at-least': z
    .strictObject({ 'at-least': z.strictObject({ n: z.int().min(1), of: conditions }) })
    .refine((entry) => entry['at-least'].n <= entry['at-least'].of.length, {
      message: 'n is greater than the number of conditions: this can never match',
    })
    .transform((entry): Condition => ({ kind: 'at-least', ...entry['at-least'] })),
  near: z
    .strictObject({
      near: z
        .strictObject({
          of: z
            .array(z.lazy(() => conditionSchema))
            .min(2)
            .max(6),
          chars: z.int().min(0).max(500).optional(),
          tokens: z.int().min(0).max(100).optional(),
          sentence: z.literal(true).optional(),
          ordered: z.boolean().default(false),
          without: z.lazy(() => conditionSchema).optional(),
        })
        .refine((near) => [near.chars, near.tokens, near.sentence].filter((unit) => unit !== undefined).length === 1, {
          message: 'say exactly one of chars, tokens, sentence',
        }),
    })
    .transform(({ near }): Condition => {
      const within =
        near.sentence === true
          ? ({ unit: 'sentence' } as const)
          : near.chars !== undefined
            ? ({ unit: 'chars', n: near.chars } as const)
            : ({ unit: 'tokens', n: near.tokens ?? 0 } as const);
      return { kind: 'near', of: near.of, within, ordered: near.ordered, without: near.without ?? null };
    }),
  not: z
    .strictObject({ not: z.lazy(() => conditionSchema) })
    .transform((entry): Condition => ({ kind: 'not', of: entry.not })),
} satisfies Record<string, z.ZodType<Condition>>;

/** Condition kinds and the keys that write them; `fact` has five. */
export const CONDITION_KEYS = Object.keys(SCHEMAS);

export const conditionSchema: z.ZodType<Condition> = z.unknown().transform((value, context): Condition => {
  const schema = schemaFor(value);
  if (typeof schema === 'string') {
    context.addIssue({ code: 'custom', message: schema });
    return z.NEVER;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) context.issues.push({ ...issue, input: value } as never);
  return z.NEVER;
});

function schemaFor(value: unknown): z.ZodType<Condition> | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'a condition is a map such as phrase: […]';
  const keys = Object.keys(value);
  const kinds = keys.filter((key): key is keyof typeof SCHEMAS => Object.hasOwn(SCHEMAS, key));
  const [kind] = kinds;
  if (kind !== undefined && kinds.length === 1) return SCHEMAS[kind];
  if (kinds.length > 1) return `one condition has one kind, not ${kinds.join(' and ')}: put them under all: or any:`;
  return `unknown condition ${keys.join(', ') || '{}'}${nearest(keys[0])}; known: ${CONDITION_KEYS.join(', ')}`;
}

function nearest(key: string | undefined): string {
  const name = closestTo(key ?? '', CONDITION_KEYS);
  return name === null ? '' : ` (did you mean ${name}?)`;
}
