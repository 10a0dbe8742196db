/** What every page has, whatever it shows: a language and a theme. */
import type { Signal } from '@preact/signals';
import type { Language } from '../domain/language.js';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Shell {
  readonly language: Signal<Language>;
  readonly theme: Signal<Theme>;
}
