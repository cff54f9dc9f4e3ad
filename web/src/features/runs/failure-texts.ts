import type { ActivityErrorCode } from '../../../../src/analysis/activity/activity-error.js';

const en = {
  notAnActivity: 'This is not a FIT, GPX or TCX file.',
  damaged: 'The file is damaged: nothing in it can be used.',
  noRunning: 'There is no run in this file.',
  noTime: 'This file says nowhere when its runner was where; it may be a planned route.',
  unsupportedVariant: 'The file is encrypted, or of a kind that nobody describes.',
  tooLarge: 'There is more in this file than a run can hold.',
  refused: 'The file holds something that no watch writes, and is not opened.',
  originalMissing: 'The stored original of this run is missing. Upload the file again.',
  originalDamaged: 'The stored original of this run is damaged. Upload the file again.',
  activityGone: 'The file was read anew and no longer holds this run.',
  gaveUp: 'The analysis of this file was given up after several tries. The file is kept.',
  correctionUnusable: 'With what was corrected there is no run in this file. Take the correction back.',
  unknown: 'The file gave no report.',
} satisfies Record<ActivityErrorCode, string> & Record<string, string>;

const de: Record<keyof typeof en, string> = {
  notAnActivity: 'Das ist keine FIT-, GPX- oder TCX-Datei.',
  damaged: 'Die Datei ist beschädigt: Nichts darin lässt sich verwenden.',
  noRunning: 'In dieser Datei ist kein Lauf.',
  noTime: 'In dieser Datei steht nirgends, wann du wo warst; vielleicht ist sie eine geplante Strecke.',
  unsupportedVariant: 'Die Datei ist verschlüsselt oder von einer Art, die niemand beschreibt.',
  tooLarge: 'In dieser Datei ist mehr, als ein Lauf enthalten kann.',
  refused: 'In der Datei steht etwas, das keine Uhr schreibt; sie wird nicht geöffnet.',
  originalMissing: 'Das gespeicherte Original dieses Laufs fehlt. Lade die Datei noch einmal hoch.',
  originalDamaged: 'Das gespeicherte Original dieses Laufs ist beschädigt. Lade die Datei noch einmal hoch.',
  activityGone: 'Die Datei wurde neu gelesen und enthält diesen Lauf nicht mehr.',
  gaveUp: 'Die Auswertung dieser Datei wurde nach mehreren Versuchen aufgegeben. Die Datei ist noch da.',
  correctionUnusable:
    'Mit dem, was korrigiert wurde, ist in dieser Datei kein Lauf. Nimm die Korrektur zurück.',
  unknown: 'Die Datei ergab keinen Bericht.',
};

/** Why a file gives no report, by the code of the failure. */
export const failureTexts = { en, de };
