/** `yamiscan campaigns`: all postings are read and grouped; only those of a group are judged, as no other is shown. */
import { describeCampaigns, groupTexts, membersOf } from '../../campaigns/index.js';
import type { Campaign, Judged } from '../../domain/campaign.js';
import type { Posting } from '../../domain/posting.js';
import { atLeast, LEVELS } from '../../domain/report.js';
import { CAMPAIGN_FORMATTERS } from '../../format/campaigns-index.js';
import type { ExitCode, Invocation } from '../io.js';
import { print } from '../print.js';
import { version } from '../version.js';
import { type WholeRun, wholeRun } from '../whole-run.js';
import type { CampaignsOptions } from './campaigns-command.js';

const LEAST = 2;

export const campaignsOfFiles = (
  files: readonly string[],
  options: CampaignsOptions,
  invocation: Invocation,
): Promise<ExitCode> =>
  wholeRun(files, options, invocation, async (run) => {
    const { io, language } = invocation;
    const postings: Posting[] = [];
    // The row that a posting came with is not shown.
    for await (const { row: _, ...posting } of run.postings()) postings.push(posting);
    const all = await campaignsAmong(postings, run, options.least ?? LEAST);
    const minLevel = options.minLevel ?? 'none';
    const shown = all.filter(({ levels }) => LEVELS.some((level) => levels[level] > 0 && atLeast(level, minLevel)));
    const context = { language, version: version(), postings: postings.length, complete: run.problems().length === 0 };
    await print(CAMPAIGN_FORMATTERS[options.format ?? 'text'](shown, context), io);
  });

async function campaignsAmong(
  postings: readonly Posting[],
  run: Pick<WholeRun, 'judge'>,
  least: number,
): Promise<readonly Campaign[]> {
  const groups = groupTexts(postings.map(({ text }) => text));
  const wanted = membersOf(groups).filter(({ length }) => length >= least);
  const places = wanted.flat().sort((a, b) => a - b);
  const judged: Judged[] = [];
  const numbers: number[] = [];
  const placeOf = new Map(places.map((place) => [postings[place], place]));
  for await (const one of run.judge(places.map((place) => postings[place] as Posting))) {
    judged.push(one);
    numbers.push(groups[placeOf.get(one.posting) as number] as number);
  }
  return describeCampaigns(Int32Array.from(numbers), (nth) => judged[nth] as Judged).all;
}
