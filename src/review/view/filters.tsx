/** What can be filtered by, with how many postings each choice would show. */
import { DISCLOSURE_ITEMS } from '../../domain/fact.js';
import { clearFilters, hasFilters, toggleValue } from '../actions.js';
import { facetName, valueNames } from '../facet-words.js';
import { ALL_SCORES, DECISION } from '../state.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { FacetGroup } from './facet-group.js';
import { SearchField } from './search-field.js';

const OPEN = ['level', DECISION, 'frame', 'crime'] as const;
const CLOSED = ['handling', 'category', 'rule', 'channel', 'indicator', 'campaign', 'neighbour', 'file'] as const;

export function Filters({ review }: Props) {
  const { page } = wordsOf(review.language.value);
  const columns = review.run.columns.map((_, at) => `column:${at}`);
  const named = (facets: readonly string[], isOpen: boolean) =>
    facets
      .filter((id) => id === DECISION || (review.facets.get(id)?.count ?? 0) > 0)
      .map((id) => <FacetGroup key={id} review={review} facet={id} isOpen={isOpen} />);
  return (
    <>
      <div class="filters-head">
        <h2>{page.labels.filters}</h2>
        <button type="button" disabled={!hasFilters(review)} onClick={() => clearFilters(review)}>
          {page.labels.clear}
        </button>
      </div>
      <SearchField review={review} />
      {named(OPEN, true)}
      <ScoreRange review={review} />
      {named(columns, true)}
      <Disclosure review={review} />
      {named(CLOSED, false)}
    </>
  );
}

function ScoreRange({ review }: Props) {
  const { scores, language } = review;
  const { labels, facets } = wordsOf(language.value).page;
  const [least, most] = scores.value;
  const set = (from: number, to: number): void => {
    scores.value = from <= ALL_SCORES[0] && to >= ALL_SCORES[1] ? ALL_SCORES : [from, to];
  };
  const field = (label: string, value: number, change: (tenths: number | null) => void) => (
    <label>
      <input
        type="number"
        min={0}
        max={100}
        step={0.1}
        value={value / 10}
        onChange={({ currentTarget: { valueAsNumber: typed } }) =>
          change(Number.isNaN(typed) ? null : Math.round(10 * typed))
        }
      />
      {label}
    </label>
  );
  return (
    <fieldset class="facet scores">
      <legend>{facets.score}</legend>
      {field(labels.from, least, (from) => set(from ?? ALL_SCORES[0], most))}
      {field(labels.to, most, (to) => set(least, to ?? ALL_SCORES[1]))}
    </fieldset>
  );
}

/** Six items with three states each, as a table. */
function Disclosure({ review }: Props) {
  const { language, run, chosen } = review;
  const { report, page } = wordsOf(language.value);
  const states = [report.states.present, report.states.vague, report.states.missing];
  return (
    <details class="facet">
      <summary>{page.facets.disclosure}</summary>
      <table class="items">
        <thead>
          <tr>
            <td />
            {states.map((state) => (
              <th key={state} scope="col">
                {state}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DISCLOSURE_ITEMS.map((item) => {
            const facet = `item:${item}`;
            const counts = review.counts(facet);
            const nameOf = valueNames(run, facet, language.value);
            const name = facetName(run, facet, language.value);
            return (
              <tr key={item}>
                <th scope="row">{name}</th>
                {states.map((state, value) => (
                  <td key={state}>
                    <button
                      type="button"
                      aria-pressed={chosen.value.get(facet)?.has(value) === true}
                      onClick={() => toggleValue(review, facet, value)}
                    >
                      <span class="unseen">
                        {name}: {nameOf(value)}{' '}
                      </span>
                      {counts[value]}
                    </button>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
