/** What the build makes of `src/review`. */
declare module '#review-page' {
  export const start: string;
  export const end: string;
}
declare module '#evaluation-page' {
  export const start: string;
  export const end: string;
}
