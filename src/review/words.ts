/** Every word of the page that the formats don't have, in both languages. */
import type { Language } from '../domain/language.js';
import type { ReviewLabel } from '../domain/review-page.js';
import { inLanguages, MESSAGES, type Pairs } from '../format/messages.js';
import type { SortKey } from './sorting.js';

const WORDS = {
  decisions: {
    recruit: ['闇バイト募集', 'recruit'],
    grey: ['グレー', 'grey'],
    benign: ['通常の求人', 'benign'],
    awareness: ['注意喚起', 'awareness'],
    talk: ['雑談・相談', 'talk'],
  } satisfies Pairs<ReviewLabel>,
  frames: {
    offer: ['募集', 'offer'],
    mention: ['言及', 'mention'],
    help: ['相談 #9110', 'help #9110'],
  },
  handlings: {
    remove: ['削除・通報', 'remove and report'],
    hold: ['保留', 'hold'],
    pass: ['通常', 'pass'],
  },
  sorts: {
    score: ['スコア', 'score'],
    row: ['行', 'row'],
    length: ['長さ', 'length'],
    id: ['ID', 'id'],
  } satisfies Pairs<SortKey>,
  facets: {
    level: ['水準', 'Level'],
    frame: ['文の向き', 'Frame'],
    handling: ['対応', 'Handling'],
    crime: ['犯罪', 'Crime'],
    neighbour: ['別の勧誘', 'Neighbour'],
    category: ['特徴の種類', 'Category'],
    rule: ['ルール', 'Rule'],
    disclosure: ['明示項目', 'Disclosure'],
    channel: ['連絡手段', 'Channel'],
    indicator: ['連絡先', 'Indicator'],
    campaign: ['キャンペーン', 'Campaign'],
    file: ['ファイル', 'File'],
    decision: ['判断', 'Decision'],
    score: ['スコアの範囲', 'Score range'],
  },
  themes: {
    auto: ['自動', 'auto'],
    light: ['明るい', 'light'],
    dark: ['暗い', 'dark'],
  },
  labels: {
    title: ['yamiscan 審査ページ', 'yamiscan review page'],
    filters: ['絞り込み', 'Filters'],
    list: ['投稿の一覧', 'Postings'],
    posting: ['投稿', 'Posting'],
    overview: ['概要', 'Overview'],
    search: ['本文と ID を検索', 'Search text and id'],
    clear: ['すべて解除', 'Clear all'],
    from: ['以上', 'from'],
    to: ['以下', 'to'],
    sort: ['並べ替え', 'Sort by'],
    reverse: ['逆順にする', 'Reverse the order'],
    theme: ['配色', 'Theme'],
    language: ['English', '日本語'],
    help: ['使い方', 'Help'],
    print: ['印刷', 'Print'],
    export: ['判断を書き出す', 'Export decisions'],
    close: ['閉じる', 'Close'],
    undo: ['元に戻す', 'Undo'],
    undecided: ['未判断', 'undecided'],
    decide: ['判断する', 'Decide'],
    next: ['次へ', 'Next'],
    previous: ['前へ', 'Previous'],
    empty: ['（空）', '(empty)'],
    more: ['さらに表示', 'Show more'],
    find: ['この中を探す', 'Find among these'],
    unchosen: ['一覧から投稿を選んでください。', 'Choose a posting from the list.'],
    noMatch: ['条件に合う投稿はありません。', 'No posting passes these filters.'],
    text: ['本文', 'Text'],
    signals: ['点数の内訳', 'How the score comes about'],
    about: ['読み取った内容', 'What was read'],
    input: ['入力の列', 'Input columns'],
    similar: ['似た投稿', 'Similar postings'],
    sameCampaign: ['同じキャンペーン', 'same campaign'],
    sameContact: ['同じ連絡先', 'same contact'],
    sameText: ['似た文面', 'similar text'],
    noSimilar: ['似た投稿は見つかりませんでした', 'no similar posting found'],
    comparing: ['文面を比べています…', 'comparing texts…'],
    bias: ['初期値', 'bias'],
    points: ['点数', 'points'],
    sign: ['特徴', 'sign'],
    cues: ['点数に加わらない手がかり', 'Cues that add no points'],
    why: ['理由', 'why'],
    evidence: ['該当箇所', 'evidence'],
    filterBy: ['これで絞り込む', 'Filter by this'],
    histogram: ['スコアの分布', 'Scores'],
    levelsBy: ['水準の内訳', 'Levels by'],
    byDay: ['日別', 'day'],
    byMonth: ['月別', 'month'],
    crimes: ['犯罪の種別', 'Crimes'],
    frequent: ['多いルール', 'Most frequent rules'],
    asTable: ['表で見る', 'as a table'],
    count: ['件数', 'count'],
    others: ['ほか', 'others'],
    notKept: [
      'このブラウザーには判断を保存できません。閉じる前に書き出してください。',
      'This browser does not keep decisions. Export them before you close the page.',
    ],
    disclaimer: [
      '水準は並べ替えの手がかりです。「なし」は特徴が見つからなかったという意味で、問題がないという意味ではありません。',
      'A level is a sorting aid. “None” means that no sign was found, not that nothing is there.',
    ],
    licences: ['この画面に含まれるソフトウェア', 'Software in this page'],
    noReasons: ['このルールの説明はありません', 'nothing is said of this rule'],
    characters: ['文字', 'characters'],
  },
  keys: {
    decide: ['判断して次の未表示の投稿へ', 'decide, and go on to the next posting'],
    move: ['次・前の投稿', 'next, previous posting'],
    undo: ['最後の判断を取り消す', 'undo the last decision'],
    erase: ['この投稿の判断を消す', 'take this decision back'],
    search: ['検索欄へ', 'to the search'],
    help: ['この一覧', 'this list'],
    escape: ['検索欄を離れる・閉じる', 'leave the search, close'],
  },
} as const;

interface Sentences {
  readonly shown: (shown: string, all: string) => string;
  readonly decided: (count: string) => string;
  readonly leftOut: (count: string) => string;
  readonly preparing: (percent: number) => string;
  readonly scoreRange: (from: string, to: string) => string;
  readonly threshold: (level: string, score: number) => string;
  readonly share: (percent: number) => string;
  readonly announced: (label: string, id: string) => string;
  readonly undone: (id: string) => string;
  readonly printed: (shown: string) => string;
}

const ja: Sentences = {
  shown: (shown, all) => `${all}件中 ${shown}件を表示`,
  decided: (count) => `判断済み ${count}件`,
  leftOut: (count) => `指定の水準に届かない ${count}件は、この画面に含まれません`,
  preparing: (percent) => `検索の準備中 ${percent}%`,
  scoreRange: (from, to) => `スコア ${from}〜${to}`,
  threshold: (level, score) => `${level} ≥ ${score}`,
  share: (percent) => `${percent}% 一致`,
  announced: (label, id) => `ID ${id}: ${label} と判断しました`,
  undone: (id) => `ID ${id} の判断を元に戻しました`,
  printed: (shown) => `一覧（はじめの${shown}件）`,
};

const en: Sentences = {
  shown: (shown, all) => `${shown} of ${all} shown`,
  decided: (count) => `${count} decided`,
  leftOut: (count) => `${count} postings below the level asked for are not in this page`,
  preparing: (percent) => `preparing the search: ${percent}%`,
  scoreRange: (from, to) => `scores ${from}-${to}`,
  threshold: (level, score) => `${level} ≥ ${score}`,
  share: (percent) => `${percent}% alike`,
  announced: (label, id) => `id ${id}: decided as ${label}`,
  undone: (id) => `id ${id}: decision undone`,
  printed: (shown) => `List (the first ${shown})`,
};

const words = inLanguages(WORDS);

export const PAGE_WORDS: Readonly<Record<Language, (typeof words)['ja'] & Sentences>> = {
  ja: { ...words.ja, ...ja },
  en: { ...words.en, ...en },
};

/** What the formats say, and what the page says. */
export const wordsOf = (language: Language) => ({ report: MESSAGES[language], page: PAGE_WORDS[language] });
