/** Annotations as the runner of GitHub Actions reads them off standard output. */
import type { Language } from '../domain/language.js';
import { MESSAGES } from './messages.js';
import { visible } from './visible.js';

export interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly file?: string | null;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly message: string;
}

/** GitHub shows no more of a kind in one step. */
const MOST = 10;

/** Of one kind; the last one says how many are not shown. `count`: how many there are in all. */
export function limited(all: readonly Annotation[], count: number, language: Language): Annotation[] {
  const [first] = all;
  if (first === undefined || count <= MOST) return [...all];
  const { kind } = first;
  const shown = all.slice(0, MOST - 1);
  return [...shown, { kind, title: 'yamiscan', message: MESSAGES[language].more(count - shown.length) }];
}

export function annotationLine({ kind, title, file, message, ...place }: Annotation): string {
  const { line, endLine, column, endColumn } = place;
  const places = Object.entries({ line, endLine, col: column, endColumn });
  const properties = [
    ...(file === undefined || file === null
      ? []
      : [`file=${property(file)}`, ...places.flatMap(([name, at]) => (at === undefined ? [] : [`${name}=${at}`]))]),
    `title=${property(title)}`,
  ];
  return `::${kind} ${properties.join(',')}::${data(message)}\n`;
}

/** As GitHub's runner undoes it; what is left of control characters is made visible. */
const data = (text: string): string => visible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
