import type { Texts } from '../../language/say.js';
import type { qualityEn } from './quality.en.js';

/** What a recording is worth, in German. */
export const qualityDe: Texts<keyof typeof qualityEn> = {
  good: 'Eine gute Aufzeichnung, um Schritte zu beurteilen; {percent} % deines Laufens ließen sich beurteilen.',
  fair: 'Eine brauchbare Aufzeichnung, der etwas fehlt.',
  poor: 'Eine schwache Aufzeichnung: Nimm mit Vorsicht, was sie über deine Schritte sagt.',
  none: 'Aus dieser Aufzeichnung geht nicht hervor, wie deine Schritte waren.',
  measured: 'Das Tempo wurde unterwegs gemessen',
  derived: 'Das Tempo wurde aus Positionen oder Strecke berechnet',
  inferred: 'Das Tempo hat die Uhr geschätzt, nicht gemessen',
  noSpeed: 'In der Datei steht kein Tempo',
  recorded:
    '{speed}; {cadence, select, yes {Schritte wurden gezählt} other {Schritte wurden nicht gezählt}}; {every, plural, one {jede Sekunde} other {alle # s}} wurde ein Punkt aufgezeichnet.',
  recordedIrregularly:
    '{speed}; {cadence, select, yes {Schritte wurden gezählt} other {Schritte wurden nicht gezählt}}; mehrmals in der Sekunde wurde ein Punkt aufgezeichnet.',
  judged: '{percent} % deines Laufens konnten beurteilt werden.',
  same: 'Unsere mittlere Schrittfrequenz und die der Uhr stimmen überein: {ours} und {stated} Schritte pro Minute.',
  watchCountsWalking:
    'Die Uhr nennt im Mittel {stated}, wir {ours} Schritte pro Minute: Die Uhr zählt auch dein Gehen mit.',
  watchCountsStops:
    'Die Uhr nennt im Mittel {stated}, wir {ours} Schritte pro Minute: Vermutlich zählt die Uhr Gehen und Stehen mit.',
  oneFoot:
    'Die Uhr nennt im Mittel {stated}, wir {ours} Schritte pro Minute: Eine der beiden Zahlen zählt nur einen Fuß. Sieht unsere falsch aus, korrigiere sie.',
  partlyRead:
    'Die Uhr nennt im Mittel {stated}, wir {ours} Schritte pro Minute: Nur ein Teil des Laufs konnte gelesen werden.',
  unexplained:
    'Die Uhr nennt im Mittel {stated}, wir {ours} Schritte pro Minute. Warum sie sich unterscheiden, ist nicht bekannt.',
  calibration:
    'Die Strecke dieses Laufs auf dem Laufband wurde an der Uhr um etwa {percent} % korrigiert, die Schrittlänge aber nicht. Vertraue beiden nicht ganz: Gib die Strecke des Laufbands ein.',
  correctedDistance:
    'Du hast die Strecke korrigiert: {percent} % {more, select, yes {mehr} other {weniger}}, als die Uhr sagt.',
  correctedCadence:
    'Du hast gesagt, dass die Datei {foot, select, oneFoot {einen Fuß} other {beide Füße}} zählt.',
  correctedZone: 'Du hast die Zeitzone festgelegt: {zone}.',
};
