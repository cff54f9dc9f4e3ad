import type { Texts } from '../../language/say.js';
import type { recordingEn } from './recording.en.js';

/** Words that advice and report share, and what to record so that a run can be judged, in German. */
export const recordingDe: Texts<keyof typeof recordingEn> = {
  minutes: '{minutes, plural, one {1 Minute} other {# Minuten}}',
  place: 'von Minute {from} bis {to}',
  cadenceProfile:
    'Damit die Schrittfrequenz aufgezeichnet wird, nimm das Laufprofil der Uhr: Laufuhren zählen die Schritte dann von selbst am Handgelenk.',
  cadenceFile:
    'Nimm die FIT-Datei, wie die Uhr sie geschrieben hat: In GPX- und TCX-Dateien, vor allem vom Telefon, fehlt die Schrittfrequenz oft.',
  cadencePod: 'Auch ein Fußsensor oder ein Brustgurt mit Laufdaten zeichnet die Schrittfrequenz auf.',
  speedGps:
    'Damit das Tempo aufgezeichnet wird, warte vor dem Start, bis die Uhr ihren Standort gefunden hat, oder trage drinnen einen Fußsensor.',
  speedFile:
    'Nimm die FIT-Datei, wie die Uhr sie geschrieben hat: In anderen Dateien fehlen Tempo und Strecke oft.',
  slow: 'Der größte Teil dieses Laufs war langsamer als die Läuferinnen und Läufer, mit denen verglichen wird. Dort gibt es keinen Vergleich; das gleiche Tempo noch einmal aufzuzeichnen bringt also keine Antwort.',
  fast: 'Der größte Teil dieses Laufs war schneller als die Läuferinnen und Läufer, mit denen verglichen wird. Dort gibt es keinen Vergleich; ein lockerer Lauf lässt sich beurteilen.',
  oddCadence:
    'Für die Schrittfrequenz im größten Teil dieses Laufs gibt es keinen Vergleich. Wenn sie dir falsch vorkommt, prüfe das Laufprofil der Uhr oder den Fußsensor.',
  hills:
    'Für eine Antwort zeichne einen Lauf auf, in dem du mindestens {minutes} Minuten gleichmäßig in der Ebene läufst.',
  stops:
    'Für eine Antwort zeichne einen Lauf mit weniger Unterbrechungen auf: mindestens {minutes} Minuten Laufen ohne Gehpausen und Stopps.',
  gaps: 'Für eine Antwort zeichne mindestens {minutes} Minuten Laufen ohne Lücke auf; wenn du an der Uhr wählen kannst, lass jede Sekunde aufzeichnen.',
  uneven:
    'Für eine Antwort zeichne einen Lauf auf, in dem du mindestens {minutes} Minuten bei gleichem Tempo bleibst.',
  short:
    'Für eine Antwort zeichne einen längeren Lauf auf, in dem du mindestens {minutes} Minuten am Stück gleichmäßig läufst.',
  steady:
    'Für eine Antwort zeichne einen Lauf auf, in dem du mindestens {minutes} Minuten gleichmäßig in der Ebene läufst, ohne anzuhalten.',
};
