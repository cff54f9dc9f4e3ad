import type { SyntheticRun } from './synthetic-run.js';

/** UTF-8 with what may stand before an XML declaration in the wild. */
export interface XmlStart {
  readonly byteOrderMark?: boolean;
  /** White space before the declaration: not well-formed, and yet written by some exporters. */
  readonly leadingSpace?: string;
}

/** The declaration and the document as bytes. */
export function xmlBytes(document: string, { byteOrderMark, leadingSpace = '' }: XmlStart): Uint8Array {
  const mark = byteOrderMark ? '\uFEFF' : '';
  return new TextEncoder().encode(
    `${mark}${leadingSpace}<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`,
  );
}

/** UTC time as XML writes it, whole seconds without a fraction. */
export function xmlTime(run: SyntheticRun, timeS: number): string {
  return new Date(run.startTimeMs + timeS * 1000).toISOString().replace('.000Z', 'Z');
}

/** An element, or nothing for a value that was not measured. */
export function element(name: string, value: number, decimals: number): string {
  return Number.isNaN(value) ? '' : `<${name}>${value.toFixed(decimals)}</${name}>`;
}

/** Sample indices of a run, parted where the timer was stopped. */
export function partsBetweenPauses(run: SyntheticRun): number[][] {
  const stops = run.events.filter(({ kind }) => kind === 'stop').map(({ timeS }) => timeS);
  const parts: number[][] = [[]];
  let part = 0;
  for (let sample = 0; sample < run.samples; sample++) {
    for (; run.truth.timeS[sample] > stops[part]; part++) parts.push([]);
    parts[parts.length - 1].push(sample);
  }
  return parts;
}
