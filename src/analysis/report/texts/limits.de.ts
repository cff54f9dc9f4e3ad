import type { Texts } from '../../language/say.js';
import type { limitsEn } from './limits.en.js';

/** What a verdict cannot see, in German. */
export const limitsDe: Texts<keyof typeof limitsEn> = {
  footNotSeen:
    'Eine Uhr sieht deinen Fuß nicht. Sie misst Tempo und Schrittfrequenz und damit die Länge deiner Schritte. Klarheit bringt ein Video von der Seite: der Winkel des Schienbeins beim Aufsetzen, und wie weit die Ferse vor der Hüfte ist.',
  backPain:
    'Kürzere, schnellere Schritte verringern das Abbremsen und die Last auf den Beinen. Ob das Rückenschmerzen lindert, ist nicht gezeigt; für das Kräftigen der Beine gibt es eine Studie.',
  populationOnly:
    'Du wurdest mit anderen {height, select, assumed {} other {deiner Größe }}verglichen, noch nicht mit deinen eigenen früheren Läufen. Manche Menschen laufen ihr Leben lang so.',
  populationBesideOwn:
    'Die Stufe oben vergleicht dich mit anderen{height, select, assumed {} other { deiner Größe}}. Manche Menschen laufen ihr Leben lang so; der Vergleich mit deinen eigenen früheren Läufen steht daneben.',
  oneRun: 'Das ist ein einzelner Lauf. Für ein Muster braucht es mehrere.',
  heightUnknown:
    'Deine Größe ist nicht bekannt, deshalb wurde eine durchschnittliche angenommen. Gib deine ein, dann wird die Antwort besser.',
  heightFromFile:
    'Deine Größe stammt aus den Einstellungen der Uhr. Prüfe, ob sie dort richtig eingetragen ist.',
  speedVirtual:
    'Das war ein virtueller Lauf: Das Tempo kam von der App, deshalb ist die Schrittlänge geschätzt.',
  speedIndoors:
    'Drinnen und ohne Fußsensor schätzt die Uhr dein Tempo aus der Bewegung des Arms, deshalb ist auch die Schrittlänge geschätzt. Gib die Strecke des Laufbands ein, oder trage einen Fußsensor.',
  speedInferred:
    'In der Datei stehen keine Positionen und kein Fußsensor. Dein Tempo gilt deshalb als geschätzt, und die Schrittlänge auch. Gib die Strecke des Laufbands ein, oder trage einen Fußsensor.',
  speedDerived:
    'In der Datei steht kein Tempo. Es wurde aus Positionen oder Strecke berechnet, was weniger genau ist.',
  extrapolatedSpeed:
    'Ein Teil des Laufs war langsamer oder schneller als die Läuferinnen und Läufer, aus deren Schrittfrequenz die Erwartung stammt. Dort ist sie weniger sicher.',
  fewJudgedMinutes: 'Von diesem Lauf ließen sich nur {minutes} beurteilen.',
  littleJudged:
    'Weniger als die Hälfte deines Laufens ließ sich beurteilen. Der Rest wurde weggelassen und kann anders gewesen sein.',
  hardlyJudged: 'Von diesem Lauf ließ sich weniger als eine Minute beurteilen.',
  noCadence: 'Ohne Schrittfrequenz sind weder die Zahl noch die Länge deiner Schritte bekannt.',
  noSpeed: 'Ohne Tempo ist nicht bekannt, wie lang deine Schritte waren und welche zu erwarten wären.',
  noAltitude:
    'In der Datei steht keine Höhe, oder nicht überall, wo es darauf ankommt. Hügel ließen sich deshalb nicht von der Ebene unterscheiden, und an Hügeln ändern sich die Schritte von selbst.',
  smartRecording:
    'Die Uhr hat nur etwa alle {every} s einen Punkt aufgezeichnet; kurze Änderungen gehen dabei verloren.',
  irregularRecording:
    'Die Uhr hat ihre Punkte unregelmäßig aufgezeichnet; wo sie weit auseinanderliegen, gehen kurze Änderungen verloren.',
  partlyRead: 'Ein Teil der Datei war beschädigt oder abgeschnitten. Nur der Rest wurde beurteilt.',
  cadenceScaleGuessed:
    'Die Datei sagt nicht, ob ihre Schrittfrequenz einen Fuß oder beide zählt. Entschieden wurde danach, was plausibel ist{why}.',
  hilly:
    'Große Teile dieses Laufs gingen bergauf oder bergab. Beurteilt wurden nur Teile mit höchstens {grade} % Steigung oder Gefälle.',
  dynamicsSupport:
    'Auch die Zeit, die deine Füße am Boden waren, passt zu langen Schritten. Für sich allein ist dieser Vergleich nicht geprüft: Er kann einen Zweifel aufwiegen, mehr nicht.',
  dynamicsContradict:
    'Die Zeit, die deine Füße am Boden waren, passt nicht zu langen Schritten: Sie bewegten sich weniger weit unter dem Körper hindurch als üblich. Das macht diese Aussage weniger sicher.',
  intervals:
    'Dieser Lauf enthält Intervalle. In solchen Läufen ist ein Abschnitt mit langen, langsamen Schritten öfter Zufall als in gleichmäßigen.',
};
