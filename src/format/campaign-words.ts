/** The words for campaigns, and a template on one line. */
import type { SlotKind, TemplatePart } from '../domain/campaign.js';
import type { Language } from '../domain/language.js';
import type { Level } from '../domain/report.js';

type Levels = Readonly<Record<Level, number>>;

interface CampaignWords {
  readonly slots: Readonly<Record<SlotKind, string>>;
  readonly head: (id: string, postings: number) => string;
  readonly levels: string;
  readonly where: string;
  readonly template: string;
  readonly shared: string;
  readonly values: string;
  readonly odd: (levels: Levels) => string;
  readonly total: (campaigns: number, members: number, postings: number) => string;
}

export const CAMPAIGN_WORDS: Readonly<Record<Language, CampaignWords>> = {
  ja: {
    slots: { contact: '連絡先', pay: '金額', number: '数', ornament: '絵文字', words: '語' },
    head: (id, postings) => `${id}  ${postings} 件`,
    levels: '水準',
    where: '出所',
    template: '型',
    shared: '共通の連絡先',
    values: '欄の値',
    odd: () => '同じ文で水準が分かれています',
    total: (campaigns, members, postings) => `${postings} 件の投稿のうち ${members} 件が ${campaigns} のキャンペーン`,
  },
  en: {
    slots: { contact: 'contact', pay: 'pay', number: 'number', ornament: 'emoji', words: 'words' },
    head: (id, postings) => `${id}  ${postings} postings`,
    levels: 'levels',
    where: 'where',
    template: 'template',
    shared: 'shared contacts',
    values: 'slots',
    odd: () => 'copies of one text are judged at different levels',
    total: (campaigns, members, postings) =>
      `${campaigns} campaign${campaigns === 1 ? '' : 's'} with ${members} of ${postings} postings`,
  },
};

/** Slots as {金額}. */
export const templateText = (template: readonly TemplatePart[], language: Language): string =>
  template
    .map((part) => (part.kind === 'fixed' ? part.text : `{${CAMPAIGN_WORDS[language].slots[part.slot]}}`))
    .join('');
