const en = {
  patients: 'Patients',
  practice: 'Practice',
  runs: 'Runs',
  trend: 'Trend',
  diary: 'Diary',
  connections: 'Apps',
  profile: 'Profile',
  account: 'Account',
  signIn: 'Sign in',
  start: 'Start',
  skip: 'To the content',
  navigation: 'Main',
  demo: 'Demo: the people and runs here are made up, and only this computer sees them.',
  deletion: 'This account will be deleted on {date}.',
  keepAccount: 'Keep the account',
};

const de: Record<keyof typeof en, string> = {
  patients: 'Patienten',
  practice: 'Praxis',
  runs: 'Läufe',
  trend: 'Verlauf',
  diary: 'Tagebuch',
  connections: 'Apps',
  profile: 'Profil',
  account: 'Konto',
  signIn: 'Anmelden',
  start: 'Start',
  skip: 'Zum Inhalt',
  navigation: 'Haupt',
  demo: 'Vorführung: Menschen und Läufe hier sind erfunden, und nur dieser Rechner sieht sie.',
  deletion: 'Dieses Konto wird am {date} gelöscht.',
  keepAccount: 'Konto behalten',
};

/** Texts of the frame around every page. */
export const frameTexts = { en, de };
