import type { Texts } from '../../language/say.js';
import type { adviceEn } from './advice.en.js';

/** Advice whose words depend on the run, and what is said of warning signs, in German. */
export const adviceDe: Texts<keyof typeof adviceEn> = {
  target:
    'Geh in deinem üblichen Tempo, ohne schneller zu werden, von {from} auf {to} Schritte pro Minute (etwa {percent} mehr{limited, select, yes {; nicht über {most}} other {}}).{others, select, yes { Für deine anderen Tempi gibt es eigene Zahlen.} other {}}',
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
    'Geh früher, wenn die Zeichen zunehmen oder neue dazukommen. Verändern sich Blase, Darm oder das Gefühl zwischen den Beinen, geh sofort in eine Notaufnahme.',

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
