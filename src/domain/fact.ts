import type { Span } from './span.js';

/** A typed thing read off the text. Spans are in the original. */
export type Fact = PayFact | ContactFact | PlaceFact | EmployerFact | ItemFact;
export type FactKind = Fact['kind'];

export const PAY_PERIODS = ['hour', 'day', 'month', 'year', 'task', 'total'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export interface PayFact {
  readonly kind: 'pay';
  readonly span: Span;
  /** Least and most; equal when one sum is named. An open end (〜, ↑, 以上) repeats the sum named. */
  readonly yen: readonly [number, number];
  readonly per: PayPeriod;
  /** What the reading assumed beyond the words, or null. */
  readonly assumed: PayAssumption | null;
}

/** `man`: 万 was left out (日給3〜, 月100↑) · `period`: the period was judged from the words around · `hours`: a sum for n hours or days was divided. */
export type PayAssumption = 'man' | 'period' | 'hours';

export const CONTACT_CHANNELS = [
  'telegram',
  'signal',
  'line',
  'kakao',
  'session',
  'wickr',
  'wechat',
  'whatsapp',
  'discord',
  'instagram',
  'dm',
  'phone',
  'mail',
  'url',
  'handle',
  'form',
] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export interface ContactFact {
  readonly kind: 'contact';
  readonly span: Span;
  readonly channel: ContactChannel;
  /** The address as typed after normalization (handle, number, link), or null when only the channel is named (詳細はテレグラム). */
  readonly value: string | null;
}

export const PLACE_KINDS = ['country', 'prefecture', 'city', 'address', 'station'] as const;
export interface PlaceFact {
  readonly kind: 'place';
  readonly span: Span;
  readonly place: (typeof PLACE_KINDS)[number];
  readonly name: string;
}

export interface EmployerFact {
  readonly kind: 'employer';
  readonly span: Span;
  readonly name: string;
}

/** The six items that a job ad must show (職業安定法5条の4). */
export const DISCLOSURE_ITEMS = ['name', 'address', 'contact', 'work', 'workplace', 'wage'] as const;
export type DisclosureItem = (typeof DISCLOSURE_ITEMS)[number];

export interface ItemFact {
  readonly kind: 'item';
  readonly span: Span;
  readonly item: DisclosureItem;
  readonly state: 'present' | 'vague';
}
