import { rangeText } from '../html/range-text.js';
import type { NamedStretch } from '../named-stretches.js';
import type { TextView } from './view.js';

/** Returns what every table of stretches begins with: name, where, from, for, pace, cadence, and what it is held against. */
export function stretchRow({ stretch, name }: NamedStretch, { format, language }: TextView): string[] {
  return [
    name,
    rangeText(format.distance(stretch.startM), format.distance(stretch.endM), language),
    format.clock(stretch.startS),
    format.duration(stretch.judgedS),
    format.pace(stretch.speedMps),
    String(Math.round(stretch.cadenceSpm)),
    String(Math.round(stretch.expectedCadenceSpm)),
  ];
}
