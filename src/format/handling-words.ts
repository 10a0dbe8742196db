/** What dubious offers besides crime are called, and what a moderator is told to do with a posting. */
import type { HandlingReason } from '../domain/handling.js';
import type { Neighbour } from '../domain/neighbour.js';
import type { Pairs } from './messages.js';

export const NEIGHBOUR_WORDS = {
  lending: ['個人間融資・現金化', 'unlicensed lending'],
  mlm: ['マルチ商法', 'multi-level marketing'],
  'info-product': ['情報商材・副業の手引き', 'methods to earn money for sale'],
  'task-scam': ['タスク副業', 'paid likes and replies'],
  investment: ['投資・賭け事の勧誘', 'investment or betting'],
  'night-work': ['パパ活・夜の仕事', 'paid dates or night work'],
  'unlicensed-work': ['無許可・無資格の仕事', 'work without a licence'],
} as const satisfies Pairs<Neighbour>;

/** One sentence that could stand in a decision, with whom it rests on. */
export const HANDLING_WORDS = {
  crime: [
    '犯罪の実行者の募集と見られるため、削除し、警察と労働局へ通報してください（厚生労働省 2024年11月6日の要請）',
    'Remove it and report it to the police and the labour bureau, as it appears to recruit for crime (MHLW request of 2024-11-06).',
  ],
  doubt: [
    '疑わしい点があるため、掲載を保留し、人の目で確かめてください（厚生労働省 2024年11月6日の要請）',
    'Hold it until a person has looked, as there are doubtful points (MHLW request of 2024-11-06).',
  ],
  neighbour: [
    '闇バイトとは別の、注意を要する勧誘があるため、掲載を保留し、人の目で確かめてください（厚生労働省 2024年11月6日の要請）',
    'Hold it until a person has looked, as it makes a dubious offer of another kind (MHLW request of 2024-11-06).',
  ],
  help: [
    '助けを求める文と見られるため、通常どおり扱い、書いた人に警察相談専用電話 #9110 を案内してください',
    'Pass it and point the writer to the police consultation line #9110, as it appears to ask for help.',
  ],
  mention: [
    '募集ではなく、募集について述べた文と見られるため、通常どおり扱ってください',
    'Pass it, as it appears to speak about such recruiting and not to recruit.',
  ],
  disclosure: [
    '誰が何の仕事で人を募っているのかが書かれていないため、掲載を保留し、募集者に確かめてください（職業安定法5条の4）',
    'Hold it and ask the recruiter, as it leaves out who recruits for what (Employment Security Act, Art. 5-4).',
  ],
  nothing: [
    '手がかりが見つからなかったため通常どおり扱ってかまいませんが、問題がないという意味ではありません',
    'Pass it, as nothing was found, which does not mean that nothing is there.',
  ],
} as const satisfies Pairs<HandlingReason>;
