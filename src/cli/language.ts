/** Which language people read, and which colours they see. */
import { LANGUAGES, type Language } from '../domain/language.js';
import { type Io, isTerminal } from './io.js';

/** `--lang` > LC_ALL > LC_MESSAGES > LANG > the system's own; Japanese for ja, English for the rest. */
export function languageOf(argv: readonly string[], env: Io['env']): Language {
  const asked = optionValue(argv, '--lang');
  const known = LANGUAGES.find((language) => language === asked);
  if (known !== undefined) return known;
  // Of all that Intl offers, plural rules take least: 0.2 ms; dates take 40.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.PluralRules().resolvedOptions().locale;
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  const joined = own.find((arg) => arg.startsWith(`${name}=`));
  return joined?.slice(name.length + 1) ?? own[own.indexOf(name) + 1 || own.length];
}

/** `--no-color` > `--color` > NO_COLOR > FORCE_COLOR > is the stream a terminal > TERM=dumb. */
export function isColored(asked: boolean | undefined, io: Io): boolean {
  if (asked !== undefined) return asked;
  const { env } = io;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return env.TERM !== 'dumb' && isTerminal(io, 'stdout');
}
