/** What SARIF says of findings that are gone since the baseline: results that are absent would be shown as open alerts by those who read no baselineState. */
import type { Notification, PropertyBag } from 'sarif';
import type { KeptQuiet } from '../domain/kept-quiet.js';
import type { Language } from '../domain/language.js';
import { goneInWords, QUIET_WORDS } from './quiet-words.js';

/** How many there are stands in the properties. */
const MOST_GONE = 100;

export const goneNotifications = (quiet: KeptQuiet | undefined, language: Language): Notification[] =>
  (quiet?.baseline?.gone ?? []).slice(0, MOST_GONE).map((gone) => ({
    level: 'note',
    message: { text: QUIET_WORDS[language].goneNow(goneInWords(gone, language)) },
    properties: { rule: gone.rule, fingerprint: gone.fingerprint },
  }));

export const quietProperties = (quiet: KeptQuiet | undefined): PropertyBag =>
  quiet === undefined
    ? {}
    : {
        ...(quiet.baseline === null
          ? {}
          : { baseline: { ...quiet.baseline, gone: quiet.baseline.gone?.length ?? null } }),
        suppressed: quiet.suppressed,
      };
