/** The text as it was posted, with what speaks for and against it marked. Nothing in it runs, hides or turns the line. */
import { type Signal, useComputed } from '@preact/signals';
import { WORDING } from '../../domain/signal.js';
import { visible } from '../../format/visible.js';
import { ruleTitle } from '../facet-words.js';
import { type MarkedSpan, type Piece, piecesOf } from '../pieces.js';
import { wordsOf } from '../words.js';
import { isTelling } from './posting-signals.js';
import type { OpenedProps } from './posting-view.js';

interface TextProps extends OpenedProps {
  readonly looked: Signal<number>;
}

export function PostingText({ review, row, text, report, looked }: TextProps) {
  const { language, searching } = review;
  const { labels } = wordsOf(language.value).page;
  const pieces = useComputed(() => {
    const spans = report.signals.flatMap(({ rule, points, evidence, reduced }, signal): MarkedSpan[] =>
      isTelling({ points, reduced }) || signal === looked.value
        ? evidence.map(({ start, end }) => ({ start, end, signal, points, isWording: rule === WORDING }))
        : [],
    );
    return piecesOf(text.length, spans, searching.hits(text));
  });
  const { signals } = review.details.of(row);
  const titleOf = (signal: number): string => ruleTitle(review.run, signals[signal]?.[0] ?? -1, language.value);
  return (
    <section class="part">
      <h3>{labels.text}</h3>
      <div class="text" dir="ltr">
        {pieces.value.map((piece) => (
          <MarkedPiece key={piece.start} piece={piece} text={text} looked={looked.value} titleOf={titleOf} />
        ))}
      </div>
    </section>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly text: string;
  readonly looked: number;
  readonly titleOf: (signal: number) => string;
}

function MarkedPiece({ piece, text, looked, titleOf }: PieceProps) {
  const { start, end, signals, points, isWording, isHit } = piece;
  const shown = text
    .slice(start, end)
    .split(/\r\n|\n/)
    .map(visible)
    .join('\n');
  const said = isHit ? <span class="hit">{shown}</span> : shown;
  if (signals.length === 0) return <bdi>{said}</bdi>;
  const side = points > 0 ? 'raises' : points < 0 ? 'lowers' : 'neutral';
  const kinds = [side, isWording ? 'wording' : '', signals.includes(looked) ? 'looked' : ''];
  return (
    <mark class={kinds.join(' ').trim()} title={signals.map(titleOf).join('\n')}>
      <bdi>{said}</bdi>
    </mark>
  );
}
