/** Four pictures of what passes the filters. Their bars filter too. */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { filterBy } from '../actions.js';
import { BIN, dimensionName, dimensionsOf, histogram, levelsBy, mostOf } from '../pictures.js';
import { ALL_SCORES } from '../state.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { Picture } from './picture.js';

export function Overview({ review }: Props) {
  const { labels } = wordsOf(review.language.value).page;
  const isOpen = useSignal(window.innerWidth > NARROW);
  return (
    <details
      class="overview"
      open={isOpen.value}
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{labels.overview}</summary>
      {isOpen.value ? <Pictures review={review} /> : null}
    </details>
  );
}

/** Pixels: where the pictures would push everything else out of sight. */
const NARROW = 640;
/** Milliseconds: the list answers first. */
const BEHIND = 30;
const FREQUENT = 8;

function Pictures({ review }: Props) {
  const { run, language, outcome, facets, scores } = review;
  const { page } = wordsOf(language.value);
  const fails = useSignal(outcome.peek().fails);
  const dimensions = dimensionsOf(run);
  const dimension = useSignal(dimensions[0] ?? '');
  useSignalEffect(() => {
    const next = outcome.value.fails;
    const timer = setTimeout(() => {
      fails.value = next;
    }, BEHIND);
    return () => clearTimeout(timer);
  });
  const scoreTable = useComputed(() => histogram(fails.value, run.rows.scores, language.value));
  const levelTable = useComputed(() =>
    levelsBy(run, fails.value, dimension.value, facets.get(dimension.value), language.value),
  );
  const most = (id: string, count?: number, isWanted?: (value: number) => boolean) => {
    const facet = facets.get(id);
    return facet === undefined ? null : mostOf(run, facet, fails.value, language.value, count, isWanted);
  };
  const crimes = useComputed(() => most('crime'));
  const rules = useComputed(() => most('rule', FREQUENT, (rule) => run.rules[rule]?.isTelling === true));
  const choose = (id: string, values: readonly number[] | undefined) => (bar: number) => {
    const value = values?.[bar];
    if (value !== undefined) filterBy(review, id, value);
  };
  return (
    <div class="pictures">
      <Picture
        review={review}
        title={page.labels.histogram}
        table={scoreTable.value}
        thresholds={run.scoring.levels}
        onBar={(bar) => {
          const range = [10 * BIN * bar, 10 * BIN * (bar + 1) - (bar === 100 / BIN - 1 ? 0 : 1)] as const;
          scores.value = scores.value[0] === range[0] && scores.value[1] === range[1] ? ALL_SCORES : range;
        }}
      />
      {dimensions.length === 0 ? null : (
        <Picture review={review} title={page.labels.levelsBy} table={levelTable.value} isStacked>
          <select
            aria-label={page.labels.levelsBy}
            value={dimension.value}
            onChange={({ currentTarget }) => {
              dimension.value = currentTarget.value;
            }}
          >
            {dimensions.map((one) => (
              <option key={one} value={one}>
                {dimensionName(run, one, language.value)}
              </option>
            ))}
          </select>
        </Picture>
      )}
      {crimes.value === null ? null : (
        <Picture
          review={review}
          title={page.labels.crimes}
          table={crimes.value}
          isSideways
          onBar={choose('crime', crimes.value.values)}
        />
      )}
      {rules.value === null ? null : (
        <Picture
          review={review}
          title={page.labels.frequent}
          table={rules.value}
          isSideways
          onBar={choose('rule', rules.value.values)}
        />
      )}
    </div>
  );
}
