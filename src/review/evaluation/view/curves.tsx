/** How well scores tell postings apart, and whether they can be taken at their word. */
import { estimateInWords, percent } from '../../../format/eval-figures.js';
import { calibrationSection, rankingSection } from '../../../format/eval-levels.js';
import { calibrationError, curveRows, prPlot, reliabilityPlot, rocPlot } from '../plots.js';
import { wordsOf } from '../words.js';
import type { Props } from './app.js';
import { Figure } from './figure.js';
import { Part, SectionTable } from './part.js';

export function Curves({ viewed }: Props) {
  const { page, language, isNear } = viewed;
  const { evaluation } = page.report;
  const words = wordsOf(language.value);
  const { own, evaluation: said } = words;
  const { ranking } = evaluation;
  const { brier } = evaluation.calibration;
  const error = calibrationError(evaluation.calibration);
  const columns = [
    own.from,
    said.confusion.truePositives,
    said.confusion.falsePositives,
    `${said.figures.precision} (%)`,
    `${said.figures.recall} (%)`,
    `${said.figures.falsePositiveRate} (%)`,
  ];
  const rows = curveRows(evaluation, words);
  const calibration = calibrationSection(evaluation, language.value).table;
  return (
    <Part id="curves" title={own.curves}>
      <p class="control">
        <button
          type="button"
          aria-pressed={isNear.value}
          onClick={() => {
            isNear.value = !isNear.value;
          }}
        >
          {own.near}
        </button>
      </p>
      <div class="curves">
        <Figure
          viewed={viewed}
          id="pr"
          title={own.pr}
          plot={prPlot(evaluation, words)}
          summary={`${said.ranking.prArea} ${estimateInWords(ranking.prArea)}`}
          isNear={isNear.value}
          columns={columns}
          rows={rows}
        />
        <Figure
          viewed={viewed}
          id="roc"
          title={own.roc}
          plot={rocPlot(evaluation, words)}
          summary={`${said.ranking.rocArea} ${estimateInWords(ranking.rocArea)}`}
          isNear={isNear.value}
          columns={columns}
          rows={rows}
        />
        <Figure
          viewed={viewed}
          id="reliability"
          title={own.reliability}
          plot={reliabilityPlot(evaluation, words)}
          summary={[
            `${said.phrases.brier} ${brier?.toFixed(4) ?? '-'}`,
            `${own.ece} ${error === null ? '-' : `${percent(error)}%`}`,
          ].join(' / ')}
          isNear={false}
          columns={(calibration?.columns ?? []).map(({ title }) => title)}
          rows={calibration?.rows ?? []}
        />
      </div>
      <SectionTable section={rankingSection(evaluation, language.value)} />
    </Part>
  );
}
