/** Sentences and sources of a rule that a moderator could not paste into a decision as they are. */
import { isRaising, type Rule } from '../../domain/rule.js';

/** Characters; English needs about half as many more. */
const LONGEST = { ja: 120, en: 180 } as const;
const ENDS = { ja: /[。！？]/g, en: /[.!?](?=\s|$)/g } as const;
/** What raises a score must stand on something that can be cited; other meanings of a word need not. */
const HOME_PAGE = /https?:\/\/[^/\s]+\/?$/;

export type WordingFault = 'sentences' | 'length' | 'home-page';

export function wordingFaults({ why, references, strength }: Rule): WordingFault[] {
  const languages = ['ja', 'en'] as const;
  return [
    ...(languages.some((language) => (why[language].match(ENDS[language]) ?? []).length > 1)
      ? (['sentences'] as const)
      : []),
    ...(languages.some((language) => why[language].length > LONGEST[language]) ? (['length'] as const) : []),
    ...(isRaising(strength) && references.every((reference) => HOME_PAGE.test(reference))
      ? (['home-page'] as const)
      : []),
  ];
}
