/** One row of the table of bad inputs: what comes in, and what is promised of it. */
export type Content = string | Buffer;

/** Part of a message, or a pattern of it: in Japanese and in English. */
export type Said = readonly [ja: string | RegExp, en: string | RegExp];

export interface BadInput {
  readonly name: string;
  /** Written into a new folder, which the command runs in; a name may hold folders. */
  readonly files?: Readonly<Record<string, Content>>;
  /** Makes in that folder what is no plain file. */
  readonly make?: (folder: string) => void;
  /** Why it can't be made on this machine; null where it can. */
  readonly unless?: () => string | null;
  /** Standard input; a terminal where there is none. */
  readonly stdin?: Content;
  /** Without the program, the rules and the format. */
  readonly argv: readonly string[];
  readonly code: 0 | 1 | 2;
  /** Postings a reader of the input would count at least; each is judged or named. */
  readonly records?: number;
  /** Postings judged. undefined: the command doesn't get as far as to judge, or is not about postings. */
  readonly judged?: number;
  /** Problems named, each on a line of its own; undefined: as many as there are. */
  readonly named?: number;
  /** What standard error says besides, each by a row of its own. */
  readonly says?: readonly Said[];
  /** Whether it is run as a process of its own too; undefined: as the sample has it. Rules that are not in the cache take seconds there. */
  readonly isReal?: boolean;
  /** It is answered with help, or with a report of what is wrong: standard error need not say more. */
  readonly isSilent?: boolean;
}

/** What is promised of an input that is read, and how it is called. */
export type Promised = Omit<BadInput, 'name' | 'files' | 'argv'> & { readonly argv?: readonly string[] };

/** A table of inputs that each are one file of this name. */
export const inFile =
  (file: string) =>
  (name: string, content: Content, { argv = [], ...promised }: Promised): BadInput => ({
    name,
    files: { [file]: content },
    argv: [file, ...argv],
    ...promised,
  });
