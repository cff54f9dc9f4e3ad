import type { Texts } from '../../language/say.js';
import type { ownEn } from './own.en.js';

/** The runner against their own earlier runs, in German. */
export const ownDe: Texts<keyof typeof ownEn> = {
  title: 'Verglichen mit früheren Läufen',
  fewRuns:
    'Mit dir selbst kannst du noch nicht verglichen werden: Es {missing, plural, one {fehlt noch ein Lauf} other {fehlen noch # Läufe}} {ground}.',
  fewOfKind:
    'Mit dir selbst kannst du noch nicht verglichen werden: Es {missing, plural, one {fehlt ein früherer Lauf} other {fehlen # frühere Läufe}} dieser Art.',
  newBaseline:
    'Deine Schritte haben sich vor einigen Läufen dauerhaft verändert, deshalb beginnt dein eigener Vergleich neu: Es {missing, plural, one {fehlt noch ein Lauf} other {fehlen noch # Läufe}}.',
  noisy:
    'Von Minute zu Minute schwankt deine Schrittfrequenz in deinen früheren Läufen so stark, dass ein Vergleich damit nichts aussagen würde.',
  shortRun:
    'Dieser Lauf enthält zu wenig gleichmäßiges, ebenes Laufen für einen Vergleich mit deinen eigenen Läufen: Nötig sind mindestens {needed} Minuten.',
  notMeasured: 'Ohne Schritte und Tempo lässt sich dieser Lauf nicht mit deinen früheren vergleichen.',
  noCadence: 'Ohne Schrittfrequenz lässt sich dieser Lauf nicht vergleichen.',
  noSpeed: 'Ohne Tempo lässt sich dieser Lauf nicht vergleichen.',
  none: 'Verglichen mit deinen letzten {runs} Läufen {ground} waren deine Schritte wie für dich üblich.',
  stretch:
    'Verglichen mit deinen eigenen Läufen waren deine Schritte {minutes, plural, one {eine Minute} other {# Minuten}} lang länger und langsamer als sonst.',
  possibleStretch:
    'Verglichen mit deinen eigenen Läufen waren deine Schritte {minutes, plural, one {eine Minute} other {# Minuten}} lang möglicherweise länger und langsamer als sonst.',
  wholePossible:
    'Verglichen mit deinen eigenen Läufen waren deine Schritte über den ganzen Lauf möglicherweise länger und langsamer als sonst.',
  wholeLikely:
    'Verglichen mit deinen eigenen Läufen waren deine Schritte über den ganzen Lauf länger und langsamer als sonst, und im Lauf davor auch.',
  oneLowRun:
    'Über diesen ganzen Lauf waren deine Schritte länger und langsamer als sonst; ein solcher Lauf kann Zufall sein.',
  oneQuickRun: 'Über diesen ganzen Lauf hast du bei gleichem Tempo mehr Schritte gemacht als sonst.',
  becauseStretch:
    'Von Minute {from} bis {to} hast du {spm} Schritte pro Minute gemacht; bei diesem Tempo sind für dich etwa {own} üblich ({percent} % weniger).',
  becauseWholeOne:
    'Über den ganzen Lauf hast du bei gleichem Tempo {percent} % weniger Schritte gemacht als sonst. Ein solcher Lauf kann Zufall sein; ist der nächste auch so, zählt es.',
  becauseWholeTwo:
    'Über den ganzen Lauf hast du bei gleichem Tempo {percent} % weniger Schritte gemacht als sonst, und der Lauf davor war ebenso.',
  becauseUsual:
    'Über den ganzen Lauf hast du bei gleichem Tempo {percent, plural, =0 {so viele Schritte gemacht wie sonst} other {# % {more, select, yes {mehr} other {weniger}} Schritte gemacht als sonst}}; {ordinary} % in beide Richtungen sind von Lauf zu Lauf gewöhnlich.',
  basis: 'Das beruht auf deinen letzten {runs} Läufen {ground}.',
  oddRuns:
    '{odd, plural, one {Ein früherer Lauf wurde} other {# frühere Läufe wurden}} weggelassen, weil {odd, plural, one {er} other {sie}} zu keinem der anderen {odd, plural, one {passt} other {passen}} (vielleicht eine andere Uhr).',
  step: 'Seit dem {date} machst du bei gleichem Tempo {percent} % {more, select, yes {mehr} other {weniger}} Schritte als davor{device, select, yes {; damals hat auch die Uhr gewechselt} other {}}. Verglichen werden nur Läufe seitdem.',
  limitSmall:
    'Eine Änderung von 3 % oder weniger wird nicht zuverlässig gefunden, und ein langsames Nachlassen über mehr als eine Viertelstunde ist kein Abschnitt: Dafür werden Anfang und Ende des Laufs verglichen.',
  limitIntervals:
    'In Läufen mit Intervallen oder vielen Beschleunigungen ist ein solcher Abschnitt öfter Zufall als in gleichmäßigen Läufen.',
  limitNoAltitude:
    'Die Aufzeichnung enthält keine Höhe, deshalb ließen sich Hügel nicht von ebenem Gelände unterscheiden; an Hügeln ändern sich die Schritte von selbst.',
  limitTreadmill:
    'Auf dem Laufband unterscheiden sich ganze Läufe stärker als auf der Straße; nimm eine Änderung über den ganzen Lauf mit Vorsicht.',
  limitSparse:
    'Die Uhr hat nur etwa alle {every} s einen Punkt aufgezeichnet; von den vorhandenen Abschnitten wird etwa ein Viertel übersehen.',
  limitPriors:
    'Wie stark die Schrittfrequenz eines Menschen schwankt, stammt von 33 Läuferinnen und Läufern und aus deinen eigenen Läufen.',
  road: 'auf der Straße',
  track: 'auf der Bahn',
  trail: 'im Gelände',
  treadmill: 'auf dem Laufband',
  tableCaption: 'Abschnitte mit längeren, langsameren Schritten, als für dich üblich sind',
  name: 'Name',
  where: 'Wo, wie sicher',
  cadence: 'Schrittfrequenz, Schrittlänge',
  usual: 'für dich üblich {cadence}',
  fewer: '{share} weniger Schritte',
  sure: 'Wie sicher: {confidence}',
  none_: 'lässt sich nicht sagen',
  low: 'gering',
  moderate: 'mittel',
  possible: 'möglich',
  likely: 'wahrscheinlich',
};
