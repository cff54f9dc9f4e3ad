import type { Texts } from '../../language/say.js';
import type { contextEn } from './context.en.js';

/** What happened in a run and changes how its steps are read, in German. */
export const contextDe: Texts<keyof typeof contextEn> = {
  title: 'Was beim Lesen zu beachten ist',
  hills:
    '{minutes, plural, one {Eine Minute} other {# Minuten}} lang ging es bergauf oder bergab. Dort sind die Schritte bei allen anders, deshalb wurden diese Teile nicht mit anderen verglichen.',
  ownDownhillFew:
    'Auf {count, plural, one {einem Bergabstück} other {# Bergabstücken}} waren deine Schritte möglicherweise länger und langsamer als sonst bei dir bergab.',
  intervals:
    'Dieser Lauf enthält Intervalle: {repeats} schnelle Stücke von etwa {minutes, plural, one {einer Minute} other {# Minuten}} mit {work} Schritten pro Minute{easy, plural, =0 {} other {, im lockeren Laufen dazwischen mit #}}.',
  intervalsAlone: 'Intervalle: Vergleiche nur Läufe mit ähnlichen Intervallen.',
  intervalsMeaning:
    'In Läufen mit Intervallen ist ein Abschnitt, der von deinen eigenen Läufen abweicht, weniger sicher: Von 100 solchen Läufen ohne jede Veränderung zeigen etwa vier einen, von 100 gleichmäßigen zwei oder drei.',
  accelerations:
    '{count, plural, one {Eine kurze Steigerung} other {# kurze Steigerungen}} von weniger als einer Minute: Während du schneller oder langsamer wirst, werden die Schritte nicht beurteilt.',
  walkBreaks:
    'Du bist zwischendurch {count, plural, one {einmal} other {#-mal}} gegangen, {minutes, plural, =0 {weniger als eine Minute} one {insgesamt eine Minute} other {insgesamt # Minuten}}. Gehen wurde weggelassen.',
  pauses:
    'Die Uhr war {count, plural, one {einmal} other {#-mal}} angehalten, {minutes, plural, =0 {weniger als eine Minute} one {insgesamt eine Minute} other {insgesamt # Minuten}}.',
  gaps: 'Die Aufzeichnung hat {count, plural, one {eine Lücke} other {# Lücken}}, {minutes, plural, =0 {weniger als eine Minute} one {insgesamt eine Minute} other {insgesamt # Minuten}}, ohne Daten oder ohne Satelliten. Über die Schritte dort lässt sich nichts sagen.',
  dropouts:
    '{count, plural, one {Einmal} other {#-mal}} hat die Uhr beim Laufen Schritte verloren oder nur jeden zweiten gezählt, {minutes, plural, =0 {weniger als eine Minute} one {insgesamt eine Minute} other {insgesamt # Minuten}}. Das sagt etwas über die Uhr, nichts über deine Schritte.',
  dropoutsRemedy: 'Eine enger sitzende Uhr oder ein Fußsensor verliert meist weniger Schritte.',
  smoothedSpeed:
    'Die Uhr hat dein Tempo über etwa {seconds} Sekunden gemittelt, bevor sie es geschrieben hat; kurze Tempowechsel sind deshalb verwischt.',
  smoothedCadence:
    'Die Uhr hat deine Schrittfrequenz über etwa {seconds} Sekunden gemittelt, bevor sie sie geschrieben hat; kurze Änderungen sind deshalb verwischt.',
  nothing:
    'An diesem Lauf erschwert nichts das Urteil: keine nennenswerten Hügel, Intervalle, Gehpausen oder Lücken.',
  hillsCaption: 'Bergauf und bergab, gezeigt, aber nicht mit anderen verglichen',
  where: 'Wo',
  steps: 'Schrittfrequenz, Schrittlänge',
  uphill: 'bergauf, {grade, number} %',
  downhill: 'bergab, {grade, number} %',
  ownUsual: 'für dich bergab üblich: {cadence}',
  ownNone: 'wie für dich üblich',
  ownPossible: 'möglicherweise längere, langsamere Schritte, als für dich üblich sind',
  driftTitle: 'Anfang und Ende bei gleichem Tempo',
  driftSlower:
    'Tempo und Hügel herausgerechnet, ist deine Schrittfrequenz um etwa {percent, number} % pro Stunde gesunken ({near, number} bis {far, number} %). Das ist mehr als die gewöhnlichen {ordinary, number} % nach oben oder unten; deine Schritte wurden länger und langsamer.',
  driftQuicker:
    'Tempo und Hügel herausgerechnet, ist deine Schrittfrequenz um etwa {percent, number} % pro Stunde gestiegen ({near, number} bis {far, number} %). Das ist mehr als die gewöhnlichen {ordinary, number} % nach oben oder unten; deine Schritte wurden kürzer und schneller.',
  driftSteady:
    'Tempo und Hügel herausgerechnet, hat sich deine Schrittfrequenz vom Anfang zum Ende nicht stärker verändert als in gewöhnlichen Läufen ({low, number, ::sign-always} bis {high, number, ::sign-always} % pro Stunde).',
  driftUnclear:
    'Anfang und Ende: keine Antwort. Deine Schrittfrequenz schwankte in diesem Lauf zu stark, um eine Veränderung vom Zufall zu unterscheiden. Du musst nichts tun.',
  meaningSlower:
    'Mit der Ermüdung sinkt die Schrittfrequenz meist (Apte 2021, 68 Studien), bei Ultramarathonläufern aber nicht (Burns 2019). Wind, weicher Boden oder ein Hügel davor können dasselbe bewirken; ein einzelner Lauf verrät nicht, was es war.',
  meaningQuicker:
    'Warmwerden, ein festerer Untergrund, Begleitung oder Aufmerksamkeit für die Schritte können das bewirken; was es war, verrät die Aufzeichnung nicht.',
  driftShort:
    'Um Anfang und Ende zu vergleichen, braucht es {needed} Minuten ebenes, gleichmäßiges Laufen; dieser Lauf hat {minutes}.',
  driftInferred:
    'Anfang und Ende wurden nicht verglichen: Dein Tempo ist geschätzt, da sieht eine Änderung der Schrittfrequenz aus wie eine des Tempos.',
  driftNoCadence:
    'Anfang und Ende wurden nicht verglichen: Schrittfrequenz oder Tempo wurde nicht aufgezeichnet.',
  thirdsCaption: 'Beide bei {pace}, dem gemeinsamen Tempo',
  part: 'Teil des Laufs',
  cadence: 'Schrittfrequenz',
  stepLength: 'Schrittlänge',
  firstThird: 'Erstes Drittel',
  lastThird: 'Letztes Drittel',
  driftDrawing:
    'Änderung der Schrittfrequenz pro Stunde: {slope, number, ::sign-always} %, zwischen {low, number, ::sign-always} und {high, number, ::sign-always} %. Gewöhnlich sind bis zu {ordinary, number} % in beide Richtungen.',
  driftCaption:
    'Punkt: Änderung der Schrittfrequenz pro Stunde. Linie: wo der wahre Wert in 95 von 100 Fällen liegt. Band: von Lauf zu Lauf gewöhnlich.',
  axisSlower: 'langsamere Schritte',
  axisQuicker: 'schnellere Schritte',
};
