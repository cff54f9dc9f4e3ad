import type { AccountSettings } from '../account-settings.js';

/** What sending mails needs to know of the configuration. */
export type MailSettings = Pick<AccountSettings, 'mail' | 'address'>;

export const mailSettings = Symbol('mailSettings');
