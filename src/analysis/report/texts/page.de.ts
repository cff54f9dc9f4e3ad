import type { Texts } from '../../language/say.js';
import type { pageEn } from './page.en.js';

/** Headings and furniture of the page and of the text, in German. */
export const pageDe: Texts<keyof typeof pageEn> = {
  title: 'Lauf vom {started} – Stridecheck',
  running: '{duration} Laufen',
  howSure: 'Wie sicher: {confidence}',
  sureNone: 'Für eine Aussage enthält dieser Lauf zu wenig.',
  sureAtMost: 'Nie mehr als mittel: Eine Uhr sieht den Fuß nicht.',
  sureAtMostShort: '(nie mehr als mittel: Eine Uhr sieht den Fuß nicht)',
  warnSymptoms: 'Taubheit, Schwäche, Probleme mit Blase oder Darm oder starke Schmerzen?',
  warnRead: 'Lies das zuerst.',
  warnSee: 'Lies zuerst „{title}“.',
  limits: 'Was dieser Bericht nicht sehen kann',
  emergency: 'Zuerst: Hol jetzt ärztliche Hilfe',
  seekHelp: 'Zuerst: Lass das ansehen',
  madeFrom:
    'Stridecheck, Methode {version}. Erstellt aus {format, select, STREAMS {dem, was der Anbieter weitergab} other {einer {format}-Datei}}, SHA-256',
  allRuns: 'Alle Läufe',
  complete: 'Diese Seite ist in sich vollständig: Sie lädt nichts und sendet nichts.',
  range: '{from} bis {to}',
};
