/** The reports that the options of `yamiscan scan` ask for. */
import { usageError } from '../../domain/errors.js';
import type { RulePack } from '../../domain/rule.js';
import { flaggedIn } from '../../findings/index.js';
import type { FormatContext } from '../../format/formatter.js';
import { type FormatName, PLACED } from '../../format/index.js';
import { regionsIn } from '../../read/index.js';
import { linkFolder } from '../hyperlinks.js';
import { type Invocation, isTerminal } from '../io.js';
import { isColored } from '../language.js';
import type { KeptOutputs } from '../open-output.js';
import { type Outputs, openOutputs } from '../outputs.js';
import { version } from '../version.js';
import type { Found } from './scan-found.js';
import type { ScanOptions } from './scan-options.js';

/** `kept`: files that a later run can go on with; null for files that appear at once and whole. */
export const openScanOutputs = (
  { options, settings, pack, quieted }: Found,
  { io, language }: Pick<Invocation, 'io' | 'language'>,
  kept: KeptOutputs | null,
): Promise<Outputs> =>
  openOutputs({
    kept,
    io,
    printed: printedOf(options),
    written: options.output ?? [],
    beside: options.saveBaseline === undefined ? [] : [options.saveBaseline],
    minLevel: settings.minLevel ?? 'none',
    mask: options.mask,
    context: { ...contextOf(pack, options, { io, language }), ...(quieted && { flagged: quieted.flagged }) },
  });

/** Files that are there when the run ends well. */
export const filesOf = ({ output = [] }: Pick<ScanOptions, 'output'>): string[] =>
  output.flatMap(({ path }) => path ?? []);

/** Of a terminal that doesn't say how wide it is. */
const WIDTH = 100;

/** `--table` and `--columns` say how text is laid out. */
function printedOf({ format, table, columns }: ScanOptions): FormatName | null {
  if (table !== true && columns === undefined) return format ?? null;
  if (format === undefined || format === 'text' || format === 'table') return 'table';
  throw usageError({
    ja: `--table と --columns は -f ${format} では使えません（text か table だけ）`,
    en: `--table and --columns go with -f text or table, not with -f ${format}`,
  });
}

const contextOf = (
  pack: RulePack,
  { color, quiet, bom, columns }: ScanOptions,
  { io, language }: Pick<Invocation, 'io' | 'language'>,
): FormatContext => ({
  pack,
  language,
  version: version(),
  color: isColored(color, io),
  details: quiet !== true,
  bom: bom === true,
  width: isTerminal(io, 'stdout') ? (io.stdout.columns ?? WIDTH) : null,
  linkFolder: linkFolder(isColored(color, io), io),
  ...(columns && { columns }),
  flagged: (posting, report) => flaggedIn(posting, report, regionsIn),
});

/** Whether any of the reports shows where evidence stands in its file. */
export const showsPlaces = ({ format, output = [] }: ScanOptions): boolean =>
  [format, ...output.map((one) => one.format)].some((name) => name !== undefined && PLACED.has(name));
