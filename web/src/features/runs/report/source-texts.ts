import { providerName } from '../source-words.js';

const en = {
  'from.api': 'Came by itself from {provider}.',
  'from.push': 'Was sent by a device or program of yours.',
  'from.archive': 'Came out of an archive of {provider}.',

  keptUntil: 'The run is deleted on {date}: the terms of {provider} let it be kept no longer.',
  runnerOnly:
    'Only you see this run. Practices do not, and it is compared and counted with none of your other runs.',
  limited:
    'This report is limited: no contact time and no pauses, and cadence and speed as {provider} passed them on.',
  uploadInstead:
    'Upload the original file of your watch: then the run is yours to keep, to compare and to share.',
  withoutRoute: 'Without the route: the terms of {provider} do not allow storing where you ran.',
  alsoFrom: 'The same run also came another way:',
  'also.upload': 'your upload',
  'also.push': 'a device of yours',
  'also.api': '{provider}',
  'also.archive': 'an archive of {provider}',
  leads: 'Another recording shows this run better.',
  toLeader: 'Open that one',
};

const de: Record<keyof typeof en, string> = {
  'from.api': 'Kam von selbst von {provider}.',
  'from.push': 'Wurde von einem Gerät oder Programm von dir geschickt.',
  'from.archive': 'Kam aus einem Archiv von {provider}.',

  keptUntil:
    'Der Lauf wird am {date} gelöscht: Länger darf er nach den Bedingungen von {provider} nicht bleiben.',
  runnerOnly:
    'Nur du siehst diesen Lauf. Praxen sehen ihn nicht, und er wird mit keinem deiner anderen Läufe verglichen oder zusammengezählt.',
  limited:
    'Dieser Bericht ist eingeschränkt: ohne Bodenkontaktzeit und Pausen, mit Schrittfrequenz und Tempo, wie {provider} sie weitergab.',
  uploadInstead:
    'Lade die Originaldatei deiner Uhr hoch: Dann kannst du den Lauf behalten, vergleichen und teilen.',
  withoutRoute:
    'Ohne Strecke: Wo du gelaufen bist, darf nach den Bedingungen von {provider} nicht gespeichert werden.',
  alsoFrom: 'Derselbe Lauf kam auch auf anderem Weg:',
  'also.upload': 'dein Upload',
  'also.push': 'ein Gerät von dir',
  'also.api': '{provider}',
  'also.archive': 'ein Archiv von {provider}',
  leads: 'Eine andere Aufzeichnung zeigt diesen Lauf besser.',
  toLeader: 'Die andere öffnen',
};

/** Where a run came from, and what follows from it. */
export const sourceTexts = { en, de };

/** Returns the name of whoever passed a recording on, for these texts. */
export function passedOnBy(provider: string | null): string {
  return provider === null ? '' : providerName(provider);
}
