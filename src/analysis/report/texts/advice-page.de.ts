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
  withinRunner: 'bei denselben Läufern vorher und nachher gemessen',
  crossSectional: 'Vergleich zwischen verschiedenen Läufern',
  adviceOnly: 'nur ein Rat',
  trialAlike: 'eine Studie: beim Schmerz so gut wie Beinübungen, bei der Funktion weniger',
  doses: 'Die Dosen sind übliche Praxis, wenn keine Studie genannt ist.',

  targetTitle: 'Deine Schritte pro Minute, nach Tempo',
  targetCaption:
    'Bei gleichem Tempo etwa 5 % mehr als jetzt, weniger, wenn es sich falsch anfühlt. Die letzte Spalte sind 10 % mehr: eine Grenze, kein Ziel. „Jetzt“ ist, {basis, select, own {was bei diesem Tempo für dich üblich ist} other {was du in diesem Lauf gemacht hast}}.',
  pace: 'Dein Tempo',
  now: 'Jetzt',
  aim: 'Probier',
  most: 'Höchstens',
  planCaption:
    'Vier Wochen, {runs} Läufe. In einem Übungslauf: 10 Minuten locker, dann abwechselnd 1 Minute mit schnelleren Schritten und 1 Minute wie du magst, in einem Tempo, in dem du reden kannst. Nur an Tagen, an denen der Rücken höchstens 2 von 10 hat; nie an zwei Tagen hintereinander.',
  week: 'Woche',
  practice: 'Übungsläufe',
  practiceCell:
    '{runs} Läufe, je {repeats} × {on, plural, one {1 Minute} other {# Minuten}} schneller und {off} wie du magst',
  metronome: 'Ton',
  metronomeCell:
    '{share, select, all {in jeder schnellen Minute} most {in 3 von 4} half {in jeder zweiten} other {in 1 von 4}}',
  recheck:
    'Schau nach {weeks} Wochen und nach 3 Monaten wieder nach: Ist die Schrittfrequenz bei gleichem Tempo noch höher, und wie geht es Rücken und Waden?',
  stop: 'Hör auf und geh zu deinen gewohnten Schritten zurück, wenn Wade, Achillessehne oder Fuß schmerzen oder dein Schmerz zunimmt. Dass es Rückenschmerzen lindert, ist nicht gezeigt.',
  metronomeLink: 'Metronom-Spur, {spm} pro Minute (Tondatei)',
  workoutLink: 'Training für deine Uhr (FIT-Datei)',
};
