import type { Texts } from '../../language/say.js';
import type { planCheckEn } from './plan-check.en.js';

/** One run against the plan that was going on, in German. */
export const planCheckDe: Texts<keyof typeof planCheckEn> = {
  title: '{reader, select, runner {Gemessen an deinem Plan} other {Gemessen am Plan}}',
  week: 'Woche {week} von {weeks}, seit {date}.',
  weeksOver: 'Die {weeks} Wochen des Plans, ab {date}, sind vorbei.',
  share:
    'In {percent} % der Zeit, die zu beurteilen war, entsprachen {reader, select, runner {deine} other {die}} Schritte dem Plan. Mit Minuten im Wechsel ist die Hälfte alles, was zu erreichen ist.',
  unmeasured:
    'Von diesem Lauf war zu wenig zu beurteilen, um zu sagen, ob {reader, select, runner {du den Plan eingehalten hast} other {der Plan eingehalten wurde}}.',
  above: 'In {percent} % waren es deutlich mehr, als der Plan verlangt.',
  more: 'Das ist mehr als in {runs, plural, one {dem Lauf} other {den # Läufen}} davor: dort {percent} %.',
  less: 'Das ist weniger als in {runs, plural, one {dem Lauf} other {den # Läufen}} davor: dort {percent} %.',
  same: 'Das ist wie in {runs, plural, one {dem Lauf} other {den # Läufen}} davor: dort {percent} %.',
  'seek-help':
    'Als Nächstes: {reader, select, runner {Lass den Plan ruhen, bis eine Fachperson angeschaut hat, was du notiert hast} other {Was zu diesem Lauf notiert wurde, geht jedem Plan vor: Das sollte zuerst jemand anschauen}}.',
  'step-back':
    'Als Nächstes: Der Schmerz war höher als davor. {reader, select, runner {Mach die nächsten Läufe mit deinen gewohnten Schritten, und sprich darüber, bevor du mit dem Plan weitermachst} other {Ein Schritt zurück zu den gewohnten Schritten ist sicherer, bis es sich beruhigt hat; dass eins vom anderen kommt, ist damit nicht gezeigt}}.',
  recheck:
    'Als Nächstes: {over, select, yes {Die Wochen des Plans sind vorbei} other {Der Tag, wieder danach zu schauen, ist da}}. {reader, select, runner {Schaut ihn zusammen an, oder schau selbst danach} other {Zusammen anschauen}}, dann beenden oder neu festlegen.',
  ease: 'Als Nächstes: Weniger Schritte genügen. Mehr verlangt der Plan nicht, und keine Studie ging über 10 % mehr als die eigenen hinaus.',
  'too-little': 'Als Nächstes: Beim Plan bleiben und den nächsten Lauf anschauen.',
  practise:
    'Als Nächstes: {reader, select, runner {Versuch es weniger Minuten lang, die aber mit Metronom oder Uhr} other {Weniger Minuten, die aber mit Metronom oder Uhr, sind oft leichter}}. Die Schritte des Plans bleiben, wie sie sind.',
  keep: 'Als Nächstes: So weitermachen und den Ton ausschleichen. Weiter zu gehen ist nicht nötig.',
  noPain: 'Über Schmerzen {reader, select, other {ist}} zu diesem Lauf nichts bekannt.',
  caption: 'Bei den Tempos des Plans',
  pace: 'Tempo',
  target: 'Plan',
  cadence: 'Schrittfrequenz',
  near: 'Zeit in der Nähe',
  met: 'Mit den Schritten des Plans',
};
