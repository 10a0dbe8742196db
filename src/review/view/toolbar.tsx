/** Counts, and what holds for the whole page: export, language, theme, help, print. */
import { exportCsv, exportJsonl } from '../export.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { download } from './download.js';
import { HELP_ID } from './help.js';
import { ShellButtons } from './shell-buttons.js';

export function Toolbar({ review }: Props) {
  const { language, run } = review;
  const { report, page } = wordsOf(language.value);
  const { labels } = page;
  return (
    <header class="toolbar">
      <h1>{labels.title}</h1>
      <Counts review={review} />
      <div class="tools">
        <Exports review={review} />
        <ShellButtons language={language} theme={review.theme} />
        <button
          type="button"
          onClick={() => (document.getElementById(HELP_ID) as HTMLDialogElement | null)?.showModal()}
        >
          {labels.help} <kbd>?</kbd>
        </button>
      </div>
      {run.complete ? null : (
        <p class="notice">
          {report.phrases.incomplete} ({report.problems(run.problemCount)})
        </p>
      )}
      {review.decisions.isKept() || review.decided.value < 0 ? null : <p class="notice">{labels.notKept}</p>}
    </header>
  );
}

function Counts({ review }: Props) {
  const { language, shown, size, run, decisions, decided, said } = review;
  const { page } = wordsOf(language.value);
  const count = decided.value >= 0 ? decisions.count() : 0;
  const hidden = run.scanned - size;
  return (
    <div class="counts">
      <span role="status" aria-live="polite">
        {page.shown(inWords(shown.value.length), inWords(size))}
      </span>
      <span>{page.decided(inWords(count))}</span>
      {hidden > 0 ? <span class="faint">{page.leftOut(inWords(hidden))}</span> : null}
      <span class="unseen" role="status" aria-live="polite">
        {said.value}
      </span>
    </div>
  );
}

function Exports({ review }: Props) {
  const { language, decisions, decided, run, texts } = review;
  const { labels } = wordsOf(language.value).page;
  const isEmpty = decided.value >= 0 && decisions.count() === 0;
  const exported = { run, labelOf: decisions.of, textOf: texts.of };
  const name = `yamiscan-labels-${run.key}`;
  return (
    <fieldset class="exports">
      <legend class="unseen">{labels.export}</legend>
      <span aria-hidden="true">{labels.export}</span>
      <button
        type="button"
        disabled={isEmpty}
        onClick={() => download(`${name}.jsonl`, 'application/x-ndjson', exportJsonl(exported))}
      >
        JSONL
      </button>
      <button type="button" disabled={isEmpty} onClick={() => download(`${name}.csv`, 'text/csv', exportCsv(exported))}>
        CSV
      </button>
    </fieldset>
  );
}

const inWords = (count: number): string => `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ',');
