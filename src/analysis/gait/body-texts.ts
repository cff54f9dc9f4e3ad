import type { Texts } from '../language/say.js';

/** What is said to somebody who writes a height or a leg length that cannot be used. */
const en = {
  heightNotRead: '“{shown}” cannot be read as a height. Write it like 1.78 m, 178 cm or 5 ft 10 in.',
  heightImpossible:
    'A height of {metres, number, ::.00} m cannot be right: runners are between 1.00 and 2.50 m (3 ft 4 in to 8 ft 2 in). Is the unit right?',
  legNotRead: '“{shown}” cannot be read as a leg length. Write it like 0.92 m, 92 cm or 36 in.',
  legImpossible:
    'A leg length of {metres, number, ::.00} m cannot be right: legs are between 0.40 and 1.40 m from hip joint to floor.',
  legUnlikeHeight:
    'A leg length of {metres, number, ::.00} m does not fit a height of {height, number, ::.00} m. Measure from the bony knob at the side of your hip down to the floor, without shoes.',
} as const;

const de: Texts<keyof typeof en> = {
  heightNotRead: '„{shown}“ ist nicht als Größe zu lesen. Schreib sie so: 1,78 m, 178 cm oder 5 ft 10 in.',
  heightImpossible:
    'Eine Größe von {metres, number, ::.00} m kann nicht stimmen: Läufer sind zwischen 1,00 und 2,50 m groß. Stimmt die Einheit?',
  legNotRead: '„{shown}“ ist nicht als Beinlänge zu lesen. Schreib sie so: 0,92 m, 92 cm oder 36 in.',
  legImpossible:
    'Eine Beinlänge von {metres, number, ::.00} m kann nicht stimmen: Beine sind vom Hüftgelenk bis zum Boden zwischen 0,40 und 1,40 m lang.',
  legUnlikeHeight:
    'Eine Beinlänge von {metres, number, ::.00} m passt nicht zu einer Größe von {height, number, ::.00} m. Miss ohne Schuhe vom Knochen außen an der Hüfte bis zum Boden.',
};

export const bodyTexts = { en, de };
