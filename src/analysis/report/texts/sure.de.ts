import type { Texts } from '../../language/say.js';
import type { sureEn } from './sure.en.js';

/** Why a verdict is not surer, as short parts of a sentence after "weil", in German. */
export const sureDe: Texts<keyof typeof sureEn> = {
  littleJudged: 'sich nur {judged} von {running} Minuten beurteilen ließen',
  partlyRead: 'die Datei beschädigt oder abgeschnitten war',
  cadenceScaleGuessed: 'nur vermutet ist, ob die Schrittfrequenz einen Fuß oder beide zählt',
  speedInferred: 'dein Tempo geschätzt ist',
  dynamicsContradict: 'die Bodenkontaktzeit dagegen spricht',
  heightUnknown: 'deine Größe nicht bekannt ist',
  extrapolatedSpeed: 'ein Teil langsamer oder schneller war, als von anderen bekannt ist',
  noAltitude: 'die Höhendaten fehlen',
  speedDerived: 'das Tempo aus Punkten im Abstand von {every} s errechnet ist',
  smartRecording: 'nur alle {every} s ein Punkt aufgezeichnet ist',
  because: '{sure}, weil {reasons}',
};
