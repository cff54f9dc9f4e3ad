import type { Texts } from '../../language/say.js';
import type { adviceEn } from './advice.en.js';

/** Advice whose words depend on the run, and what is said of warning signs, in German. */
export const adviceDe: Texts<keyof typeof adviceEn> = {
  target:
    'Wenn das Video zeigt, dass die Ferse weit vor der Hüfte aufsetzt, oder ohne Video als vorsichtiger Versuch: Bleib bei deinem üblichen Tempo und erhöh die Schrittfrequenz von {from} auf {to} pro Minute (etwa {percent} mehr{limited, select, yes {; nicht über {most}} other {}}).{others, select, yes { Für deine anderen Tempi gibt es eigene Zahlen.} other {}}',
  targetHow:
    'Übe mit einem Metronom oder dem Schrittfrequenz-Alarm der Uhr, wie es im Plan steht: 1 Minute mit schnelleren Schritten, 1 Minute wie du magst, in etwa 8 Läufen über 4 Wochen, mit immer weniger Ton. Schau nach 4 Wochen und nach 3 Monaten wieder nach.',
  midFootHow:
    'Lass es mit den kürzeren Schritten des Plans kommen, ein paar Minuten am Stück. Weiter vorn aufzusetzen belastet Wade und Sprunggelenk.',
  restSpm: 'Im übrigen Lauf waren es bei diesem Tempo etwa {spm} Schritte pro Minute: Kehr dahin zurück.',
  ownTitle: 'Kehr zu deinen eigenen Schritten zurück',
  recordAgain:
    'Diese Aufzeichnung ist zu schwach, um danach die Schritte zu ändern. Lauf 20 Minuten gleichmäßig und locker ohne Pausen, {belt, select, yes {mit einem Fußsensor, oder trag danach hier die Strecke vom Laufband ein,} other {draußen mit GPS oder mit einem Fußsensor,}} mit einem Punkt pro Sekunde. Zeigt sich dasselbe, lass ein Video von der Seite machen.',
  recordAgainHow: 'Für das Video: {film} {how}',
  titleRecordAgain: 'Zeichne noch einmal auf, bevor du etwas änderst',
  camera: '{recording} Eine Kamera antwortet auch ohne Uhr. {film}',
  titleSteady: 'Nimm einen gleichmäßigeren Lauf auf, oder lass eine Kamera schauen',
  titleNoCadence: 'Zeichne nächstes Mal die Schritte auf, oder lass eine Kamera schauen',
  titleNoSpeed: 'Zeichne nächstes Mal das Tempo auf, oder lass eine Kamera schauen',
  titleWalk: 'Zeichne nächstes Mal einen Lauf auf, oder lass eine Kamera schauen',
  titleCamera: 'Lass eine Kamera schauen',
  titleAnother: 'Zeichne noch einen Lauf auf, oder lass eine Kamera schauen',

  restTitle: 'Warte mit dem Laufen',
  restText:
    'Lauf nicht wieder, bevor eine Fachperson nachgesehen hat. Beweg dich, soweit es angenehm bleibt; hinlegen musst du dich nicht.',
  restHow:
    'Geh früher, wenn neue Zeichen dazukommen. Nimmt eine Schwäche zu oder ist sie in beiden Beinen, oder verändern sich Blase, Darm, Sexualfunktion oder das Gefühl zwischen den Beinen, geh sofort in eine Notaufnahme.',

  numbness: 'Taubheit in den Beinen',
  tingling: 'Kribbeln in den Beinen',
  weakness: 'Schwäche in den Beinen',
  severePain: 'starke Rückenschmerzen',
  persistentPain: 'Rückenschmerzen, die nicht weggehen',
  saddleNumbness: 'Taubheit zwischen den Beinen',
  bladderBowel: 'eine Veränderung bei Blase oder Darm',
  strongPain: 'Schmerz von {pain} auf der Skala bis 10',
  noted: 'Du hast notiert: {signs}.',
  emergency:
    'Das kann ein Notfall sein, bei dem Stunden zählen. Geh jetzt in eine Notaufnahme oder ruf den Notruf; warte keinen weiteren Lauf ab.',
  seekHelp:
    'Geh bald in eine ärztliche oder physiotherapeutische Praxis. Was dieser Bericht über deine Schritte sagt, kann bis dahin warten.',
};
