/** Other postings with the same contacts or nearly the same text; the texts are compared on request, in slices. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { visible } from '../../format/visible.js';
import { comparerTo, LEAST_SHARE, type Similar, sharing } from '../similar.js';
import { inSlices } from '../slices.js';
import type { Review } from '../state.js';
import { wordsOf } from '../words.js';
import { LevelMark } from './posting-row.js';
import type { OpenedProps } from './posting-view.js';

const MOST = 20;
/** Texts compared between two looks at the clock. */
const STEP = 64;

export function SimilarPostings({ review, row }: OpenedProps) {
  const { language, facets, searching, size } = review;
  const { labels, share: shareInWords } = wordsOf(language.value).page;
  const isOpen = useSignal(false);
  const alike = useSignal<readonly Similar[] | null>(null);
  const isReady = searching.ready.value >= size;
  useEffect(() => {
    if (!isOpen.value || !isReady || alike.value !== null) return;
    return compareAll(review, row, (found) => {
      alike.value = found;
    });
  }, [isOpen.value, isReady]);
  const by = (facet: string): number[] => (isOpen.value ? sharing(row, facets.get(facet)) : []);
  const repeated = by('campaign').slice(0, MOST);
  const shared = by('indicator')
    .filter((other) => !repeated.includes(other))
    .slice(0, MOST);
  const resembling = (alike.value ?? []).filter((one) => !repeated.includes(one.row) && !shared.includes(one.row));
  const count = repeated.length + shared.length + resembling.length;
  return (
    <details
      class="part similar"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        <h3>{labels.similar}</h3>
      </summary>
      <ul>
        {repeated.map((other) => (
          <OtherPosting key={other} review={review} row={other} because={labels.sameCampaign} />
        ))}
        {shared.map((other) => (
          <OtherPosting key={other} review={review} row={other} because={labels.sameContact} />
        ))}
        {resembling.map(({ row: other, share }) => (
          <OtherPosting
            key={other}
            review={review}
            row={other}
            because={`${labels.sameText} ${shareInWords(Math.round(100 * share))}`}
          />
        ))}
      </ul>
      {isOpen.value && alike.value === null ? <p class="faint">{labels.comparing}</p> : null}
      {alike.value !== null && count === 0 ? <p class="faint">{labels.noSimilar}</p> : null}
    </details>
  );
}

/** Returns how to stop. */
function compareAll(
  { searching: { folded }, size }: Review,
  row: number,
  tell: (found: Similar[]) => void,
): () => void {
  const shareOf = comparerTo(folded[row] ?? '');
  const found: Similar[] = [];
  let at = 0;
  const { stop } = inSlices(() => {
    for (const end = Math.min(at + STEP, size); at < end; at++) {
      const share = at === row ? 0 : shareOf(folded[at] ?? '');
      if (share >= LEAST_SHARE) found.push({ row: at, share });
    }
    if (at < size) return true;
    tell(found.sort((a, b) => b.share - a.share || a.row - b.row).slice(0, MOST));
    return false;
  });
  return stop;
}

const BEGINNING = 80;

function OtherPosting({
  review,
  row,
  because,
}: {
  readonly review: Review;
  readonly row: number;
  readonly because: string;
}) {
  const { run, texts, opened, language } = review;
  const level = run.rows.levels[row] ?? 'none';
  const text = texts
    .of(row)
    .slice(0, BEGINNING)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+/g, ' ');
  return (
    <li>
      <button
        type="button"
        class="link"
        onClick={() => {
          opened.value = row;
        }}
      >
        <LevelMark
          level={level}
          score={run.rows.scores[row] ?? 0}
          name={wordsOf(language.value).report.levels[level]}
        />{' '}
        <span class="tag">{because}</span> <bdi>{visible(text)}</bdi>
      </button>
    </li>
  );
}
