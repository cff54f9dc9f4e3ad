import type { MailTexts } from './mail-texts.js';

export const mailsEn: MailTexts = {
  verify: {
    subject: 'Confirm your e-mail address',
    before: [
      'Somebody, we hope you, made a Stridecheck account with this address. Please confirm that it is yours.',
    ],
    link: 'Confirm the address',
    after: ['The link works for one hour. If this was not you, do nothing: without it, nobody can sign in.'],
  },
  reset: {
    subject: 'A new password for Stridecheck',
    before: ['Somebody, we hope you, asked for a new password for your Stridecheck account.'],
    link: 'Choose a new password',
    after: [
      'The link works once, for one hour. If this was not you, do nothing: your password stays as it is.',
    ],
  },
  invitation: {
    subject: 'An invitation to Stridecheck',
    before: [
      'You are invited to make an account on a Stridecheck service. It reads the file of a run from your watch and says where in the run your steps were long and slow.',
    ],
    link: 'Make an account',
    after: ['The link works once, for a few days. If you expected no invitation, do nothing.'],
  },
  known: {
    subject: 'You have an account already',
    before: [
      'Somebody, perhaps you, wanted to make a Stridecheck account with this address. You have one already, so nothing was made.',
      'Simply sign in; if the password is gone, ask for a new one there.',
    ],
    link: 'Sign in',
    after: ['If this was not you, do nothing.'],
  },
  news: {
    subject: 'There is something new for you',
    before: [
      'There is something new for you in Stridecheck. What it is stands there and not in this mail, since others may read mails too.',
    ],
    link: 'See what is new',
    after: ['You want no such mails? Switch them off on the page to which the link leads.'],
  },
};
