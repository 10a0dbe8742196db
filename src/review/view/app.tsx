/** The page: what to do above, pictures below it, then filters, list and posting side by side. */
import type { Review } from '../state.js';
import { wordsOf } from '../words.js';
import { Filters } from './filters.js';
import { Help } from './help.js';
import { Overview } from './overview.js';
import { LIST_ID, PostingList } from './posting-list.js';
import { PostingView } from './posting-view.js';
import { Toolbar } from './toolbar.js';

export interface Props {
  readonly review: Review;
}

export function App({ review }: Props) {
  const { page } = wordsOf(review.language.value);
  return (
    <>
      <a class="skip" href={`#${LIST_ID}`}>
        {page.labels.list}
      </a>
      <Toolbar review={review} />
      <Overview review={review} />
      <main class="panes">
        <section class="pane filters" aria-label={page.labels.filters} tabIndex={-1}>
          <Filters review={review} />
        </section>
        <section class="pane list" aria-label={page.labels.list}>
          <PostingList review={review} />
        </section>
        <PostingView review={review} />
      </main>
      <Help review={review} />
    </>
  );
}
