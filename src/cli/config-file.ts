/** `yamiscan.config.yml` and what it extends. */
import path from 'node:path';
import { z } from 'zod';
import { UsageError, usageError } from '../domain/errors.js';
import { LEVELS } from '../domain/report.js';
import { type Gate, gateIn } from '../evaluate/gates.js';
import { check, parseYaml, type YamlFile } from '../rules/document.js';
import { LARGEST_YAML, readAtMost } from '../rules/yaml-limits.js';
import { type Config, EMPTY, lay } from './config.js';
import { FAIL_LEVELS } from './option-values.js';
import { suppressionsIn, suppressionsSchema } from './suppressions-config.js';

const list = z
  .union([z.string().min(1), z.array(z.string().min(1))])
  .transform((value) => (typeof value === 'string' ? [value] : value));

const entrySchema = z.strictObject({
  extends: list.optional(),
  rules: list.optional(),
  disable: list.optional(),
  'text-column': list.optional(),
  'id-column': z.string().min(1).optional(),
  'fail-on': z.union([z.enum(FAIL_LEVELS), z.number().min(0).max(100)]).optional(),
  'min-level': z.enum(LEVELS).optional(),
  suppressions: suppressionsSchema.optional(),
  eval: z.strictObject({ gates: list.optional() }).optional(),
});
type ConfigEntry = z.output<typeof entrySchema>;
/** A file that holds nothing but comments asks for nothing. */
const schema = z.preprocess((value) => value ?? {}, entrySchema);

const DEEPEST = 10;

/** `above`: files that extend it. */
export function readConfig(file: string, above: readonly string[] = []): Config {
  if (above.includes(file)) {
    const circle = [...above, file].join(' → ');
    throw usageError({ ja: `extends が循環しています: ${circle}`, en: `extends goes in a circle: ${circle}` });
  }
  if (above.length >= DEEPEST)
    throw usageError({
      ja: `${file}: extends が ${DEEPEST} 段を超えます`,
      en: `${file}: extends is deeper than ${DEEPEST}`,
    });
  const yaml = parseYaml(file, readText(file));
  const { value, problems } = check(yaml, schema);
  if (value === null) throw new UsageError(problems);
  const resolve = (relative: string): string => path.resolve(path.dirname(file), relative);
  const bases = (value.extends ?? []).map((base) => readConfig(resolve(base), [...above, file]));
  return bases.concat(ownPart(yaml, value, resolve)).reduce(lay, EMPTY);
}

function readText(file: string): string {
  try {
    return readAtMost(file, LARGEST_YAML);
  } catch (error) {
    throw usageError({
      ja: `設定ファイルを読めません: ${file}: ${reason(error)}`,
      en: `cannot read the config file ${file}: ${reason(error)}`,
    });
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function ownPart(yaml: YamlFile, entry: ConfigEntry, resolve: (relative: string) => string): Config {
  return {
    files: [yaml.file],
    rules: (entry.rules ?? []).map(resolve),
    disable: entry.disable ?? [],
    textColumns: entry['text-column'] ?? [],
    idColumn: entry['id-column'] ?? null,
    failOn: entry['fail-on'] ?? null,
    minLevel: entry['min-level'] ?? null,
    suppressions: suppressionsIn(entry.suppressions ?? [], yaml),
    gates: (entry.eval?.gates ?? []).map((gate, nth) => gateAt(gate, yaml, nth)),
  };
}

function gateAt(typed: string, { file, locate }: YamlFile, nth: number): Gate {
  try {
    return gateIn(typed);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const place = locate(['eval', 'gates', nth]);
    throw new UsageError(error.problems.map(({ message }) => ({ file, ...place, message })));
  }
}
