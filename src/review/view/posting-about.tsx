/** What was read off the posting: crimes, contacts, pay, the six legal items, and the cells of its row. */
import { DISCLOSURE_ITEMS } from '../../domain/fact.js';
import { templateText } from '../../format/campaign-words.js';
import { minimumWageInWords } from '../../format/minimum-wage.js';
import { payInWords } from '../../format/phrasing.js';
import { visible } from '../../format/visible.js';
import { filterBy } from '../actions.js';
import { facetName, valueNames } from '../facet-words.js';
import { wordsOf } from '../words.js';
import type { OpenedProps } from './posting-view.js';

export function About(props: OpenedProps) {
  const { review, report } = props;
  const language = review.language.value;
  const { report: words, page } = wordsOf(language);
  const rows: (readonly [string, readonly string[]])[] = [
    [words.labels.crimes, report.crimes.map((crime) => words.crimes[crime])],
    [words.labels.neighbours, report.neighbours.map((one) => words.neighbours[one])],
    [words.labels.pay, [...new Set(report.pay.map((pay) => payInWords(pay, language)))]],
    [words.labels.minimumWage, [minimumWageInWords(report, language)].filter((sentence) => sentence !== '')],
  ];
  return (
    <section class="part">
      <h3>{page.labels.about}</h3>
      <dl class="about">
        {rows
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{values.join(', ')}</dd>
            </div>
          ))}
        <Contacts {...props} />
        <CampaignOf {...props} />
        <Items {...props} />
        <Cells {...props} />
      </dl>
    </section>
  );
}

function Contacts({ review, row }: OpenedProps) {
  const { run, language } = review;
  const { report } = wordsOf(language.value);
  const nameOf = valueNames(run, 'indicator', language.value);
  const counts = review.facets.get('indicator');
  const numbers = run.rows.indicators[row] ?? [];
  if (numbers.length === 0 || counts === undefined) return null;
  return (
    <div>
      <dt>{report.labels.contacts}</dt>
      <dd>
        {numbers.map((number) => (
          <button key={number} type="button" class="link" onClick={() => filterBy(review, 'indicator', number)}>
            <bdi>{nameOf(number)}</bdi>
          </button>
        ))}
      </dd>
    </div>
  );
}

/** What its copies have in common. */
function CampaignOf({ review, row }: OpenedProps) {
  const { run, language } = review;
  const number = run.rows.campaigns[row] ?? -1;
  const campaign = run.campaigns?.[number];
  if (campaign === undefined) return null;
  return (
    <div>
      <dt>{wordsOf(language.value).page.facets.campaign}</dt>
      <dd>
        <button type="button" class="link" onClick={() => filterBy(review, 'campaign', number)}>
          {visible(campaign.id)}
        </button>
        <bdi class="faint">{visible(cut(templateText(campaign.template, language.value)))}</bdi>
      </dd>
    </div>
  );
}

const TEMPLATE = 300;
const cut = (text: string): string =>
  text.length > TEMPLATE ? `${text.slice(0, TEMPLATE).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

const STATE_MARKS = { present: '✓', vague: '?', missing: '✗' } as const;

function Items({ review, report: { disclosure } }: OpenedProps) {
  const { report } = wordsOf(review.language.value);
  if (disclosure === null) return null;
  return (
    <div>
      <dt>{report.labels.disclosure}</dt>
      <dd>
        <ul class="checklist">
          {DISCLOSURE_ITEMS.map((item) => (
            <li key={item} class={`is-${disclosure[item]}`}>
              <span aria-hidden="true">{STATE_MARKS[disclosure[item]]}</span> {report.items[item]}
              <span class="state">{report.states[disclosure[item]]}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

function Cells({ review, row }: OpenedProps) {
  const { run, language } = review;
  const day = run.days[run.rows.days[row] ?? -1];
  return (
    <>
      {day === undefined ? null : (
        <div>
          <dt>{wordsOf(language.value).page.labels.byDay}</dt>
          <dd>{visible(day)}</dd>
        </div>
      )}
      {run.columns.map(({ cells }, at) => {
        const cell = cells[row] ?? -1;
        const facet = `column:${at}`;
        return cell < 0 ? null : (
          <div key={facet}>
            <dt>
              <bdi>{facetName(run, facet, language.value)}</bdi>
            </dt>
            <dd>
              <bdi>{valueNames(run, facet, language.value)(cell)}</bdi>
            </dd>
          </div>
        );
      })}
    </>
  );
}
