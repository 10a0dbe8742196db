/** Globs become patterns that backtrack: one with many stars takes forever on a name that nearly fits. */
import type { Bilingual } from '../domain/language.js';

/** Stars between two slashes; names are at most 255 characters long. */
const MOST_STARS = 3;
/** Of `**`, and of braces. */
const MOST_PARTS = 6;
const LONGEST = 1_000;

/** null where it may be used. */
export function globOffence(glob: string): Bilingual | null {
  if (glob.length > LONGEST)
    return { ja: `グロブは ${LONGEST} 字までです`, en: `a glob may have ${LONGEST} characters at most` };
  if (/[*+]\(/.test(glob))
    return { ja: 'グロブに *( ) と +( ) は使えません', en: '*( ) and +( ) are not allowed in a glob' };
  const segments = glob.split('/');
  const stars = Math.max(...segments.map((segment) => (segment === '**' ? 0 : countOf('*', segment))));
  if (stars > MOST_STARS)
    return {
      ja: `グロブの * は / の間に ${MOST_STARS} 個までです`,
      en: `a glob may have ${MOST_STARS} stars between two slashes at most`,
    };
  const parts = Math.max(segments.filter((segment) => segment === '**').length, countOf('{', glob));
  if (parts <= MOST_PARTS) return null;
  return {
    ja: `グロブの ** と { } は ${MOST_PARTS} 個までです`,
    en: `a glob may have ${MOST_PARTS} of ** and of { } at most`,
  };
}

const countOf = (letter: string, text: string): number => text.split(letter).length - 1;
