/** Light or dark: as the browser has it, or as it is asked for; always light on paper. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Shell } from './shell.js';

const isDarkAround = signal(false);
const isPrinting = signal(false);

export const themeShown = ({ theme }: Pick<Shell, 'theme'>): ReadonlySignal<'light' | 'dark'> =>
  computed(() => {
    if (isPrinting.value) return 'light';
    if (theme.value !== 'auto') return theme.value;
    return isDarkAround.value ? 'dark' : 'light';
  });

export function keepTheme(shell: Pick<Shell, 'theme'>, page: Document): void {
  const view = page.defaultView as Window;
  const dark = view.matchMedia('(prefers-color-scheme: dark)');
  isDarkAround.value = dark.matches;
  dark.addEventListener('change', () => {
    isDarkAround.value = dark.matches;
  });
  view.addEventListener('beforeprint', () => {
    isPrinting.value = true;
  });
  view.addEventListener('afterprint', () => {
    isPrinting.value = false;
  });
  const shown = themeShown(shell);
  effect(() => {
    page.documentElement.dataset.theme = shown.value;
  });
}
