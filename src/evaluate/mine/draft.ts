/** A mined term as a rule file that loads and passes its examples, and says what a person has to write before it counts. */
import { createHash } from 'node:crypto';
import { DRAFT_TAG, TO_WRITE } from '../../domain/draft.js';
import type { MinedTerm } from '../../domain/mining.js';

export interface Draft {
  /** Below the folder of drafts: category, then id. The same term has the same place in every run. */
  readonly category: string;
  readonly id: string;
  readonly text: string;
}

/** Where the data does not say which crime a term speaks for. */
const NO_CATEGORY = 'unsorted';
/** As many examples as a rule must have. */
const EXAMPLES = 2;

/** `date`: YYYY-MM-DD. */
export function draftOf(mined: MinedTerm, date: string): Draft {
  const { term, crime } = mined;
  const category = mined.category ?? crime ?? NO_CATEGORY;
  const id = `${DRAFT_TAG}-${category}-${createHash('sha256').update(term).digest('hex').slice(0, 8)}`;
  const lines = [
    ...comments(mined),
    `id: ${id}`,
    `category: ${category}`,
    'title:',
    `  ja: ${quoted(`${TO_WRITE}: 題名を書く（${term}）`)}`,
    `  en: ${quoted(`${TO_WRITE}: write a title (${term})`)}`,
    'why:',
    `  ja: ${quoted(`${TO_WRITE}: なぜ犯罪の募集の手がかりになるかを一文で書く`)}`,
    `  en: ${quoted(`${TO_WRITE}: say in one sentence why this marks recruitment for crime`)}`,
    'status: experimental',
    'strength: none # まだ点にならない。見極めてから選ぶ / adds nothing yet: weak, medium, strong or decisive when proven',
    `crimes: [${crime ?? ''}]`,
    `tags: [${DRAFT_TAG}] # 仕上げたら消す / remove when finished`,
    'when:',
    `  phrase: [${quoted(term)}]`,
    `references: [${quoted(`${TO_WRITE}: 公開の出典を書く / name a public source`)}]`,
    `date: ${date}`,
    'examples: # データからの写し。すべて言い換える / copied from the data: reword every one',
    '  fire:',
    ...listed(filled(mined.fire, `${TO_WRITE}: 発火する例を書く ⟦${term}⟧`)),
    '  silent:',
    ...listed(filled(mined.silent, `${TO_WRITE}: 似ていて無害な例を書く`)),
  ];
  return { category, id, text: `${lines.join('\n')}\n` };
}

function comments({ counts: { missed, found, negative }, beside, knownTo }: MinedTerm): string[] {
  const lines = [
    `下書き: 見逃し ${missed}件、検出 ${found}件、陰性 ${negative}件で発火 / draft: fires on ${missed} missed and ${found} found positives and ${negative} negatives`,
    ...(beside.length === 0 ? [] : [`一緒に出る語 / beside it: ${beside.join(', ')}`]),
    ...(knownTo.length === 0 ? [] : [`この語を持つもの / held by: ${knownTo.join(', ')}`]),
    '広すぎれば near: で一緒に出る語を求める / where it is too broad, ask with near: for what stands beside it',
  ];
  return lines.map((line) => `# ${line}`);
}

const filled = (examples: readonly string[], placeholder: string): string[] => [
  ...examples,
  ...Array.from({ length: Math.max(0, EXAMPLES - examples.length) }, (_, at) => `${placeholder} (${at + 1})`),
];

const listed = (texts: readonly string[]): string[] => texts.map((text) => `    - ${quoted(text)}`);

/** YAML takes JSON's strings, but for some characters that must not stand there as they are. */
const UNPRINTABLE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
