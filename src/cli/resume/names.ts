/** What stands beside a report while `--resume` writes it. */

/** As far as it is written. */
export const partialOf = (file: string): string => `${file}.yamiscan-partial`;

/** How far a run came; several reports share that of the first. */
export const checkpointOf = (file: string): string => `${file}.yamiscan-checkpoint`;

/** A folder that tells which run writes. */
export const lockOf = (file: string): string => `${file}.yamiscan-lock`;
