/** The posting at hand: what is known of it while its rules are tried. Its arrays serve one text after another, and begin empty for each. */
import type { Facts } from '../domain/facts.js';
import { once } from '../domain/once.js';
import type { NormalizedText } from '../domain/text.js';
import type { TokensByClause } from '../domain/token.js';
import { visibleLengthOf } from './conditions/length.js';
import type { MatchContext } from './context.js';
import { createAllOpen, createOpenNodes } from './open-nodes.js';
import type { MatchPlan } from './plan/index.js';
import { setsOfBranches } from './plan/sets.js';
import { createMarks } from './search/marks.js';
import { stretchesOf } from './search/stretches.js';
import { sentencesOf } from './sentences.js';

export interface PostingAtHand {
  readonly begin: (text: NormalizedText, facts: Facts, tokens: TokensByClause) => MatchContext;
  /** Places of rules that can fire, those first that others ask for. */
  readonly eachOpenRule: (visit: (place: number) => void) => void;
}

/** `isEager`: everything can hold. */
export function createPosting(plan: MatchPlan, isEager: boolean): PostingAtHand {
  const { gates, rules } = plan;
  const marks = createMarks(plan);
  const nodes = isEager ? createAllOpen(gates) : createOpenNodes(gates);
  const known: MatchContext['known'] = Array.from({ length: gates.firstBranch });
  /** Only long texts ask. */
  const setsOf = once(() => setsOfBranches(gates));
  const tried: number[] = [];
  const fired: MatchContext['fired'] = Array.from({ length: rules.order.length });
  const begin: PostingAtHand['begin'] = (text, facts, tokens) => {
    for (const number of tried) known[number] = undefined;
    tried.length = 0;
    fired.fill(undefined);
    marks.search(text);
    if (isEvaded(text)) marks.add(gates.evasionMark);
    nodes.openBy(marks);
    return {
      text,
      facts,
      tokens,
      visibleLength: visibleLengthOf(text),
      sentences: once(() => sentencesOf(text)),
      places: marks.places,
      mayHold: nodes.isOpen,
      stretchesOf: (branch, reach, isSqueezed) => {
        const blocks = marks.blocksOf(isSqueezed);
        const { length } = (isSqueezed ? text.squeezed : text.plain).text;
        return blocks && stretchesOf(setsOf()(branch), reach, blocks, length);
      },
      known,
      tried,
      fired,
    };
  };
  return { begin, eachOpenRule: (visit) => nodes.eachOpenRule(visit) };
}

/** Whether any `evasion` can hold. */
const isEvaded = ({ folds, hidden, isSpread, squeezed, plain }: NormalizedText): boolean =>
  folds.length > 0 || hidden.length > 0 || isSpread || squeezed !== plain;
