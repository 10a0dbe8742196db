/** What each rule had to do with the outcome. */
import { number, words as wordsColumn } from '../../../format/eval-section.js';
import { ruleName, wordsOf } from '../words.js';
import type { Props } from './app.js';
import { DataTable } from './data-table.js';
import { Part } from './part.js';

/** Most hits first. */
export function Rules({ viewed }: Props) {
  const { language, page } = viewed;
  const { evaluation, report } = wordsOf(language.value);
  const { titles, columns, atLevel, silentCount } = evaluation;
  const { rules } = page.report.evaluation;
  const fired = rules.filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits || (a.rule < b.rule ? -1 : 1));
  const silent = rules.filter(({ hits }) => hits === 0).map(({ rule }) => rule);
  const heads = [columns.hits, columns.ruleShare, columns.support, columns.onlyExplains, columns.onlyRaises];
  const title = atLevel(titles.rules, report.levels[page.report.level]);
  return (
    <Part id="rules" title={title}>
      <DataTable
        title={title}
        columns={[wordsColumn(columns.rule), ...heads.map(number)]}
        rows={fired.map(({ rule, hits, precision, support, onlyExplains, onlyRaises }) => ({
          key: rule,
          note: ruleName(viewed, rule),
          cells: [rule, `${hits}`, precision, support, `${onlyExplains}`, `${onlyRaises}`],
        }))}
      />
      {silent.length === 0 ? null : (
        <details>
          <summary>
            {titles.silent}: {silentCount(silent.length)}
          </summary>
          <p class="line">{silent.join(', ')}</p>
        </details>
      )}
    </Part>
  );
}
