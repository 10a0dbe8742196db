export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text that people read, in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** For text that has no translation: names, a library's own message. */
export const untranslated = (text: string): Bilingual => ({ ja: text, en: text });
