/** The list as paper needs it: drawn when the page is printed, as only what is in sight stands on the screen. */
import { render } from 'preact';
import { visible } from '../../format/visible.js';
import type { Review } from '../state.js';
import { wordsOf } from '../words.js';

const MOST = 200;
const BEGINNING = 200;

export function printList(review: Review, view: Window): void {
  const root = view.document.getElementById('paper') as HTMLElement;
  view.addEventListener('beforeprint', () => render(<PaperList review={review} />, root));
  view.addEventListener('afterprint', () => render(null, root));
}

function PaperList({ review }: { readonly review: Review }) {
  const { language, shown, run, texts, decisions } = review;
  const { report, page } = wordsOf(language.value);
  const rows = shown.value.subarray(0, MOST);
  return (
    <section>
      <h2>{page.printed(`${rows.length}`)}</h2>
      <table>
        <tbody>
          {Array.from(rows, (row) => {
            const label = decisions.of(row);
            return (
              <tr key={row}>
                <td>{visible(run.rows.ids[row] ?? '')}</td>
                <td>{report.levels[run.rows.levels[row] ?? 'none']}</td>
                <td>{((run.rows.scores[row] ?? 0) / 10).toFixed(1)}</td>
                <td>{label === null ? '' : page.decisions[label]}</td>
                <td>{visible(texts.of(row).slice(0, BEGINNING).replace(/\s+/g, ' '))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
