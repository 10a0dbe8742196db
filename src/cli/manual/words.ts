/** What the manual says besides what the commands say of themselves. */

export const DESCRIPTION: readonly string[] = [
  'yamiscan reads job ads and posts, as CSV, TSV, JSON, JSON lines or text, in UTF-8, UTF-16, Shift_JIS or EUC-JP. Of each it says how likely it is to recruit people for crime: a level (none, low, medium, high), a score from 0 to 100, and every sign with its points and the characters that it rests on.',
  'A warning, a story or a question that quotes such an ad only mentions recruitment and is not flagged. It never says that a posting is safe: none means that no sign was found. Nothing is sent anywhere.',
  'Where no command is named, scan is meant. Files may be folders and globs, and - is standard input.',
];

export type Entry = readonly [term: string, meaning: string];

export const ENVIRONMENT: readonly Entry[] = [
  [
    'LC_ALL, LC_MESSAGES, LANG',
    'The language of what people read, where --lang does not say: Japanese for ja, English for the rest.',
  ],
  ['NO_COLOR', 'No colours, unless --color asks for them.'],
  ['FORCE_COLOR', 'Colours also where standard output is no terminal; 0 is for none.'],
  ['TERM', 'No colours on a terminal that is dumb.'],
  [
    'FORCE_HYPERLINK',
    'On a terminal with colours, titles of rules and names of files are hyperlinks where it is known to show them: 1 is for always, 0 for never.',
  ],
  ['GITHUB_STEP_SUMMARY', 'File to which -f github adds its summary.'],
  ['XDG_CACHE_HOME', 'Folder of what is kept for the next start; ~/.cache where it is not set.'],
  ['YAMISCAN_DEBUG', 'Where it is 1, errors come with the places in the program that they come from.'],
];

export const FILES: readonly Entry[] = [
  [
    'yamiscan.config.yml',
    'Settings: rules, columns, levels. The nearest upward from where yamiscan is run counts, or --config.',
  ],
  ['~/.cache/yamiscan', 'Checked rules and compiled code, kept for the next start; can be deleted at any time.'],
];

/** Pages of section 1. */
export const SEE_ALSO: readonly string[] = ['iconv', 'jq', 'less'];
