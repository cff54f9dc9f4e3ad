import type { Texts } from '../../language/say.js';
import type { verdictEn } from './verdict.en.js';

/** The verdict in one sentence, and what led to it, in German. */
export const verdictDe: Texts<keyof typeof verdictEn> = {
  forPace: 'für dein Tempo',
  forPaceAndHeight: 'für dein Tempo und deine Größe',
  noCadence:
    'In dieser Aufzeichnung steht keine Schrittfrequenz, deshalb lassen sich deine Schritte nicht beurteilen.',
  noSpeed: 'In dieser Aufzeichnung steht kein Tempo, deshalb lassen sich deine Schritte nicht beurteilen.',
  onlyWalking: 'Diese Aufzeichnung enthält nur Gehen, kein Laufen.',
  tooLittle: 'Von diesem Lauf ließ sich zu wenig beurteilen, um etwas über deine Schritte zu sagen.',
  possible: '{minutes} lang waren deine Schritte {whom} möglicherweise lang und langsam.',
  looks: '{minutes} lang sehen deine Schritte {whom} lang und langsam aus.',
  likely: '{minutes} lang waren deine Schritte {whom} lang und langsam.',
  none: 'Lange, langsame Schritte sind nicht aufgefallen: Deine Schrittfrequenz war {whom} im üblichen Bereich.',
  apart: 'Bis auf {minutes} war deine Schrittfrequenz {whom} im üblichen Bereich.',
  pieces:
    'Insgesamt {minutes} lang {sure, select, likely {waren deine Schritte {whom} lang und langsam} looks {sehen deine Schritte {whom} lang und langsam aus} other {waren deine Schritte {whom} möglicherweise lang und langsam}}, aber in Stücken, die zu kurz sind, um zu zählen.',
  nearEdge:
    'Nichts fiel lange genug auf, um zu zählen; aber nur {judged} von {running} Minuten ließen sich beurteilen, und dort lag deine Schrittfrequenz {side, select, near {nahe an} other {jenseits}} der Grenze ({percent} % unter der erwarteten).',
  againstOthers:
    'Verglichen mit anderen {sure, select, low {sehen} other {waren}} deine Schritte {kind, select, both {{likely, plural, one {eine Minute} other {# Minuten}} lang deutlich, {possible, plural, one {eine weitere Minute} other {weitere # Minuten}} lang leicht} likely {{likely, plural, one {eine Minute} other {# Minuten}} lang deutlich} other {{possible, plural, one {eine Minute} other {# Minuten}} lang leicht}} lang und langsam{sure, select, low { aus} other {}}.',
  ownBelow:
    'Du machst gewöhnlich etwa {percent} % weniger Schritte als andere{height, select, assumed {} other { deiner Größe}} bei diesem Tempo ({own} statt {expected}); manche Menschen laufen ihr Leben lang so.',
  ownNewOne:
    'Neu an diesem Lauf sind {sure, select, low {wohl nur} other {nur}} die Minuten {from} bis {to}: {spm} Schritte pro Minute statt deiner {own}.',
  ownNewMany:
    'Neu an diesem Lauf sind {sure, select, low {wohl nur} other {nur}} {count} Abschnitte von zusammen {minutes} Minuten, mit weniger Schritten als für dich üblich.',
  stretch:
    '{place} hast du {spm} Schritte pro Minute gemacht; {whom} werden etwa {expected} erwartet ({percent} weniger).',
  wholeAsExpected: 'Wo sie sich beurteilen ließ, war deine Schrittfrequenz im Ganzen wie erwartet.',
  wholeOff:
    'Wo sie sich beurteilen ließ, lag deine Schrittfrequenz im Ganzen {percent} % {side, select, below {unter} other {über}} der erwarteten.',
  edge: 'Als lang und langsam zählen Schritte ab {edge} % darunter.',
  edgeLasting:
    'Als lang und langsam zählen Schritte ab {edge} % darunter, wenn sie mindestens {least} am Stück so bleiben.',
  walkingNotJudged: 'Beurteilt wird nur das Laufen: Beim Gehen macht jeder andere Schritte.',
  judgedOfNeeded:
    'Von den nötigen {needed} Minuten {judged, plural, one {ließ sich 1 Minute} other {ließen sich #}} beurteilen.',
  restMostly: 'Der Rest war vor allem: {reasons}.',
};
