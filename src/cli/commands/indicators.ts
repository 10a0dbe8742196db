/** `yamiscan indicators`: every posting is judged, and what those at the level asked for have in common is listed. */
import type { LinkingIndicator } from '../../domain/indicator.js';
import { atLeast } from '../../domain/report.js';
import { INDICATOR_FORMATTERS } from '../../format/indicators-index.js';
import { createGatherer } from '../../indicators/index.js';
import type { ExitCode, Invocation } from '../io.js';
import { print } from '../print.js';
import { version } from '../version.js';
import { wholeRun } from '../whole-run.js';
import type { IndicatorsOptions } from './indicators-command.js';

/** An honest shop's telephone number is nobody's indicator. */
const LOWEST = 'medium';

export const indicatorsOfFiles = (
  files: readonly string[],
  options: IndicatorsOptions,
  invocation: Invocation,
): Promise<ExitCode> =>
  wholeRun(files, options, invocation, async (run) => {
    const { io, language } = invocation;
    const gatherer = createGatherer();
    let postings = 0;
    for await (const { posting, report } of run.judge(run.postings())) {
      postings += 1;
      if (atLeast(report.level, options.minLevel ?? LOWEST)) gatherer.add(posting, report);
    }
    const found = gatherer.all().filter((one) => one.postings >= (options.least ?? 1));
    const shown = options.mask === true ? masked(found) : found;
    const context = { language, version: version(), postings, complete: run.problems().length === 0 };
    await print(INDICATOR_FORMATTERS[options.format ?? 'text'](shown, context), io);
  });

/** Tags name nobody. */
function masked(all: readonly LinkingIndicator[]): LinkingIndicator[] {
  const counts = new Map<string, number>();
  return all.map((one) => {
    if (one.kind === 'hashtag') return one;
    const count = (counts.get(one.kind) ?? 0) + 1;
    counts.set(one.kind, count);
    const name = `[${one.kind}-${count}]`;
    return { ...one, value: name, defanged: name, typed: [] };
  });
}
