/** Theme, language and paper: what can be chosen on every page. */
import { type Shell, THEMES } from '../shell.js';
import { wordsOf } from '../words.js';

export function ShellButtons({ language, theme }: Shell) {
  const { labels, themes } = wordsOf(language.value).page;
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'auto';
  const other = language.value === 'ja' ? 'en' : 'ja';
  return (
    <>
      <button
        type="button"
        aria-label={`${labels.theme}: ${themes[theme.value]}`}
        onClick={() => {
          theme.value = next;
        }}
      >
        {labels.theme}: {themes[theme.value]}
      </button>
      <button
        type="button"
        lang={other}
        onClick={() => {
          language.value = other;
        }}
      >
        {labels.language}
      </button>
      <button type="button" onClick={() => window.print()}>
        {labels.print}
      </button>
    </>
  );
}
