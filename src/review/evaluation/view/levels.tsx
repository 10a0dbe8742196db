/** The figures of each level, and what it gets right and wrong. */
import { FLAG_LEVELS, type FlagLevel } from '../../../domain/evaluation.js';
import { sharesOf } from '../../../format/eval-figures.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { Share } from './data-table.js';
import { Part } from './part.js';

export function Levels({ viewed }: Props) {
  const { evaluation, report } = wordsOf(viewed.language.value);
  const { levels } = viewed.page.report.evaluation;
  const names = Object.values(evaluation.figures);
  return (
    <Part id="levels" title={evaluation.titles.levels}>
      <div class="levels">
        {FLAG_LEVELS.toReversed().map((level) => (
          <section key={level} class={`level-card is-${level}`} aria-label={report.levels[level]}>
            <h3>
              <span class={`mark level-${level}`}>≥ {report.levels[level]}</span>{' '}
              <span class="faint">{thresholdOf(viewed, level)}</span>
            </h3>
            <dl>
              {sharesOf(levels[level]).map((estimate, at) => (
                <div key={names[at]}>
                  <dt>{names[at]}</dt>
                  <dd>
                    <Share estimate={estimate} />
                  </dd>
                </div>
              ))}
            </dl>
            <ConfusionTable viewed={viewed} level={level} />
          </section>
        ))}
      </div>
    </Part>
  );
}

const thresholdOf = ({ page, language }: Props['viewed'], level: FlagLevel): string =>
  `${wordsOf(language.value).own.thresholds} ${page.thresholds[level]}`;

function ConfusionTable({ viewed, level }: Props & { readonly level: FlagLevel }) {
  const { evaluation, own, report } = wordsOf(viewed.language.value);
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = viewed.page.report.evaluation.levels[level];
  const { confusion, truths } = evaluation;
  const cell = (count: number, name: string, isRight: boolean) => (
    <td class={isRight ? 'is-right' : 'is-wrong'}>
      <b>{count.toLocaleString('en-US')}</b>
      <span>{name}</span>
    </td>
  );
  return (
    <table class="confusion">
      <caption>
        {own.confusion} (≥ {report.levels[level]})
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{own.flagged}</th>
          <th scope="col">{own.silent}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{truths.positive}</th>
          {cell(truePositives, confusion.truePositives, true)}
          {cell(falseNegatives, confusion.falseNegatives, falseNegatives === 0)}
        </tr>
        <tr>
          <th scope="row">{truths.negative}</th>
          {cell(falsePositives, confusion.falsePositives, falsePositives === 0)}
          {cell(trueNegatives, confusion.trueNegatives, true)}
        </tr>
      </tbody>
    </table>
  );
}
