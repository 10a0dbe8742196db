/** Whether the terminal shows hyperlinks (OSC 8): none can be asked, but those that do are known by their environment. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Io, isTerminal } from './io.js';

const PROGRAMS = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'];
const isSet = (value: string): boolean => value !== '';

const KNOWN: readonly (readonly [variable: string, isKnown: (value: string) => boolean])[] = [
  ['TERM_PROGRAM', (value) => PROGRAMS.includes(value)],
  ['TERM', (value) => value === 'xterm-kitty' || value === 'xterm-ghostty'],
  // GNOME Terminal, Tilix and others; the first version that had links, 0.50.0, crashes on them.
  ['VTE_VERSION', (value) => Number(value) > 5000],
  ['KONSOLE_VERSION', (value) => Number(value) >= 201_200],
  ['WT_SESSION', isSet],
  ['DOMTERM', isSet],
];

/** FORCE_HYPERLINK > CI > the terminal. Never where nothing is coloured, nor in a file or a pipe. */
export function hasHyperlinks(isColored: boolean, io: Io): boolean {
  const { env } = io;
  if (!isColored || env.TERM === 'dumb' || !isTerminal(io, 'stdout')) return false;
  if (env.FORCE_HYPERLINK !== undefined && env.FORCE_HYPERLINK !== '')
    return env.FORCE_HYPERLINK !== '0' && env.FORCE_HYPERLINK !== 'false';
  if (env.CI !== undefined && env.CI !== '' && env.CI !== 'false') return false;
  // The variables of the terminal around tmux and screen are still set inside, where links may not get through.
  if (/^(?:tmux|screen)/.test(env.TERM ?? '')) return false;
  return KNOWN.some(([variable, isKnown]) => isKnown(env[variable] ?? ''));
}

/** URL of the folder that names of files start from; null where there are no links. */
export const linkFolder = (isColored: boolean, io: Io): string | null =>
  hasHyperlinks(isColored, io) ? pathToFileURL(`${io.cwd}${path.sep}`).href : null;
