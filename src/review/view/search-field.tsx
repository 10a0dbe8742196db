/** Where the search is typed. */
import { wordsOf } from '../words.js';
import type { Props } from './app.js';

export const SEARCH_ID = 'search';

export function SearchField({ review }: Props) {
  const { language, searching, size } = review;
  const { page } = wordsOf(language.value);
  const isPreparing = searching.ready.value < size && searching.input.value.trim() !== '';
  return (
    <div class="search">
      <label class="unseen" for={SEARCH_ID}>
        {page.labels.search}
      </label>
      <input
        id={SEARCH_ID}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={`${page.labels.search}  /`}
        value={searching.input.value}
        onInput={({ currentTarget }) => {
          searching.input.value = currentTarget.value;
        }}
      />
      {isPreparing ? <p class="faint">{page.preparing(Math.floor((100 * searching.ready.value) / size))}</p> : null}
    </div>
  );
}
