/** Links in a text. A link to a profile of a channel is that channel's handle, so that t.me/abc and テレグラム @abc meet. */
import { matchesOf } from '../domain/matches.js';
import type { Address } from './contact-addresses.js';
import { CHANNEL_HOSTS, NO_HOSTS, TOP_LEVELS, TRACKING } from './contact-words.js';

const PATTERNS = {
  scheme: /(?:h[tx]{2}ps?|ttps?):\/\/[a-z0-9][a-z0-9._~:/?#@!$&*+,;=%[\]-]{2,300}/gu,
  bare: new RegExp(
    `(?<![a-z0-9@._%+/-])(?:[a-z0-9-]{1,63}\\.){1,4}(?:${TOP_LEVELS})(?![a-z0-9-])(?:/[a-z0-9._~:/?#@!$&*+,;=%-]{0,200})?`,
    'gu',
  ),
} as const;
const PROFILE = /^(?:~|@|(?:r\/)?ti\/p\/~?@?|#p\/|p\/|s\/|invite\/)?([^/]+)$/;

export function* readLinks(text: string, kind: keyof typeof PATTERNS): Generator<Address> {
  for (const match of matchesOf(text, PATTERNS[kind])) {
    const written = match[0].replace(/[.,;:!?\]]+$/, '');
    if (kind === 'bare' && NO_HOSTS.has(written.replace(/\/+$/, ''))) continue;
    yield { start: match.index, end: match.index + written.length, ...linkOf(written) };
  }
}

/** Without scheme, www, fragment, parameters for tracking and trailing slash. */
function linkOf(written: string): Pick<Address, 'channel' | 'value'> {
  const bare = written.replace(/^[a-z]+:\/\//, '').replace(/^www\./, '');
  const [address = '', query = ''] = (bare.split('#', 1)[0] ?? '').split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''));
  const path = address.replace(/\/+$/, '');
  const value = kept.length === 0 ? path : `${path}?${kept.join('&')}`;
  const host = path.split('/', 1)[0] ?? '';
  const channel = CHANNEL_HOSTS.get(host);
  if (channel === undefined) return { channel: path.startsWith('docs.google.com/forms') ? 'form' : 'url', value };
  const profile = PROFILE.exec(path.slice(host.length + 1))?.[1];
  if (profile === undefined) return { channel, value };
  return { channel, value: channel === 'whatsapp' ? profile.replace(/^\+?81(?=\d{9,10}$)/, '0') : profile };
}
