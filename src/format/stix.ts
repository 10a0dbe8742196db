/**
 * Indicators as a bundle of STIX 2.1 cyber-observables, with ids that follow from what they are, so that two runs and two
 * tools name one thing alike. Accounts, numbers and wallets are user accounts; tags are no observables and left out.
 */
import { v5 as uuid } from 'uuid';
import type { LinkingIndicator } from '../domain/indicator.js';
import type { FormatIndicators } from './indicators-index.js';
import { toJson } from './json-text.js';

/** The specification's own, for ids of cyber-observables (STIX 2.1, section 2.9). */
const NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7';

interface Observable {
  readonly type: 'url' | 'email-addr' | 'user-account';
  readonly spec_version: '2.1';
  readonly id: string;
  readonly x_yamiscan_postings: number;
  readonly [property: string]: unknown;
}

export const formatStix: FormatIndicators = (indicators) => {
  const objects = new Map<string, Observable>();
  for (const indicator of indicators) {
    const object = observableOf(indicator);
    if (object === null) continue;
    const known = objects.get(object.id);
    const postings = object.x_yamiscan_postings + (known?.x_yamiscan_postings ?? 0);
    objects.set(object.id, { ...object, x_yamiscan_postings: postings });
  }
  const all = [...objects.values()];
  const id = `bundle--${uuid(all.map((one) => one.id).join(' '), NAMESPACE)}`;
  return `${toJson({ type: 'bundle', id, ...(all.length === 0 ? {} : { objects: all }) })}\n`;
};

function observableOf({ kind, value, postings }: LinkingIndicator): Observable | null {
  const count = { x_yamiscan_postings: postings };
  if (kind === 'hashtag') return null;
  if (kind === 'mail') return observable('email-addr', { value }, count);
  const isLink = kind === 'url' || kind === 'form' || /^https?:\/\/|^[\w.-]+\.[a-z]{2,}\//i.test(value);
  if (isLink) return observable('url', { value: /^https?:\/\//i.test(value) ? value : `https://${value}` }, count);
  return observable('user-account', { account_login: value, account_type: kind }, count);
}

/** `identifying`: the properties that the specification makes the id of, in the order of their names. */
const observable = (
  type: Observable['type'],
  identifying: Readonly<Record<string, string>>,
  more: { readonly x_yamiscan_postings: number },
): Observable => ({
  type,
  spec_version: '2.1',
  id: `${type}--${uuid(JSON.stringify(identifying), NAMESPACE)}`,
  ...identifying,
  ...more,
});
