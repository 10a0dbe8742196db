/** A review of rules as warnings, each at the file of its rule. */
import type { Problem } from '../../domain/errors.js';
import type { Bilingual } from '../../domain/language.js';
import type { Rule } from '../../domain/rule.js';
import type { Companion } from '../../evaluate/review/companions.js';
import type { Review } from '../../evaluate/review/review.js';
import type { ExampleKind, SharedExample } from '../../evaluate/review/shared-examples.js';
import type { WordingFault } from '../../evaluate/review/wording.js';

export function warningsOf(review: Review): Problem[] {
  const { deadOnExamples, deadOnPostings, companions, shared, unfinished, worded, postings } = review;
  return [
    ...unfinished.map(({ rule, keys }) => at(rule, draft(keys))),
    ...worded.flatMap(({ rule, faults }) => faults.map((fault) => at(rule, FAULTS[fault]))),
    ...deadOnExamples.map((rule) => at(rule, DEAD)),
    ...shared.map((one) => at(one.example.rule, sharing(one))),
    ...companions.map((one) => at(one.rule, accompanied(one, review))),
    // A small file leaves most rules silent: they are told in one line.
    ...(deadOnPostings.length === 0 ? [] : [{ file: null, message: silentOn(postings.texts(), deadOnPostings) }]),
  ];
}

/** `tokenizing`: rules for which every text is cut into words. */
export const slownessOf = (tokenizing: readonly Rule[]): Problem[] => tokenizing.map((rule) => at(rule, SLOW));

const at = ({ file }: Rule, message: Bilingual): Problem => ({ file, message });

const draft = (keys: readonly string[]): Bilingual => ({
  ja: `下書きです。書く: ${keys.join(', ')}。例はデータの写しなので言い換え、仕上げたらタグ draft を消してください`,
  en: `a draft. To write: ${keys.join(', ')}; its examples are copied from data: reword them, then remove the tag draft`,
});

const FAULTS: Readonly<Record<WordingFault, Bilingual>> = {
  sentences: { ja: 'why が一文ではありません', en: 'why is more than one sentence' },
  length: {
    ja: 'why が長すぎます（日本語120字、英語180字まで）',
    en: 'why is too long (at most 120 characters in Japanese, 180 in English)',
  },
  'home-page': {
    ja: 'references がサイトのトップページだけです。根拠の書かれたページか条文を示してください',
    en: 'references name nothing but a home page: name the page or the article of the law',
  },
};

const DEAD: Bilingual = {
  ja: '自分の例も含め、どのルールの例でも発火しません',
  en: 'fires on no example of any rule, its own included',
};

const SLOW: Bilingual = {
  ja: 'tokens に surface も base もないため、すべての文を単語に分けることになります。これはほかの処理をすべて合わせたより時間がかかります。surface か base を加えるか、phrase と all で組み合わせてください',
  en: 'tokens names neither a surface nor a base, so every text is cut into words, which takes longer than all else that is done with it: name one, or put the tokens beside a phrase under all',
};

const KINDS: Readonly<Record<ExampleKind, Bilingual>> = {
  fire: { ja: '発火する例', en: 'an example that fires' },
  silent: { ja: '発火しない例', en: 'an example that stays silent' },
};

function sharing({ example, other, isSame }: SharedExample): Bilingual {
  const [own, theirs] = [KINDS[example.kind], KINDS[other.kind]];
  const shown = JSON.stringify(example.text);
  if (example.kind === other.kind)
    return {
      ja: `${own.ja}が ${other.rule.id} のもの${isSame ? 'と同じ' : 'とほぼ同じ'}です: ${shown}`,
      en: `${own.en} is ${isSame ? 'the same as' : 'nearly the same as'} one of ${other.rule.id}: ${shown}`,
    };
  return {
    ja: `${own.ja}が ${other.rule.id} では${theirs.ja}です。譲り合う条件（unless: signal）がありません: ${shown}`,
    en: `${own.en} is ${theirs.en} of ${other.rule.id}, and neither gives way (unless: signal): ${shown}`,
  };
}

function accompanied({ rule, other, isMutual }: Companion, { examples, postings }: Review): Bilingual {
  const ja = ({ id }: Rule) =>
    `例 ${examples.hits(id)}件${postings.texts() === 0 ? '' : `、投稿 ${postings.hits(id)}件`}`;
  const en = ({ id }: Rule) =>
    `${examples.hits(id)} examples${postings.texts() === 0 ? '' : ` and ${postings.hits(id)} postings`}`;
  return isMutual
    ? {
        ja: `${other.id} と必ず一緒に発火します（${ja(rule)}）`,
        en: `always fires together with ${other.id} (${en(rule)})`,
      }
    : {
        ja: `発火するとき（${ja(rule)}）必ず ${other.id} も発火します（${ja(other)}）`,
        en: `fires on ${en(rule)}, each time beside ${other.id} (${en(other)})`,
      };
}

function silentOn(postings: number, rules: readonly Rule[]): Bilingual {
  const ids = rules.map(({ id }) => id).join(', ');
  return {
    ja: `投稿 ${postings}件のどれにも発火しないルール ${rules.length}件: ${ids}`,
    en: `${rules.length} rules fire on none of the ${postings} postings: ${ids}`,
  };
}
