import type { Texts } from '../../language/say.js';
import type { becauseEn } from './because.en.js';

/** Why a piece of advice is given here, in German. */
export const becauseDe: Texts<keyof typeof becauseEn> = {
  ownStretch:
    '{where} hast du {spm} Schritte pro Minute gemacht; üblich sind bei dir in diesem Tempo {own}: {percent} weniger.',
  ownWhole:
    'Über den ganzen Lauf hast du {percent} weniger Schritte pro Minute gemacht als sonst in diesem Tempo{two, select, yes {, und im Lauf davor auch} other {}}.',
  ownLonger:
    'Deine Schritte waren länger als sonst bei dir in diesem Tempo. Warum, sieht eine Uhr nicht; ein Video zeigt es vielleicht.',
  ownUnlike:
    '{where} liefst du anders als sonst. Was war da anders: Wind, weicher Boden, ein steifer oder schmerzender Rücken, das Telefon in der Hand, Begleitung? Merkst du es wieder, kehr zu deinen eigenen {own} Schritten pro Minute zurück.',

  pattern:
    '{where} hast du {spm} Schritte pro Minute gemacht; bei diesem Tempo{height, select, yes { und dieser Größe} other {}} sind etwa {expected} zu erwarten: {percent} weniger.',
  noNumber:
    'Über den ganzen Lauf warst du nahe an dem, was zu erwarten ist; darum gibt es kein Ziel für den ganzen Lauf.',
  video:
    '{sure, select, yes {Deine Schritte waren lang und langsam.} other {Deine Schritte waren vielleicht lang und langsam.}} Wo der Fuß aufsetzt, sieht eine Uhr nicht; ein Video sieht es.',
  legs: 'Das wurde mit Laufenden erprobt, die Rückenschmerzen haben, wie auch immer ihre Schritte waren.',
  late: 'Das zeigte sich nur im letzten Drittel des Laufs.',
  tooShort: 'Deine Schritte waren {where} lang und langsam, zu kurz, um für den Lauf zu zählen.',
  pieces:
    'Insgesamt {minutes, plural, one {1 Minute} other {# Minuten}} lang {sure, select, yes {waren deine Schritte} other {waren deine Schritte vielleicht}} lang und langsam, in Stücken, die zu kurz sind, um zu zählen. Wo der Fuß aufsetzt, sieht eine Uhr nicht; ein Video sieht es.',

  nothing: 'Nichts in diesem Lauf verlangt, dass du deine Schritte änderst.',
  anySteps: 'Das hängt nicht davon ab, wie deine Schritte sind.',
  unjudged: 'Diese Aufzeichnung ließ sich nicht beurteilen.',
  walk: 'In dieser Aufzeichnung wird gegangen, nicht gelaufen.',

  drift:
    'Bei gleichem Tempo hast du im ersten Drittel des Laufs {first} Schritte pro Minute gemacht und im letzten {last}: {percent} weniger. Das kann Müdigkeit sein, aber auch Wind oder weicher Boden.',
  driftBrief: 'Gegen Ende wurden deine Schritte bei gleichem Tempo langsamer.',
  tired: 'Das kann Müdigkeit sein, aber auch Wind oder weicher Boden.',
  downhill:
    'Bergab {where} hast du {spm} Schritte pro Minute gemacht; üblich sind bei dir dort {own}: {percent} weniger.',
  downhillLegs:
    'Bergab bremsen die Beine mehr: In einer Studie an einem steilen Hang war das Bremsen um 73 % stärker als in der Ebene.',
  bounding:
    'Deine Schritte waren langsam, mit langem Flug: ein federnder Stil. Das ist eine Beschreibung, kein Fehler.',
  braking:
    'Deine Schritte waren langsam, und der Fuß stand lange am Boden: So sieht es aus, wenn ein Fuß weit vorn aufsetzt, wenn auch nicht nur dann.',
  balance:
    'Auf deinen {side, select, left {linken} other {rechten}} Fuß fielen {share} % des Bodenkontakts. Ein Zusammenhang mit langen Schritten ist nicht bekannt; zeig es einer Fachperson.',
  balanceLegs: 'Einzeln zu üben zeigt, ob ein Bein schwächer ist.',

  pain: 'Du hast Schmerz von {pain} auf der Skala bis 10 notiert.',
  painGrew: 'Du hast notiert, dass der Schmerz während des Laufs von {before} auf {during} von 10 zunahm.',
  painMorning: 'Am nächsten Morgen war er bei {pain} von 10, mehr als vor dem Lauf.',
  lowBack: 'Du hast Schmerz im unteren Rücken notiert.',
  buttock: 'Du hast Schmerz im Gesäß notiert.',
  leg: 'Du hast Schmerz im Bein notiert.',
  otherPlace: 'Du hast Schmerz an einer anderen Stelle als Rücken, Gesäß oder Bein notiert.',
  experiment:
    'Du hast Schmerz notiert; eine kleine Änderung deiner Schritte ist einen Versuch wert und kostet wenig. Ob sie Rückenschmerzen lindert, ist nicht gezeigt.',
};
