import type { Texts } from '../../language/say.js';
import type { paperEn } from './paper.en.js';

/** What only the report on paper says, in German. */
export const paperDe: Texts<keyof typeof paperEn> = {
  report: 'Bericht zum Laufstil',
  record: 'Beurteilung eines Laufs',
  title: '{what}: {name}, {started}',
  titleUnnamed: '{what}: {started}',
  head: '{name} · Lauf vom {started}',
  headUnnamed: 'Lauf vom {started}',
  elapsed: '{duration} insgesamt',
  pageOf: 'Seite {page} von {pages}',
  foot: 'Beschreibt den Laufstil aus der Aufzeichnung einer Uhr, zur Information und für ein Gespräch mit Fachleuten. Das ist kein medizinischer Rat: Es stellt keine Diagnose und behandelt nicht, und keine Entscheidung über eine Behandlung beruht allein darauf.',
  missing: '□ steht für ein Zeichen, das die Schrift dieses Blatts nicht hat.',
  automatic: 'Automatisch',
  overruledBy: 'Anders beurteilt von {name}',
  reason: 'Grund: {reason}',
  inShort: 'Was du tun kannst, in Kürze',
  physioTitle: 'Was {practice} dazu sagt',
  asItIs: 'Das automatische Urteil wurde so gelassen.',
  signed: 'Unterschrieben von {name}, {practice}, am {date}. Version {version} der Beurteilung dieses Laufs.',
  amends: 'Sie ergänzt eine früher unterschriebene Version, die unverändert daneben bestehen bleibt.',
  older: 'Von dieser Beurteilung gibt es eine spätere unterschriebene Version.',
  marksCaption: 'Abschnitte, die in der Praxis markiert wurden',
  markWhere: 'Wo',
  markComment: 'Kommentar',
  noComment: 'ohne Kommentar',
};
