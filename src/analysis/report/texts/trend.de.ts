import type { Texts } from '../../language/say.js';
import type { trendEn } from './trend.en.js';

/** Several runs of one runner, in German. */
export const trendDe: Texts<keyof typeof trendEn> = {
  title: 'Deine Wochen',
  empty: 'Es gibt noch keinen Lauf, der sich mit einem anderen vergleichen ließe.',
  oneWeek: 'Bisher sind alle Läufe aus einer Woche: Was sich ändert, zeigt sich ab der zweiten.',
  steady:
    'Bei {reader, select, runner {deinem} other {dem}} üblichen Tempo ist {reader, select, runner {deine} other {die}} Schrittfrequenz geblieben, wie sie war: {first} Schritte pro Minute in den ersten Wochen, {last} in den letzten.',
  changed:
    'Bei {reader, select, runner {deinem üblichen Tempo machst du} other {dem üblichen Tempo sind es}} {percent} % {more, select, yes {mehr} other {weniger}} Schritte als in den ersten Wochen: {last} statt {first} pro Minute.',
  ordinary: 'Von Lauf zu Lauf sind bis zu {percent} % in beide Richtungen gewöhnlich.',
  flagged:
    '{own, plural, =0 {Kein Lauf} one {Ein Lauf} other {# Läufe}} von {runs} {own, plural, =0 {fiel} one {fiel} other {fielen}} im Vergleich mit {reader, select, runner {deinen} other {den}} eigenen Schritten auf, {population, plural, =0 {keiner} one {einer} other {#}} im Vergleich mit denen anderer.',
  painNoted:
    '{reader, select, runner {Du hast bei} other {Bei}} {runs, plural, one {einem Lauf} other {# Läufen}} {reader, select, runner {Schmerzen notiert} other {sind Schmerzen notiert}}. Sie stehen neben {reader, select, runner {deiner} other {der}} Schrittfrequenz; das zeigt nicht, dass eins vom anderen kommt.',
  adherence:
    'In den Wochen {reader, select, runner {deines Plans hast du} other {des Plans wurden}} in {percent} % der Zeit, die beurteilt werden konnte, seine Schritte erreicht. Weil sich Minuten an und aus abwechseln, ist in einem Übungslauf nicht mehr als die Hälfte zu erreichen.',
  newDevice: 'In diesen Wochen hat die Uhr gewechselt: Uhren zählen ähnlich, aber nicht ganz gleich.',
  cadenceAt: 'Schrittfrequenz bei {pace}',
  stepsPerMinute: 'Schritte pro Minute',
  painAxis: 'Schmerz, 0 bis 10',
  weekOf: 'Woche ab',
  runs: 'Läufe',
  pain: 'Schmerz',
  planMet: 'Plan erreicht',
  noRun: 'kein Lauf',
  chartText:
    'Schrittfrequenz bei {pace} in {weeks, plural, one {einer Woche} other {# Wochen}}, von {first} bis {last} Schritte pro Minute.',
  chartEmpty: 'In keiner Woche gibt es genug Laufen bei {pace}.',
  chartCaption:
    'Punkt: Mitte der Läufe der Woche bei diesem Tempo, Balken: vom niedrigsten bis zum höchsten. {plan, select, yes {Gestrichelt: dein Plan.} other {}} Wochen ohne einen solchen Lauf sind leer.',
  painCaption: 'Quadrat: der stärkste Schmerz, den du zu einem Lauf der Woche notiert hast.',
  compareTitle: 'Zwei Läufe nebeneinander',
  usual:
    'Bei gleichem Tempo unterscheiden sich die beiden Läufe nicht mehr als gewöhnlich: {percent} % {more, select, yes {mehr} other {weniger}} Schritte im zweiten.',
  same: 'Bei gleichem Tempo hatten beide Läufe gleich viele Schritte.',
  unusual:
    'Bei gleichem Tempo hatte der zweite Lauf {percent} % {more, select, yes {mehr} other {weniger}} Schritte; mehr als {ordinary} % sind von Lauf zu Lauf nicht gewöhnlich.',
  noCommon:
    'Die beiden Läufe haben kein Tempo gemeinsam, bei dem beide drei Minuten lang beurteilt werden konnten; ihre Schritte lassen sich nicht vergleichen.',
  otherHeight:
    'Den beiden Berichten liegen verschiedene Körpergrößen zugrunde: Die Erwartung ist eine andere, die Schritte sind es nicht.',
  otherDevice: 'Die beiden Läufe wurden mit verschiedenen Uhren aufgezeichnet.',
  first: 'Erster Lauf',
  second: 'Zweiter Lauf',
  pace: 'Tempo',
  difference: 'Unterschied',
  judged: 'Beurteilt',
  against: 'Verglichen mit anderen',
  againstOwn: 'Verglichen mit dir selbst',
  alongCaption: 'Durchgezogen mit Punkten: der erste Lauf. Gestrichelt mit Quadraten: der zweite.',
  level_none: 'nichts fiel auf',
  level_possible: 'möglich',
  level_likely: 'wahrscheinlich',
  level_unknown: 'zu wenig für eine Aussage',
  cadenceAlong: 'Schrittfrequenz im Verlauf beider Läufe',
  cadenceByPace: 'Schrittfrequenz und Tempo in beiden Läufen',
  matched: 'Schrittfrequenz bei gleichem Tempo',
};
