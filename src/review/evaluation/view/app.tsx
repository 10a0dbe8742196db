/** The page: what was measured, whether it was good enough, then everything that stands behind it. */
import { ShellButtons } from '../../view/shell-buttons.js';
import type { Viewed } from '../state.js';
import { wordsOf } from '../words.js';
import { Curves } from './curves.js';
import { Levels } from './levels.js';
import { Misses } from './misses.js';
import { Labels, Robust } from './robust.js';
import { Rules } from './rules.js';
import { Slices } from './slices.js';
import { Comparison, Gates, Problems } from './verdicts.js';

export interface Props {
  readonly viewed: Viewed;
}

export function App({ viewed }: Props) {
  const { language, theme, page } = viewed;
  const { own, evaluation, report } = wordsOf(language.value);
  const { postings, effective } = page.report.evaluation;
  return (
    <>
      <header class="toolbar">
        <h1>{own.title}</h1>
        <p class="counts">{evaluation.counts(postings, effective)}</p>
        <div class="tools">
          <ShellButtons language={language} theme={theme} />
        </div>
        {page.report.complete ? null : (
          <p class="notice">
            {report.phrases.incomplete} ({report.problems(page.report.problemCount)})
          </p>
        )}
      </header>
      <Contents viewed={viewed} />
      <main class="evaluation">
        <Gates viewed={viewed} />
        <Levels viewed={viewed} />
        <p class="faint">{evaluation.phrases.unit}</p>
        <Comparison viewed={viewed} />
        <Curves viewed={viewed} />
        <Slices viewed={viewed} />
        <Labels viewed={viewed} />
        <Misses viewed={viewed} />
        <Rules viewed={viewed} />
        <Robust viewed={viewed} />
        <Problems viewed={viewed} />
      </main>
      <footer class="faint">yamiscan {page.version}</footer>
    </>
  );
}

function Contents({ viewed }: Props) {
  const { own, evaluation, comparison } = wordsOf(viewed.language.value);
  const { gates, robustness, comparison: compared, problemCount, evaluation: figures } = viewed.page.report;
  const links = [
    ['gates', evaluation.titles.gates, gates.length > 0],
    ['levels', evaluation.titles.levels, true],
    ['comparison', comparison.titles.comparison, compared !== null],
    ['curves', own.curves, true],
    ['slices', own.slices, figures.slices.length > 0],
    ['labels', evaluation.titles.labels, true],
    ['misses', evaluation.titles.misses, true],
    ['rules', evaluation.titles.rules, true],
    ['robustness', own.robustness, robustness !== null],
    ['problems', own.problems, problemCount > 0],
  ] as const;
  return (
    <nav class="contents" aria-label={own.contents}>
      <ul>
        {links
          .filter(([, , isThere]) => isThere)
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
