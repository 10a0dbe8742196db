/** `--baseline`, `--save-baseline` and suppressions around a scan: opened before it, told and written after it. */
import path from 'node:path';
import type { KeptQuiet, KnownFinding, Suppression } from '../../domain/kept-quiet.js';
import type { Bilingual } from '../../domain/language.js';
import type { RulePack } from '../../domain/rule.js';
import type { Inputs } from '../../read/index.js';
import type { Config } from '../config.js';
import { fileSink } from '../file-sink.js';
import { failsOn } from '../gate.js';
import type { ExitCode } from '../io.js';
import { writeKnown } from '../known-file.js';
import { createQuiet, type Quiet } from '../quiet.js';
import type { Sink } from '../sink.js';
import type { Voice } from '../voice.js';
import type { Ran } from './scan.js';
import type { ScanOptions } from './scan-options.js';

export interface QuietRun extends Quiet {
  /** Says what is gone, unused or expired, and writes the baseline that was asked for, unless something was skipped. */
  readonly close: (ran: Ran, code: ExitCode, voice: Pick<Voice, 'note' | 'say'>) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

export interface QuietRunRequest {
  readonly options: Pick<ScanOptions, 'baseline' | 'saveBaseline'>;
  readonly settings: Config;
  readonly pack: Pick<RulePack, 'rules'>;
  readonly inputs: Inputs;
  readonly cwd: string;
}

/** Throws a UsageError where a baseline can't be read or written, or a suppression is wrong. */
export async function openQuiet({ options, settings, pack, inputs, cwd }: QuietRunRequest): Promise<QuietRun> {
  const { baseline = null, saveBaseline = null } = options;
  const quiet = createQuiet({
    settings,
    baseline,
    rules: pack.rules.map(({ id }) => id),
    inputs,
    fails: failsOn(settings.failOn ?? 'none'),
    cwd,
    today: new Date().toISOString().slice(0, 10),
  });
  const sink: Sink | null = saveBaseline === null ? null : await fileSink(path.resolve(cwd, saveBaseline));
  return {
    ...quiet,
    close: async (ran, code, voice) => {
      for (const one of quiet.expired) voice.note(placeOf(one), EXPIRED(one));
      if (ran.sawAll) for (const one of quiet.unused()) voice.note(placeOf(one), UNUSED(one));
      tellGone(quiet.counts(ran.sawAll), baseline, voice);
      if (sink === null || saveBaseline === null) return;
      if (code === 2 || ran.isCut) {
        await sink.abandon();
        voice.say(INCOMPLETE);
        return;
      }
      await writeKnown(quiet.postings(), sink, { file: saveBaseline, cwd });
      await sink.close();
    },
    abandon: async () => sink?.abandon(),
  };
}

/** The format may say how many; which ones are said here. */
const MOST_GONE = 20;

function tellGone({ baseline }: KeptQuiet, file: string | null, { note }: Pick<Voice, 'note'>): void {
  const gone = baseline?.gone ?? [];
  for (const one of gone.slice(0, MOST_GONE)) note(file, GONE(one));
  const more = gone.length - MOST_GONE;
  if (more > 0) note(file, { ja: `なくなったもの: ほか${more}件`, en: `gone: ${more} more` });
}

const placeOf = ({ at: { file, line, column } }: Suppression): string => [file, line, column].join(':');

const GONE = ({ rule, posting, file }: KnownFinding): Bilingual => ({
  ja: `なくなったもの: ${file ?? '-'} の投稿 ${posting} の ${rule}`,
  en: `gone: ${rule} in posting ${posting} of ${file ?? '-'}`,
});

const UNUSED = ({ rule, reason }: Suppression): Bilingual => ({
  ja: `この抑制は何にも当たりませんでした: ${rule}（${reason}）`,
  en: `this suppression of ${rule} was for nothing (${reason})`,
});

const EXPIRED = ({ rule, reason, until }: Suppression): Bilingual => ({
  ja: `この抑制は ${until} で期限切れです: ${rule}（${reason}）`,
  en: `this suppression of ${rule} expired after ${until} (${reason})`,
});

const INCOMPLETE: Bilingual = {
  ja: '不完全な走査のため、ベースラインは書きませんでした',
  en: 'no baseline was written: the run is incomplete',
};
