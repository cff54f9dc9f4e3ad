/** The languages that reports are written in; the first one is used when nobody chose. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];
