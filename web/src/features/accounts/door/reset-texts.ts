const en = {
  title: 'New password',
  askLead: 'Type the address of your account. We send a link there with which you choose a new password.',
  ask: 'Send the link',
  sentTitle: 'Look at your mail',
  sent: 'If there is an account with {email}, a link is on its way there. It works for an hour, and once.',
  noMail:
    'This service sends no mail. Ask whoever runs it for a link to a new password: they find it with your account.',
  chooseLead: 'Choose a new password. All devices that are signed in are signed out.',
  choose: 'Set the password',
  badLink: 'This link is too old, or it was used. Ask for a new one.',
  again: 'Ask for a new link',
  back: 'Back to the sign-in',
  verifyTitle: 'Confirm your address',
  verifyLead: 'One click, and we know that mail to you arrives.',
  verify: 'Confirm the address',
  verifiedTitle: 'Your address is confirmed',
  verified: 'Thank you. Now sign in.',
  verifiedIn: 'Thank you. That was all.',
  verifyFailed:
    'This link is too old, or it was used. Sign in: if the address is not confirmed yet, you get a new one there.',
  toSignIn: 'Sign in',
  toRuns: 'To the runs',
};

const de: Record<keyof typeof en, string> = {
  title: 'Neues Passwort',
  askLead:
    'Gib die Adresse deines Kontos ein. Wir schicken einen Link dorthin, mit dem du ein neues Passwort wählst.',
  ask: 'Link schicken',
  sentTitle: 'Sieh in deine Post',
  sent: 'Gibt es ein Konto mit {email}, ist ein Link dorthin unterwegs. Er gilt eine Stunde lang und einmal.',
  noMail:
    'Dieser Dienst verschickt keine Nachrichten. Bitte, wer ihn betreibt, um einen Link für ein neues Passwort: Er findet sich bei deinem Konto.',
  chooseLead: 'Wähle ein neues Passwort. Alle angemeldeten Geräte werden abgemeldet.',
  choose: 'Passwort setzen',
  badLink: 'Dieser Link ist zu alt, oder er wurde schon verwendet. Bitte um einen neuen.',
  again: 'Um einen neuen Link bitten',
  back: 'Zurück zum Anmelden',
  verifyTitle: 'Adresse bestätigen',
  verifyLead: 'Ein Klick, und wir wissen, dass Nachrichten bei dir ankommen.',
  verify: 'Adresse bestätigen',
  verifiedTitle: 'Deine Adresse ist bestätigt',
  verified: 'Danke. Jetzt melde dich an.',
  verifiedIn: 'Danke. Das war alles.',
  verifyFailed:
    'Dieser Link ist zu alt, oder er wurde schon verwendet. Melde dich an: Ist die Adresse noch nicht bestätigt, bekommst du dort einen neuen.',
  toSignIn: 'Anmelden',
  toRuns: 'Zu den Läufen',
};

/** Texts of what links in mails lead to. */
export const resetTexts = { en, de };
