/** Words that lead somewhere, as hyperlinks of a terminal (OSC 8). */
import type { RulePack } from '../domain/rule.js';
import { uriOf } from './uri.js';

const OPEN = '\u001B]8;;';
const CLOSE = '\u001B\\';
/** Terminals based on VTE ignore longer ones. */
const LONGEST = 2083;

/** Just the words where there is nowhere to lead. A URL spells out all but printable ASCII, so none ends the sequence. */
const linked = (words: string, target: URL | null): string =>
  target === null || target.href.length > LONGEST ? words : `${OPEN}${target.href}${CLOSE}${words}${OPEN}${CLOSE}`;

export interface Links {
  /** To the rule's first source on the web. */
  readonly rule: (rule: string, words: string) => string;
  /** To the file itself; `null`, standard input, is nowhere. */
  readonly file: (file: string | null, words: string) => string;
}

export const NO_LINKS: Links = { rule: (_, words) => words, file: (_, words) => words };

/** `folder`: URL that relative names of files start from. */
export function linksFrom(folder: string, { rules }: RulePack): Links {
  const sources = new Map(rules.map(({ id, references }) => [id, firstUrl(references)]));
  return {
    rule: (rule, words) => linked(words, sources.get(rule) ?? null),
    file: (file, words) => linked(words, file === null ? null : fileUrl(file, folder)),
  };
}

/** A reference may say more than its address. */
function firstUrl(references: readonly string[]): URL | null {
  const found = references.flatMap((reference) => /https?:\/\/\S+/i.exec(reference)?.[0] ?? []);
  const first = found.find((address) => URL.canParse(address));
  return first === undefined ? null : new URL(first);
}

/** None of a drive (`C:\…`): whether that is one depends on the system. */
const fileUrl = (file: string, folder: string): URL | null =>
  /^[a-z]:/i.test(file) ? null : new URL(uriOf(file), folder);
