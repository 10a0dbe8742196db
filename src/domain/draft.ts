/** How a rule says that a program began it and a person must finish it. */

/** A tag of the rule; whoever has finished it removes it. */
export const DRAFT_TAG = 'draft';
/** What a text to be written begins with. */
export const TO_WRITE = 'TODO';
