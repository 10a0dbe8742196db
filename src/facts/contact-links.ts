/**
 * Links in a text. A link to a profile is the channel's handle, so that t.me/abc and テレグラム @abc meet; an invitation
 * is its code, a link to a number that number.
 */
import { matchesOf } from '../domain/matches.js';
import { once } from '../domain/once.js';
import { type AnchoredPattern, anchored, isIn, matchesIn } from './anchored-pattern.js';
import type { Address } from './contact-addresses.js';
import { CHANNEL_HOSTS, NO_HOSTS, TOP_LEVELS, TRACKING } from './contact-words.js';
import type { Marked } from './marked.js';

const DOT = '(?:\\.|\\[\\.\\])';
const ANCHORED = {
  scheme: anchored(
    'contact.link',
    () => /(?:h[tx]{2}ps?|ttps?)(?::|\[:\]):?\/\/[a-z0-9][a-z0-9._~:/?#@!$&*+,;=%[\]-]{2,300}/gu,
  ),
  /** discord . gg / abc: the hosts that are written so to get past filters. */
  spaced: anchored(
    'contact.spaced-link',
    () =>
      /(?<![a-z0-9@._%+/-])(?:discord|t|lin|line|wa|signal) ?[.。・] ?(?:gg|me|ee) ?\/ ?[a-z0-9@+~][a-z0-9_+-]{2,40}(?![a-z0-9])/gu,
  ),
} as const satisfies Readonly<Record<string, AnchoredPattern>>;
const BARE = once(
  () =>
    new RegExp(
      `(?<![a-z0-9@._%+/-])(?:[a-z0-9-]{1,63}${DOT}){1,4}(?:${TOP_LEVELS})(?![a-z0-9-])(?:/[a-z0-9._~:/?#@!$&*+,;=%-]{0,200})?`,
      'gu',
    ),
);
/** Without it there is no link without a scheme. */
const BARE_END = anchored(
  'contact.bare-end',
  () => new RegExp(`${DOT}(?<=[a-z0-9-]${DOT})(?:${TOP_LEVELS})(?![a-z0-9-])`, 'u'),
);
export type LinkKind = keyof typeof ANCHORED | 'bare';

function linksIn(marked: Marked, kind: LinkKind): readonly RegExpExecArray[] {
  if (kind !== 'bare') return matchesIn(marked, ANCHORED[kind]);
  return isIn(marked, BARE_END) ? matchesOf(marked.text, BARE()) : NONE;
}

const NONE: readonly RegExpExecArray[] = [];

/** Paths before a name or code: t.me/joinchat/, line.me/R/ti/p/, discord.com/invite/, signal.me/#p/ … */
const PROFILE =
  /^(?:joinchat\/|(?:r\/)?ti\/(?:p|g2?)\/|#(?:p|eu)\/|p\/|s\/|m\/|o\/|invite\/|message\/|send\?phone=|#)?[~@+]{0,2}([^/?#]+)$/;
/** A number of Japan with its country code. */
const PHONE = /^\+?81(?=\d{9,10}$)/;

export function readLinks(text: Marked, kind: LinkKind): readonly Address[] {
  return linksIn(text, kind).flatMap((match) => {
    const written = match[0].replace(/[.,;:!?\]]+$/, '');
    if (kind === 'bare' && NO_HOSTS.has(written.replace(/\/+$/, ''))) return [];
    return [{ start: match.index, end: match.index + written.length, ...linkOf(plainly(written)) }];
  });
}

/** Without scheme and www, and without what was done to the signs. */
const plainly = (written: string): string =>
  written
    .replace(/[[\] ]/g, '')
    .replace(/[。・]/g, '.')
    .replace(/%40/g, '@')
    .replace(/^[a-z]+::?\/\//, '')
    .replace(/^www\./, '');

function linkOf(address: string): Pick<Address, 'channel' | 'value'> {
  const [host = ''] = address.split(/[/?#]/, 1);
  const value = withoutTracking(address);
  const channel = CHANNEL_HOSTS.get(host);
  if (channel === undefined) return { channel: value.startsWith('docs.google.com/forms') ? 'form' : 'url', value };
  // What a messenger keeps behind # is the address itself; elsewhere it is a place in a page.
  const path = channel === 'signal' ? address.replace(/\/+$/, '') : value;
  const profile = PROFILE.exec(path.slice(host.length + 1))?.[1];
  if (profile === undefined) return { channel: channel === 'handle' ? 'url' : channel, value };
  return { channel, value: profile.replace(PHONE, '0') };
}

/** Without fragment, parameters for tracking and trailing slash. */
function withoutTracking(address: string): string {
  const [path = '', query = ''] = (address.split('#', 1)[0] ?? '').split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''));
  const bare = path.replace(/\/+$/, '');
  return kept.length === 0 ? bare : `${bare}?${kept.join('&')}`;
}
