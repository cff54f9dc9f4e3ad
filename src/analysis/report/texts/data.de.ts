import type { Texts } from '../../language/say.js';
import type { dataEn } from './data.en.js';

/** What a recording is worth, in German. */
export const dataDe: Texts<keyof typeof dataEn> = {
  title: 'Wie gut diese Aufzeichnung ist',
  titleShort: 'Die Aufzeichnung',
  warnings: 'Gut zu wissen über diese Datei',
  at: '(bei {clock})',
  gaps: 'Nichts aufgezeichnet: {parts}.',
  gapLength:
    '{count} {unit, select, h {h} days {{count, plural, one {Tag} other {Tage}}} min {min} other {s}}',
  watch: 'Uhr',
  watchUnnamed: 'in der Datei nicht genannt',
  file: 'Datei',
  fileRead:
    '{format, select, STREAMS {wie vom Anbieter weitergegeben} other {{format}}}, {outcome, select, read {vollständig gelesen} other {nur zum Teil gelesen: Etwas war abgeschnitten oder beschädigt}}',
  fileLine:
    '{format, select, STREAMS {wie vom Anbieter weitergegeben} other {{format}-Datei}}, {outcome, select, read {vollständig gelesen} other {nur zum Teil gelesen: Etwas war abgeschnitten oder beschädigt}}; {device}.',
  deviceUnnamed: 'die Uhr ist darin nicht genannt',
  cadenceCounts: 'Gezählt werden',
  counts:
    '{counted, select, oneFoot {die Schritte eines Fußes, deshalb verdoppelt} other {die Schritte beider Füße}}',
  countsLine:
    'Ihre Schrittfrequenz {counted, select, oneFoot {zählt einen Fuß; wir haben sie verdoppelt} other {zählt beide Füße}}',
  averageCadence: 'Mittlere Schrittfrequenz',
  averages: '{running} beim Laufen, {all} insgesamt',
  watchSays: '{ours}; die Uhr sagt {stated}',
  medianNote: 'Die {median} oben sind die Mitte des beurteilten Teils.',
  distance: 'Strecke',
  expectation: 'Erwartung',
  legLength: 'Beinlänge',
  legTold: '{length}, wie von dir angegeben',
  heightRunner: 'bei deiner Größe von {height}',
  heightFile: 'bei einer Größe von {height}, wie in der Uhr eingestellt',
  heightAssumed: 'bei einer Größe von {height}, angenommen, weil deine nicht bekannt ist',
  judgedCaption: 'Wo die Zeit blieb: beurteilt, und warum der Rest nicht',
  part: 'Teil des Laufs',
  time: 'Zeit',
  share: 'Anteil',
  judged: 'beurteilt',
  notJudged: 'Nicht beurteilt: {parts}.',
  channels: 'Was in der Datei steht, und was davon benutzt wurde',
  found: 'Gefunden',
  covers: 'Deckt ab',
  used: '{channel}: {used, select, yes {benutzt} other {nicht benutzt}}',
};
