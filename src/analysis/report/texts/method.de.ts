import type { Texts } from '../../language/say.js';
import type { methodEn } from './method.en.js';

/** How a run was judged, in German. */
export const methodDe: Texts<keyof typeof methodEn> = {
  title: 'Wie dieser Bericht entstanden ist',
  how: 'Der Lauf wird in Stücke von bis zu einer Minute gleichmäßigen, ebenen Laufens geteilt. Die Schrittfrequenz jedes Stücks wird mit der anderer Menschen gleicher Größe bei gleichem Tempo verglichen. Stücke, die minutenlang deutlich darunter bleiben, werden ein Abschnitt. Die Stufen haben wir selbst gewählt; medizinische Grenzwerte sind sie nicht.',
  thresholds: 'Alle Schwellenwerte, Methode {version}',
  threshold: 'Schwellenwert (Name im Programm)',
  value: 'Wert',
  references: 'Quellen',
  thresholdLine:
    'Methode {version}. Leicht: {slight} bis {clear} % darunter; deutlich: {clear} % oder mehr darunter, jeweils mindestens {stretchMin} Minuten am Stück, zusammen {runMin} Minuten oder {share} % der beurteilten Zeit, je nachdem, was weniger ist. Beurteilt: {minSpeed} bis {maxSpeed} m/s, {minCadence} bis {maxCadence} Schritte/min, höchstens {grade} % Steigung, nicht {skipMin, plural, one {die erste Minute} other {die ersten # Minuten}}. Alle übrigen Schwellen: JSON- und HTML-Form.',
  referenceLine: 'Quellen: {list}.',
};
