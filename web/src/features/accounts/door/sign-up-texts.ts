const en = {
  title: 'Make an account',
  button: 'Make the account',
  have: 'There is an account already? Sign in',
  lead: 'Your runs belong to you: nobody else sees them, and you can take everything along or delete it at any time.',
  invited:
    'You are invited as {role, select, physio {a physiotherapist} admin {an administrator} other {a runner}}.',
  invitedByPractice:
    'A practice would like to see your runs. For that you need an account; what it sees, you decide afterwards.',
  closed: 'New accounts are made by whoever runs this service. Ask them.',
  inviteOnly: 'A new account needs an invitation here. Ask whoever runs this service for one.',
  badInvitation: 'This invitation is no longer valid, or it was used. Ask for a new one.',
  sentTitle: 'Almost there',
  sentMail: 'We sent a mail to {email}. Open the link in it, and you can sign in.',
  sentMailNone:
    'No mail after a few minutes? Look among the unwanted ones. If there was an account with this address before, nothing about it has changed.',
  sentNoMail:
    'If nobody had an account with {email}, there is one now. This service sends no mail: if you cannot sign in, ask whoever runs it.',
  toSignIn: 'To the sign-in',
};

const de: Record<keyof typeof en, string> = {
  title: 'Konto anlegen',
  button: 'Konto anlegen',
  have: 'Du hast schon ein Konto? Anmelden',
  lead: 'Deine Läufe gehören dir: Niemand sonst sieht sie, und du kannst jederzeit alles mitnehmen oder löschen.',
  invited:
    'Du bist eingeladen {role, select, physio {als Physiotherapeutin oder Physiotherapeut} admin {als Verwaltung} other {zum Laufen}}.',
  invitedByPractice:
    'Eine Praxis möchte deine Läufe sehen. Dafür brauchst du ein Konto; was sie sieht, entscheidest du danach.',
  closed: 'Neue Konten legt hier an, wer den Dienst betreibt. Frage dort nach.',
  inviteOnly: 'Ein neues Konto braucht hier eine Einladung. Frage danach, wer den Dienst betreibt.',
  badInvitation: 'Diese Einladung gilt nicht mehr, oder sie wurde schon verwendet. Bitte um eine neue.',
  sentTitle: 'Fast fertig',
  sentMail:
    'Wir haben eine Nachricht an {email} geschickt. Öffne den Link darin, dann kannst du dich anmelden.',
  sentMailNone:
    'Nach ein paar Minuten nichts da? Sieh bei den unerwünschten Nachrichten nach. Gab es schon ein Konto mit dieser Adresse, hat sich daran nichts geändert.',
  sentNoMail:
    'Hatte niemand ein Konto mit {email}, gibt es jetzt eines. Dieser Dienst verschickt keine Nachrichten: Kannst du dich nicht anmelden, frage, wer ihn betreibt.',
  toSignIn: 'Zum Anmelden',
};

/** Texts of making an account. */
export const signUpTexts = { en, de };
