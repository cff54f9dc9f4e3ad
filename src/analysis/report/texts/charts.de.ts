import type { Texts } from '../../language/say.js';
import type { chartsEn } from './charts.en.js';

/** Charts, their legends, their words for those who cannot see them, and the tables below them, in German. */
export const chartsDe: Texts<keyof typeof chartsEn> = {
  stepsPerMinute: 'Schritte pro Minute',
  paceAxis: 'Tempo, {unit} (schneller →)',
  timeAxis: 'Zeit seit dem Start',
  paceChart: 'Schrittfrequenz nach Tempo',
  paceDescription:
    '{all} Stücke von bis zu einer Minute: {none} im erwarteten Band oder darüber, {possible} möglicherweise und {likely} wahrscheinlich mit langen, langsamen Schritten, {unjudged} nicht beurteilt.',
  alongChart:
    '{kind, select, distance {Schrittfrequenz über die Strecke des Laufs} other {Schrittfrequenz über die Zeit des Laufs}}',
  noStretchFlagged: 'Kein Abschnitt ist markiert.',
  stretchSentence: 'Abschnitt {name}, {level}: {range}, {cadence}, wo {expected} erwartet werden.',
  paceTitle: 'Schrittfrequenz beim Tempo des Laufs',
  nothingToDraw:
    'Kein Stück dieses Laufs hat sowohl eine Schrittfrequenz als auch ein Tempo, deshalb gibt es nichts zu zeichnen.',
  paceCaption:
    'Jedes Zeichen steht für bis zu eine Minute Laufen. Die Linie zeigt, was bei jedem Tempo {height} erwartet wird, das Band, was üblich ist.',
  edges:
    'Gestrichelt: {possible} weniger Schritte als erwartet (möglich). Gepunktet: {likely} weniger (wahrscheinlich).',
  outside:
    '{count, plural, one {Ein Stück liegt außerhalb der Zeichnung.} other {# Stücke liegen außerhalb der Zeichnung.}}',
  expected: 'erwartet',
  mark: '{kind, select, none {darin oder darüber} possible {{from} bis {to} % darunter} likely {{to} % oder mehr darunter} other {nicht beurteilt}}',
  bandOf: 'Bereich anderer{height, select, assumed {} other { deiner Größe}}',
  singleMarks: 'Einzelne Zeichen dauern unter {minutes} Minuten und zählen nicht.',
  ownUsual: 'für dich üblich',
  alongTitle: 'Im Verlauf des Laufs',
  alongCaption:
    'Durchgezogen: deine Schrittfrequenz, wo sie beurteilt wurde, gestrichelt, wo nicht. Band und graue Linie: erwartet bei deinem Tempo.',
  ownStretchSentence:
    'Abschnitt {name}, verglichen mit deinen eigenen Läufen, {level}: {range}, {cadence}, wo {expected} für dich üblich sind.',
  alongHatched:
    'Schraffiert: Abschnitte mit langen, langsamen Schritten, verglichen mit anderen oder mit deinen eigenen Läufen.',
  stretchesCaption: 'Abschnitte mit langen, langsamen Schritten',
  stretchName: 'Name',
  stretchWhere: 'Wo, Stufe, wie sicher',
  stretchSteps: 'Schrittfrequenz, Schrittlänge',
  stretchPace: '{duration} bei {pace}',
  stretchExpected: 'erwartet {cadence}',
  stretchFewer: '{share} weniger Schritte',
  stretchUnknown: 'Kein Abschnitt ließ sich beurteilen.',
  stretchTooShort: 'Kein Stück mit langen, langsamen Schritten war lang genug, um als Abschnitt zu zählen.',
  stretchNone: 'Kein Abschnitt mit langen, langsamen Schritten wurde gefunden.',
  splits: 'Der Lauf in Zahlen, Stück für Stück',
  splitTo: 'bis {unit}',
  splitCadence: 'Schritte pro Minute',
  // May be broken: the table has six columns, and stands on narrow phones too.
  splitStep: 'Schritt\u00adlänge',
  splitBar: 'Schritte pro Minute als Balken',
  flagged: 'markiert',
  textTitle: 'Schrittfrequenz im Verlauf, Schritte pro Minute',
  textStretches: 'Wo deine Schritte lang und langsam waren',
  colWhere: 'wo',
  colFrom: 'ab',
  colFor: 'Dauer',
  colPace: 'Tempo',
  colCadence: 'Freq.',
  colExpected: 'erw.',
  colUsual: 'sonst',
  colStep: 'Schritt',
  textSure: 'Stufe und wie sicher: {sure}',
};
