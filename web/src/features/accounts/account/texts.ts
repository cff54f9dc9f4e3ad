const en = {
  name: 'Name',
  nameAbout: 'How you are called here. Physiotherapists whom you let see your runs see it too.',
  save: 'Save',
  saved: 'Saved.',
  email: 'E-mail',
  emailAbout: 'You sign in with it, and links to a new password go there.',
  verified: 'Confirmed',
  unverified: 'Not confirmed yet',
  askAdmin: 'This service sends no mail: whoever runs it can give you the link that confirms the address.',
  sendLink: 'Send the link again',
  linkSent: 'The link is on its way.',
  role: 'Role',
  roles: '{role, select, physio {Physiotherapist} admin {Administrator} other {Runner}}',
  since: 'here since {date}',
  signOut: 'Sign out',
  signOutAbout: 'On this device. What you uploaded stays.',
};

const de: Record<keyof typeof en, string> = {
  name: 'Name',
  nameAbout:
    'So heißt du hier. Physiotherapeutinnen und Physiotherapeuten, denen du deine Läufe zeigst, sehen ihn auch.',
  save: 'Speichern',
  saved: 'Gespeichert.',
  email: 'E-Mail',
  emailAbout: 'Damit meldest du dich an, und dorthin gehen Links für ein neues Passwort.',
  verified: 'Bestätigt',
  unverified: 'Noch nicht bestätigt',
  askAdmin:
    'Dieser Dienst verschickt keine Nachrichten: Wer ihn betreibt, kann dir den Link geben, der die Adresse bestätigt.',
  sendLink: 'Link noch einmal schicken',
  linkSent: 'Der Link ist unterwegs.',
  role: 'Rolle',
  roles: '{role, select, physio {Physiotherapie} admin {Verwaltung} other {Läuferin oder Läufer}}',
  since: 'hier seit {date}',
  signOut: 'Abmelden',
  signOutAbout: 'Auf diesem Gerät. Was du hochgeladen hast, bleibt.',
};

/** Texts of the account's first page. */
export const accountTexts = { en, de };
