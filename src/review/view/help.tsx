/** What the keys do. */
import { REVIEW_LABELS } from '../../domain/review-page.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';

export const HELP_ID = 'help';

export function Help({ review }: Props) {
  const { labels, keys, decisions } = wordsOf(review.language.value).page;
  const rows: (readonly [string, string])[] = [
    ...REVIEW_LABELS.map((label, at): [string, string] => [`${at + 1}`, `${decisions[label]} — ${keys.decide}`]),
    ['0', keys.erase],
    ['j / k, ↓ / ↑', keys.move],
    ['u', keys.undo],
    ['/', keys.search],
    ['Esc', keys.escape],
    ['?', keys.help],
  ];
  return (
    <dialog id={HELP_ID} aria-labelledby="help-title">
      <h2 id="help-title">{labels.help}</h2>
      <dl class="keys">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>{labels.disclaimer}</p>
      <p class="faint">yamiscan {review.run.version}</p>
      <button type="button" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
        {labels.close}
      </button>
    </dialog>
  );
}
