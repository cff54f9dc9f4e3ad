import type { Texts } from '../../language/say.js';
import type { dynamicsEn } from './dynamics.en.js';

/** What a strap, a pod or a newer watch measures besides, in German. */
export const dynamicsDe: Texts<keyof typeof dynamicsEn> = {
  title: 'Was die Sensoren sonst noch gemessen haben',
  caption: 'Laufdynamik, wo dieser Lauf beurteilt werden konnte: der mittlere Wert und wo er meistens lag',
  what: 'Was',
  yours: 'Bei dir',
  says: 'Was es sagt',
  range: 'meistens {from} bis {to}',
  covered: 'gemessen in {percent} % dieser Zeit',
  whole: '{value, number}',
  tenths: '{value, number, ::.0}',
  hundredths: '{value, number, ::.00}',
  milliseconds: '{value} ms',
  perCent: '{value} %',
  centimetres: '{value} cm',
  centimetresPerSecond: '{value} cm/s',
  watts: '{value} W',
  legs: '{value} Beinlängen',
  stepSpeedLoss: 'Tempoverlust beim Schritt',
  stepSpeedLossMeans: 'Wie viel langsamer du bei jedem Aufsetzen wirst.',
  stepSpeedLossSays:
    'Näher kommt keine Uhr an ein Maß für das Abbremsen heran. Übliche Werte sind nicht veröffentlicht: Vergleiche ihn mit deinen eigenen Läufen im gleichen Tempo.',
  halfSweep: 'Weg des Fußes unter dir (halb)',
  halfSweepMeans: 'Wie weit der Fuß unter dir wandert, während er am Boden ist, davon die Hälfte.',
  halfSweepUsual: 'Im üblichen Bereich (etwa {norm} bei diesem Tempo). Nichts zu tun.',
  halfSweepAbove:
    '{size, select, clear {Deutlich} other {Etwas}} mehr als üblich ({norm}); nicht geprüft, für sich allein kein Anlass zu handeln. Ein Video von der Seite würde es zeigen.',
  halfSweepBelow:
    '{size, select, clear {Deutlich} other {Etwas}} weniger als üblich ({norm}). Nichts zu tun.',
  assumedHeight: 'Deine Größe ist nicht bekannt, deshalb ist deine Beinlänge geschätzt.',
  speedOutsideNorm:
    'Ein Teil deines Laufs war langsamer oder schneller als die Läufe, mit denen verglichen wird.',
  littleTime: 'Das wurde zu kurz gemessen, um zu zählen.',
  contactTime: 'Bodenkontaktzeit',
  contactTimeMeans: 'Wie lange jeder Fuß am Boden bleibt.',
  contactTimeSays:
    'Je schneller du läufst, desto kürzer wird sie; die Zeilen zu Bodenanteil und Weg des Fußes berücksichtigen das.',
  contactTimeAlone:
    'Je schneller du läufst, desto kürzer wird sie: Vergleiche sie mit deinen eigenen Läufen im gleichen Tempo.',
  contactTimeDoubt:
    'In {percent} % der Zeit war sie länger als ein ganzer Schritt, und das kann nicht sein: Kontaktzeit und Schrittfrequenz widersprechen sich, deshalb wird daraus nichts berechnet.',
  dutyFactor: 'Bodenanteil',
  dutyFactorMeans: 'Der Anteil von zwei Schritten, den ein Fuß am Boden ist.',
  dutyFactorSays:
    'Unter 50 % bist du zwischen zwei Schritten einen Moment lang in der Luft. Je schneller du läufst, desto kleiner wird er.',
  flightTime: 'Flugzeit',
  flightTimeMeans: 'Wie lange bei jedem Schritt kein Fuß am Boden ist.',
  flightTimeSays: 'Sie ist aus Kontaktzeit und Schrittfrequenz berechnet.',
  verticalOscillation: 'Vertikale Bewegung',
  verticalOscillationMeans: 'Wie weit du dich bei jedem Schritt auf und ab bewegst.',
  verticalOscillationSays:
    'Sie zeigt, wie sehr du federst, nicht wo der Fuß aufsetzt. Geräte unterscheiden sich stärker als Menschen: Vergleiche sie nur mit deinen eigenen Läufen mit demselben Gerät.',
  verticalRatio: 'Vertikales Verhältnis',
  verticalRatioMeans: 'Auf und Ab als Anteil der Schrittlänge.',
  verticalRatioSays: 'Vergleiche es nur mit deinen eigenen Läufen mit demselben Gerät.',
  balance: 'Balance der Bodenkontaktzeit',
  balanceMeans: 'Der Anteil des linken Fußes an der Zeit am Boden.',
  balanceEven: 'Innerhalb von 52/48: nichts Auffälliges.',
  balanceBeyond:
    'Außerhalb von 52/48: etwas, das du einer Fachperson zeigen kannst, wenn es von Lauf zu Lauf so bleibt. Ein Zusammenhang mit langen Schritten ist nicht bekannt.',
  balanceOff: 'Außerhalb von 52/48, aber zu kurz gemessen, um zu zählen.',
  power: 'Leistung',
  powerMeans: 'Was du nach Schätzung von Uhr oder Sensor aufwendest.',
  powerSays:
    'Sie sagt nichts darüber, wie dein Fuß aufsetzt. Geräte unterscheiden sich: Vergleiche sie nur mit demselben Gerät.',
  stepLength: 'Schrittlänge der Uhr',
  stepLengthMeans: 'Von einem Fuß zum anderen, wie die Uhr sie angibt.',
  stepLengthAgrees:
    'Sie passt zu Tempo und Schrittfrequenz ({ours}), also ist dem Tempo zu trauen. Es ist dieselbe Zahl und sagt nichts Neues.',
  stepLengthTwoSteps:
    'Das sind zwei Schritte: Deine Uhr meint den Doppelschritt, von einem Fuß bis wieder zum selben Fuß. Ein Schritt ist nach Tempo und Schrittfrequenz {ours} lang.',
  stepLengthDiffers:
    'Nach Tempo und Schrittfrequenz sind es {ours}: Beides passt nicht zusammen, also nimm das Tempo dieses Laufs, und was darauf beruht, mit Vorsicht.',
  bounding:
    'Wenige Schritte für dieses Tempo, viel Zeit in der Luft und viel Auf und Ab: Das sieht nach einem springenden Laufstil aus. Es beschreibt, wie du gelaufen bist, und ist kein Fehler.',
  brakingLike:
    'Wenige Schritte für dieses Tempo und viel Zeit am Boden: Im Vergleich zwischen Läufern geht das mit stärkerem Abbremsen bei jedem Schritt einher. Es ist ein Hinweis, keine Messung; ein Video von der Seite zeigt mehr.',
  supports: 'Wie weit dein Fuß unter dir wandert, passt zu den längeren Schritten, die dieser Bericht zeigt.',
  contradicts:
    'Wie weit dein Fuß unter dir wandert, spricht gegen ein Aufsetzen weit vor dem Körper: Die längeren Schritte kommen eher von der Zeit in der Luft.',
  rest: 'Die übrigen Sensorwerte verlangen nichts von dir; sie stehen in der HTML-Form.',
  limit:
    'Keine dieser Zahlen entscheidet für sich allein etwas. Dass der Weg des Fußes zeigt, wo er aufsetzt, folgt aus der Geometrie und ist nicht geprüft.',
};
