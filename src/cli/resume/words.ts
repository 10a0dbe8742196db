/** What is said where a run can't go on from its checkpoint, or can't be made to. */
import type { Bilingual } from '../../domain/language.js';
import type { JsonFileWords } from '../json-file.js';

export const CHECKPOINT_WORDS: JsonFileWords = {
  unreadable: (file, why) => ({
    ja: `再開用の記録を読めません: ${file}: ${why}`,
    en: `cannot read the checkpoint ${file}: ${why}`,
  }),
  foreign: (why) => ({
    ja: `この版の再開用の記録ではありません（このファイルを消せば最初から始めます）: ${why}`,
    en: `this is no checkpoint of this version (remove the file to begin anew): ${why}`,
  }),
};

/** What has to be as it was. */
export const CHANGED = {
  version: { ja: 'yamiscan の版', en: 'the version of yamiscan' },
  rules: { ja: 'ルール', en: 'the rules' },
  options: { ja: 'オプションまたは設定', en: 'options or settings' },
  inputs: { ja: '入力', en: 'the input' },
} as const satisfies Record<string, Bilingual>;

/** `which`: of the inputs, where that is known. */
export const changed = (what: keyof typeof CHANGED, which: string | null, file: string): Bilingual => ({
  ja: `--resume: ${CHANGED[what].ja}${which === null ? '' : ` ${which} `}が中断した走査のときと違うため、続きから再開できません。${file} を消せば最初から始めます`,
  en: `--resume: ${CHANGED[what].en}${which === null ? '' : ` ${which}`} changed since the run that was interrupted, which can't go on; remove ${file} to begin anew`,
});

export const gone = (partial: string, file: string): Bilingual => ({
  ja: `--resume: 途中までの出力 ${partial} がないか短すぎるため、続きから再開できません。${file} を消せば最初から始めます`,
  en: `--resume: the unfinished ${partial} is gone or too short, so the run can't go on; remove ${file} to begin anew`,
});

export const busy = (pid: number, file: string): Bilingual => ({
  ja: `--resume: 別の走査（プロセス ${pid}）がまだ書いています: ${file}`,
  en: `--resume: another run (process ${pid}) is still writing ${file}`,
});

export const busyElsewhere = (file: string, lock: string): Bilingual => ({
  ja: `--resume: 別のマシンかコンテナの走査がまだ書いているようです: ${file}。終わっているなら、1分待つか ${lock} を消してください`,
  en: `--resume: a run on another machine or in another container seems to be still writing ${file}; if it has ended, wait a minute or remove ${lock}`,
});

export const REFUSED = {
  file: {
    ja: '--resume: -o 形式=ファイル が要ります（再開できるのはファイルへの出力だけです）',
    en: '--resume: needs -o FORMAT=FILE, as only files can be gone on with',
  },
  stdin: {
    ja: '--resume: 標準入力やパイプは読み直せないため、再開できません。いったんファイルに保存してください',
    en: '--resume: standard input and pipes can not be read again; save them to a file first',
  },
  device: {
    ja: '--resume: -o は普通のファイルでなければなりません',
    en: '--resume: -o must name an ordinary file',
  },
  campaigns: {
    ja: '--resume: --campaigns は全件を覚えておく必要があるため、一緒には使えません',
    en: '--resume: not with --campaigns, which keeps all postings of a run in memory',
  },
  quiet: {
    ja: '--resume: --baseline、--save-baseline、設定の suppressions は一回の走査の全件を見るため、一緒には使えません',
    en: '--resume: not with --baseline, --save-baseline or suppressions, which look at all findings of one run',
  },
} as const satisfies Record<string, Bilingual>;

export const heldFormat = (format: string): Bilingual => ({
  ja: `--resume: ${format} は全件を見てから書く形式なので再開できません。text、table、jsonl、json、csv（--mask なし）が使えます`,
  en: `--resume: ${format} depends on all postings of one run; use text, table, jsonl, json or csv, without --mask`,
});

/** Of a run without `--resume` that writes to the same file. */
export const leftBehind = (file: string): Bilingual => ({
  ja: `中断した走査の記録 ${file} があります。この走査は最初から判定し、記録は残します。--resume を付けた前回と同じコマンドなら、続きから再開できます`,
  en: `${file} is there from a run that was interrupted; this run begins anew and leaves it. The command of that run, with --resume, would go on from it`,
});

export const goesOn = (postings: number): Bilingual => ({
  ja: `前回の続きから再開します（判定済み ${postings.toLocaleString('en')} 件）`,
  en: `going on where the last run stopped, after ${postings.toLocaleString('en')} postings`,
});
