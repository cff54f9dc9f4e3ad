import type { Texts } from '../../language/say.js';
import type { advicePageEn } from './advice-page.en.js';

/** Headings and tables around the advice, in German. */
export const advicePageDe: Texts<keyof typeof advicePageEn> = {
  title: 'Was du tun kannst',
  later: 'Mit anderen Schritten und neuen Übungen warte, bis eine Fachperson nachgesehen hat.',
  more: 'Weitere Ratschläge ({count})',
  moreTitle: 'Weitere Ratschläge des Artikels',
  how: 'Wie',
  because: 'Warum hier',
  evidence: 'Beleg: {strength}.',
  source: 'Quelle: {sources}',
  inArticle: '„{section}“ im Artikel',
  trial: 'eine Studie mit Vergleichsgruppen',
  withinRunner: 'an denselben Laufenden gemessen',
  crossSectional: 'Laufende miteinander verglichen',
  adviceOnly: 'nur ein Rat',

  targetTitle: 'Deine Schritte pro Minute, nach Tempo',
  targetCaption:
    'Bei gleichem Tempo etwa 5 % mehr als jetzt, nie mehr als in der letzten Spalte. Fühlt es sich falsch an, nimm weniger.',
  pace: 'Dein Tempo',
  now: 'Jetzt',
  aim: 'Probier',
  most: 'Höchstens',
  planCaption:
    'Vier Wochen, {runs} Läufe. In einem Übungslauf: 10 Minuten locker, dann abwechselnd Minuten an und aus, in einem Tempo, in dem du reden kannst.',
  week: 'Woche',
  practice: 'Übungsläufe',
  practiceCell:
    '{runs} Läufe, je {repeats} × {on, plural, one {1 Minute} other {# Minuten}} an und {off} aus',
  metronome: 'Metronom an',
  metronomeCell:
    '{share, select, all {in jeder Minute an} most {in drei von vier Minuten an} half {in jeder zweiten Minute an} other {in einer von vier Minuten an}}',
  recheck:
    'Schau nach {weeks} Wochen und nach 3 Monaten wieder nach: Ist die Schrittfrequenz bei gleichem Tempo noch höher, und wie geht es Rücken und Waden?',
  stop: 'Hör auf und geh zu deinen gewohnten Schritten zurück, wenn Wade, Achillessehne oder Fuß empfindlich werden oder dein Schmerz zunimmt. Dass es Rückenschmerzen lindert, ist nicht gezeigt.',
  metronomeLink: 'Metronom-Spur, {spm} pro Minute (Tondatei)',
  workoutLink: 'Training für deine Uhr (FIT-Datei)',
};
