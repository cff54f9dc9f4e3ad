import type { Language } from '../../analysis/language/language.js';
import { mailsDe } from './mail-texts.de.js';
import { mailsEn } from './mail-texts.en.js';

export type MailKind = 'verify' | 'reset' | 'invitation' | 'known' | 'news';

/** What one kind of mail says. */
export interface MailText {
  readonly subject: string;
  /** Paragraphs before the link. */
  readonly before: readonly string[];
  /** What the link says where it can be clicked. */
  readonly link: string;
  /** Paragraphs behind it. */
  readonly after: readonly string[];
}

export type MailTexts = Readonly<Record<MailKind, MailText>>;

export const mailTexts: Readonly<Record<Language, MailTexts>> = { en: mailsEn, de: mailsDe };
