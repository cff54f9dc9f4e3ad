import type { WarningCode } from '../../activity/activity.js';

/** What is wrong with a file, in German: a sentence for each code, true without the numbers of the file. */
export const warningsDe: Readonly<Record<WarningCode, string>> = {
  truncated: 'Die Datei bricht ab. Was davor steht, wurde benutzt.',
  badChecksum:
    'Die Prüfsumme der Datei ist falsch oder fehlt. Ihre Werte wurden so benutzt, wie sie dastehen.',
  trailingBytes: 'Nach dem Ende der Aufzeichnung stand noch etwas in der Datei; es wurde weggelassen.',
  chainedFile: 'Die Datei enthält mehrere Aufzeichnungen hintereinander.',
  damagedPart: 'Ein Teil der Datei ist beschädigt und wurde weggelassen.',
  oddField:
    'Einige Werte, die nicht zum Lauf selbst gehören, ließen sich nicht lesen und wurden weggelassen; der Lauf ist vollständig.',
  duplicateTimes: 'Einige Punkte haben dieselbe Zeit wie ein anderer; sie wurden zusammengelegt.',
  backwardTimes:
    'Einige Punkte standen zeitlich nicht in der richtigen Reihenfolge; sie wurden geordnet oder weggelassen.',
  impossibleTimes: 'Einige Punkte haben keine oder eine unmögliche Zeit; sie wurden weggelassen.',
  implausibleValues: 'Einige Werte können nicht stimmen; sie wurden weggelassen.',
  gap: 'Eine Zeit lang wurde nichts aufgezeichnet.',
  smartRecording:
    'Die Uhr hat in ungleichen Abständen aufgezeichnet. Stelle sie auf „jede Sekunde“, dann wird das Bild feiner.',
  noCadence:
    'In der Datei steht keine Schrittfrequenz. Nimm das Laufprofil der Uhr, einen Fußsensor oder einen Brustgurt mit Laufdaten.',
  noSpeed:
    'In der Datei stehen weder Tempo noch Strecke noch Positionen, deshalb lassen sich die Schritte nicht mit dem Tempo vergleichen. Zeichne mit GPS auf, drinnen mit einem Fußsensor.',
  noPositions: 'In der Datei stehen keine Positionen: ein Lauf drinnen oder ohne GPS.',
  speedFromPositions:
    'In der Datei steht kein Tempo: Es wurde aus den Positionen berechnet, was weniger genau ist.',
  speedFromDistance: 'In der Datei steht kein Tempo: Es wurde aus der Strecke berechnet.',
  cadenceScaled:
    'Ob die Schrittfrequenz einen Fuß oder beide zählt, ist nicht sicher. Wenn sie halb so hoch oder doppelt so hoch aussieht, wie sie sein müsste, stelle es von Hand ein.',
  conflictingSources:
    'Zwei Quellen in der Datei widersprechen einander. Welche benutzt wurde, steht in der Liste unten.',
  sportAssumed: 'Die Datei nennt keine Sportart; Tempo und Schritte sehen nach Laufen aus.',
  noTimeZone: 'Die Datei nennt die Zeitzone des Laufs nicht: Die Uhrzeit steht hier in UTC.',
  distanceMismatch:
    'Die Strecke, die die Uhr nennt, passt nicht zu dem, was sie unterwegs aufgezeichnet hat.',
  distanceCorrected: 'Die Strecke, die du angegeben hast, wurde benutzt.',
  correctionRefused:
    'Die Strecke, die du angegeben hast, passt nicht zur Datei und wurde nicht benutzt. Prüfe die Zahl und ihre Einheit.',
  futureStart:
    'Der Lauf beginnt laut Datei in der Zukunft: Die Uhr war falsch gestellt. Seine Schritte wurden trotzdem beurteilt.',
  veryLong:
    'Diese Aufzeichnung ist länger als 30 Stunden: Vielleicht wurde die Uhr nicht gestoppt. Beurteilt wird nur das Laufen darin.',
  tooManySamples: 'Die Aufzeichnung hat mehr Punkte, als gelesen werden; die ersten wurden benutzt.',
};
