/** Who wants to see every labelled posting as it is judged: the text is not kept any longer than that. */
import type { Posting } from '../domain/posting.js';
import type { Report } from '../domain/report.js';
import type { Judgement } from './judgement.js';

export interface Judged {
  readonly posting: Posting;
  readonly report: Report;
  readonly judgement: Judgement;
}

/** In input order, repeats and ignored ones included. */
export type Watcher = (judged: Judged) => void | Promise<void>;
