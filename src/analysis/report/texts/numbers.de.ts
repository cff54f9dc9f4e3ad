import type { Texts } from '../../language/say.js';
import type { numbersEn } from './numbers.en.js';

/** The three numbers, in German. */
export const numbersDe: Texts<keyof typeof numbersEn> = {
  title: 'Drei Zahlen',
  cadence: 'Schrittfrequenz',
  stepLength: 'Schrittlänge',
  couldBeJudged: 'Beurteilt',
  ofRunning: '{judged} von {running} Laufen',
  noRunning: 'kein Laufen',
  notRecorded: 'nicht in dieser Aufzeichnung',
  mostly: 'Meist {from} bis {to}',
  mostlyShort: 'meist {from}–{to}',
  overWholeRun: 'über den ganzen Lauf',
  expected: 'Erwartet: {value}',
  expectedShort: 'erwartet {value}; Lauf {range}',
  sameAsExpected:
    'Wo es sich beurteilen ließ, hast du so viele Schritte gemacht, wie {whom} erwartet werden.',
  differsFromExpected:
    'Wo es sich beurteilen ließ, hast du {share} {side, select, fewer {weniger} other {mehr}} Schritte gemacht, als {whom} erwartet werden.',
  howToRead:
    'Der dicke Balken zeigt, wo du im ganzen Lauf meist warst, der Punkt die Mitte dessen, was beurteilt wurde, die gestrichelte Linie, was erwartet wird.',
};
