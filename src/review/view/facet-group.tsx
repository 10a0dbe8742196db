/** The values of one facet to choose from. Those of a closed group aren't counted. */
import { useSignal } from '@preact/signals';
import { LEVELS } from '../../domain/report.js';
import { toggleValue } from '../actions.js';
import { facetName, valueNames } from '../facet-words.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';

interface GroupProps extends Props {
  readonly facet: string;
  readonly isOpen: boolean;
}

/** Further ones are shown on request. */
const FEW = 10;
const STEP = 100;
/** Longer lists can be searched. */
const MANY = 20;
/** Facets whose values have an order of their own. */
const ORDERED: readonly string[] = ['level', 'decision', 'frame', 'handling'];

export function FacetGroup({ review, facet, isOpen }: GroupProps) {
  const open = useSignal(isOpen);
  const { chosen, run, language } = review;
  const count = chosen.value.get(facet)?.size ?? 0;
  return (
    <details
      class="facet"
      open={open.value}
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>
        {facetName(run, facet, language.value)}
        {count > 0 ? <span class="chosen">{count}</span> : null}
      </summary>
      {open.value ? <Values review={review} facet={facet} isOpen /> : null}
    </details>
  );
}

function Values({ review, facet }: GroupProps) {
  const most = useSignal(FEW);
  const sought = useSignal('');
  const { chosen, run, language } = review;
  const { labels } = wordsOf(language.value).page;
  const counts = review.counts(facet);
  const nameOf = valueNames(run, facet, language.value);
  const selected = chosen.value.get(facet);
  const all = choicesOf(facet, counts, selected);
  const part = sought.value.trim().toLowerCase();
  const found = part === '' ? all : all.filter((value) => nameOf(value).toLowerCase().includes(part));
  return (
    <>
      {counts.length > MANY ? (
        <input
          type="search"
          class="find"
          aria-label={labels.find}
          placeholder={labels.find}
          value={sought.value}
          onInput={({ currentTarget }) => {
            sought.value = currentTarget.value;
          }}
        />
      ) : null}
      <ul class="values">
        {found.slice(0, most.value).map((value) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={selected?.has(value) === true}
                onChange={() => toggleValue(review, facet, value)}
              />
              <span class={facet === 'level' ? `name level-${LEVELS[value]}` : 'name'}>
                <bdi>{nameOf(value)}</bdi>
              </span>
              <span class="number">{counts[value]}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > most.value ? (
        <button
          type="button"
          class="more"
          onClick={() => {
            most.value += STEP;
          }}
        >
          {labels.more} ({found.length - most.value})
        </button>
      ) : null}
    </>
  );
}

/** What is chosen first, then what there is most of; nothing that would show nothing. */
function choicesOf(facet: string, counts: Uint32Array, selected: ReadonlySet<number> | undefined): number[] {
  const isChosen = (value: number): boolean => selected?.has(value) === true;
  const values = Array.from(counts, (_, value) => value);
  if (facet === 'level') return values.reverse();
  if (ORDERED.includes(facet)) return values;
  const worth = (value: number): number => (isChosen(value) ? 1e9 : 0) + (counts[value] as number);
  return values.filter((value) => worth(value) > 0).sort((a, b) => worth(b) - worth(a) || a - b);
}
