/** C1 and bidi controls and Unicode's line separators: JSON lets them pass, terminals and line splitters act on them. */
export const ACTING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/;
